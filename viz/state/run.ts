import { computed } from '@preact/signals';
import type { RunDescription } from '../../server/api.ts';
import {
  askClusters,
  askDifferences,
  askFlows,
  askSummary,
  describeRun,
  listRuns,
} from '../api/client.ts';
import { choice, NATION } from './choice.ts';
import { follow } from './loading.ts';

export const runs = follow(
  () => 'runs',
  () => listRuns(),
);

const runName = computed(() => choice.run.value ?? runs.value.value?.[0]?.run ?? null);

export const run = follow(() => runName.value, describeRun);

/** The run, and what is chosen of it: the reader's choice where the run has it, else a default. */
export const view = computed(() => {
  const description = run.value.value;
  return description === undefined ? null : viewOf(description);
});

export type View = NonNullable<typeof view.value>;

function viewOf(description: RunDescription) {
  const { indicators, regions, arms, referenceArm, firstYear, lastYear } = description;
  const indicator =
    indicators.find(({ id }) => id === choice.indicator.value) ??
    indicators.find(({ id }) => id === 'employed') ??
    indicators[0]!;
  const region = regions.find(({ id }) => id === choice.region.value)?.id ?? NATION;
  const otherArms = arms.filter(({ id }) => id !== referenceArm);
  const year = Math.min(Math.max(choice.year.value ?? lastYear, firstYear), lastYear);
  return {
    run: description,
    indicator,
    /** Where charts look: the nation for an indicator that only it has. */
    region: indicator.level === 'nation' ? NATION : region,
    chosenRegion: region,
    year,
    reference: arms.find(({ id }) => id === referenceArm) ?? arms[0]!,
    otherArms,
    shownArms: arms.filter(({ id }) => !choice.hiddenArms.value.includes(id)),
    focusArm: arms.find(({ id }) => id === choice.focusArm.value) ?? otherArms[0] ?? arms[0]!,
  };
}

/** A question about the chosen run, or null while there is none. */
function about<Fields extends Record<string, string | number>>(fields: (chosen: View) => Fields) {
  return () => {
    const chosen = view.value;
    return chosen === null ? null : { run: chosen.run.run, query: fields(chosen) };
  };
}

const byIndicator = about(({ indicator }) => ({ indicator: indicator.id }));
const byPlace = about(({ chosenRegion, year }) => ({ region: chosenRegion, year }));

export const summary = follow(byIndicator, ({ run, query }) => askSummary(run, query));
export const differences = follow(byIndicator, ({ run, query }) => askDifferences(run, query));
/** Every indicator at the chosen place and year. */
export const placeSummary = follow(byPlace, ({ run, query }) => askSummary(run, query));
export const placeDifferences = follow(byPlace, ({ run, query }) => askDifferences(run, query));

export const flows = follow(
  () =>
    choice.showFlows.value ? about(({ focusArm, year }) => ({ arm: focusArm.id, year }))() : null,
  ({ run, query }) => askFlows(run, query),
);

export const clusters = follow(
  about(({ focusArm }) => ({ arm: focusArm.id })),
  ({ run, query }) => askClusters(run, query),
);
