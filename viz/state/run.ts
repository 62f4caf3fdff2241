import { computed } from '@preact/signals';
import type { RunDescription } from '../../server/api.ts';
import { askClusters, askDifferences, askSummary, describeRun, listRuns } from '../api/client.ts';
import { localise } from '../texts/localise.ts';
import { choice, NATION, type PageName } from './choice.ts';
import { follow } from './loading.ts';

/** Measured between arms only: it has no values to chart, so it stands in tables alone. */
export const COST_PER_JOB = 'public_cost_per_net_job';

export const runs = follow(
  () => 'runs',
  () => listRuns(),
);

const runName = computed(() => choice.run.value ?? runs.value.value?.[0]?.run ?? null);

export const run = follow(() => runName.value, describeRun);

/** The run, and what is chosen of it: the reader's choice where the run has it, else a default. */
export const view = computed(() => {
  const description = run.value.value;
  return description === undefined ? null : viewOf(localise(description));
});

export type View = NonNullable<typeof view.value>;

export function viewOf(description: RunDescription) {
  const { regions, arms, referenceArm, firstYear, lastYear } = description;
  const charted = description.indicators.filter(({ id }) => id !== COST_PER_JOB);
  const indicator =
    charted.find(({ id }) => id === choice.indicator.value) ??
    charted.find(({ id }) => id === 'employed') ??
    charted[0]!;
  const region = regions.find(({ id }) => id === choice.region.value)?.id ?? NATION;
  const otherArms = arms.filter(({ id }) => id !== referenceArm);
  const year = Math.min(Math.max(choice.year.value ?? lastYear, firstYear), lastYear);
  const shownArms = arms.filter(({ id }) => !choice.hiddenArms.value.includes(id));
  const focusArm =
    arms.find(({ id }) => id === choice.focusArm.value) ??
    otherArms.find((arm) => shownArms.includes(arm)) ??
    otherArms[0] ??
    arms[0]!;
  return {
    run: description,
    /** Those with values of their own in each arm. */
    charted,
    indicator,
    /** Where charts look: the nation for an indicator that only it has. */
    region: indicator.level === 'nation' ? NATION : region,
    chosenRegion: region,
    year,
    reference: arms.find(({ id }) => id === referenceArm) ?? arms[0]!,
    otherArms,
    shownArms,
    focusArm,
    /** The map cannot show the reference arm's difference from itself. */
    mapMode: focusArm.id === referenceArm ? ('value' as const) : choice.mapMode.value,
  };
}

/**
 * A question about the chosen run, or null while there is none. The members done are part of it:
 * as a run goes on, the same question has a new answer.
 */
export function about<Fields extends Record<string, string | number>>(
  fields: (chosen: View) => Fields | null,
) {
  return () => {
    const chosen = view.value;
    const query = chosen === null ? null : fields(chosen);
    return chosen === null || query === null
      ? null
      : { run: chosen.run.run, members: chosen.run.membersDone, query };
  };
}

interface RunQuestion {
  run: string;
  members: number;
  query: Record<string, string | number>;
}

/** Fewer members answer the same question, less surely. */
const isSame = (before: RunQuestion, after: RunQuestion) =>
  before.run === after.run && JSON.stringify(before.query) === JSON.stringify(after.query);

/** Charts of one measure never show another's figures, not even for a moment. */
export const strictly = { whileLoading: isSame, afterFailure: isSame };

/** Tables keep another year's or place's figures, dimmed, while theirs load. */
const dimmed = {
  whileLoading: (before: RunQuestion, after: RunQuestion) => before.run === after.run,
  afterFailure: isSame,
};

/** Asked only while one of the pages is open that show it. */
const on =
  (...pages: PageName[]) =>
  <Fields extends Record<string, string | number>>(fields: (chosen: View) => Fields | null) =>
    about((chosen) => (pages.includes(choice.page.value) ? fields(chosen) : null));

const overview = on('overview');
const overviewAndRegion = on('overview', 'region');

const byIndicator = overviewAndRegion(({ indicator }) => ({ indicator: indicator.id }));
const byPlace = overviewAndRegion(({ chosenRegion, year }) => ({ region: chosenRegion, year }));

export const summary = follow(byIndicator, ({ run, query }) => askSummary(run, query), strictly);
export const differences = follow(
  byIndicator,
  ({ run, query }) => askDifferences(run, query),
  strictly,
);

/** Every indicator at the chosen place and year; what only the nation has, of the nation. */
export const placeSummary = follow(
  byPlace,
  ({ run, query }) => withNation(query, (asked) => askSummary(run, asked)),
  dimmed,
);
export const placeDifferences = follow(
  byPlace,
  ({ run, query }) => withNation(query, (asked) => askDifferences(run, asked)),
  dimmed,
);

/** How many live where: the sizes of the map's circles. */
export const population = follow(
  overview(({ run: { indicators } }) =>
    indicators.some(({ id }) => id === 'population') ? { indicator: 'population' } : null,
  ),
  ({ run, query }) => askSummary(run, query),
  strictly,
);

export const clusters = follow(
  overviewAndRegion(({ focusArm }) => ({ arm: focusArm.id })),
  ({ run, query }) => askClusters(run, query),
  strictly,
);

export async function withNation<Row extends { indicator: string; mean: number }>(
  query: { region: string; year: number },
  ask: (query: { region: string; year: number }) => Promise<Row[]>,
): Promise<Row[]> {
  if (query.region === NATION) return ask(query);
  const [own, nation] = await Promise.all([ask(query), ask({ ...query, region: NATION })]);
  const regional = own.filter(({ mean }) => Number.isFinite(mean));
  const known = new Set(regional.map(({ indicator }) => indicator));
  return [...regional, ...nation.filter(({ indicator }) => !known.has(indicator))];
}
