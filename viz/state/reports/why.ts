import { askDifferences } from '../../api/client.ts';
import { readAttribution } from '../../api/reports.ts';
import { choice, NATION } from '../choice.ts';
import { follow } from '../loading.ts';
import { about, strictly, type View, view } from '../run.ts';
import { reportOn } from './reportOn.ts';

/** The two sides of the balance of the state, what clusters cost, and the balance. */
export const MONEY = ['programme_outlays', 'state_revenue', 'state_outlays', 'state_balance'];

/** The arm that is explained: the one in focus, or the first that is not the reference. */
export function explainedArm({ focusArm, otherArms, reference }: View) {
  return focusArm === reference ? (otherArms[0] ?? null) : focusArm;
}

/** What is won or lost by region: the chosen measure, or income where that is of the nation only. */
export function measureByRegion({ indicator, run }: View) {
  if (indicator.level === 'region') return indicator;
  return run.indicators.find(({ id }) => id === 'income_per_head') ?? null;
}

/** Asked only while the page is open and there are two arms to compare. */
const why = <Fields extends Record<string, string | number>>(
  fields: (chosen: View, arm: string) => Fields | null,
) =>
  about((chosen) => {
    const arm = explainedArm(chosen)?.id;
    return choice.page.value !== 'why' || arm === undefined ? null : fields(chosen, arm);
  });

export const attribution = reportOn(() => {
  const chosen = view.value;
  const arm = chosen === null ? undefined : explainedArm(chosen)?.id;
  if (chosen === null || arm === undefined || choice.page.value !== 'why') return null;
  if (!chosen.run.complete) return null;
  const { run, reference, indicator, region, year } = chosen;
  return {
    kind: 'attribution',
    run: run.run,
    arms: [reference.id, arm],
    ...{ measure: indicator.id, region, year },
  };
}, readAttribution);

/** What the arm changes in the accounts of the state, by year. */
export const money = follow(
  why((_, arm) => ({ arm, region: NATION })),
  async ({ run, query: { arm, region } }) => {
    const asked = MONEY.map((indicator) => askDifferences(run, { indicator, arm, region }));
    return (await Promise.all(asked)).flat();
  },
  strictly,
);

/** What the arm changes in every region in the chosen year: jobs, and the measure. */
export const places = follow(
  why((chosen, arm) => ({
    ...{ arm, year: chosen.year },
    measure: measureByRegion(chosen)?.id ?? 'employed',
  })),
  async ({ run, query: { arm, year, measure } }) => {
    const wanted = new Set(['cluster_jobs', 'employed', measure]);
    const asked = [...wanted].map((indicator) => askDifferences(run, { indicator, arm, year }));
    return (await Promise.all(asked)).flat();
  },
  strictly,
);
