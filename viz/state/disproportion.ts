import { askConvergence, askSummary } from '../api/client.ts';
import { type Basis, choice, NATION } from './choice.ts';
import { follow } from './loading.ts';
import { about, strictly } from './run.ts';

/** Per what head disproportion is measured, and by which of the run's indicators. */
export const BASES = {
  income: { level: 'income_per_head', people: 'population', gini: 'income_gini' },
  pay: { level: 'mean_pay', people: 'employed', gini: 'pay_gini' },
  output: { level: 'output_per_head', people: 'population', gini: 'output_gini' },
} as const satisfies Record<Basis, { level: string; people: string; gini: string }>;

const THEIL = ['pay_theil', 'pay_theil_within', 'pay_theil_between', 'pay_theil_macro'];

/** Asked only while the page is open. */
const ofBasis = (part: 'level' | 'people' | 'gini') =>
  about(() => {
    if (choice.page.value !== 'disproportion') return null;
    const indicator = BASES[choice.basis.value][part];
    return part === 'gini' ? { indicator, region: NATION } : { indicator };
  });

export const levels = follow(
  ofBasis('level'),
  ({ run, query }) => askSummary(run, query),
  strictly,
);
export const people = follow(
  ofBasis('people'),
  ({ run, query }) => askSummary(run, query),
  strictly,
);
export const ginis = follow(ofBasis('gini'), ({ run, query }) => askSummary(run, query), strictly);

/** The Theil index of pay and its parts, of every arm. */
export const theils = follow(
  about(() => (choice.page.value === 'disproportion' ? { region: NATION } : null)),
  async ({ run, query }) => {
    const parts = THEIL.map((indicator) => askSummary(run, { ...query, indicator }));
    return (await Promise.all(parts)).flat();
  },
  strictly,
);

export const growth = follow(
  about(({ focusArm, year, run }) =>
    choice.page.value === 'disproportion' && year > run.firstYear
      ? { indicator: BASES[choice.basis.value].level, arm: focusArm.id, year }
      : null,
  ),
  ({ run, query }) => askConvergence(run, query),
  strictly,
);
