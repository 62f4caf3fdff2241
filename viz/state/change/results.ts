import { computed } from '@preact/signals';
import type { DifferenceRow, RunDescription } from '../../../server/api.ts';
import { askClusters, askDifferences, askSummary, describeRun } from '../../api/client.ts';
import { compareRuns } from '../../api/scenarios.ts';
import { localise } from '../../texts/localise.ts';
import { choice } from '../choice.ts';
import { follow } from '../loading.ts';
import { type View, viewOf, withNation } from '../run.ts';
import { quickArm, touchedArm } from './quickArm.ts';
import { type ShownRun, shownBaseline, shownChanged } from './running.ts';

/** A run keeps its figures until those of the next one are there: they are dimmed, not gone. */
const earlier = { whileLoading: () => true, afterFailure: () => false };

const described = (shown: { value: ShownRun | null }) =>
  follow(
    () => shown.value && { run: shown.value.run, members: shown.value.membersDone },
    ({ run }) => describeRun(run),
    earlier,
  );
const changedRun = described(shownChanged);
const baselineRun = described(shownBaseline);

/** The run that the page is about: as changed, or as it was while nothing is. */
export const result = computed(() => {
  const after = shownChanged.value === null ? undefined : changedRun.value.value;
  const description = after ?? baselineRun.value.value;
  return description === undefined ? null : resultOf(description, after !== undefined);
});

export interface Result {
  view: View;
  isChanged: boolean;
  /** The same arm of the scenario as it was, where it has it and has been run. */
  before: string | null;
}

function resultOf(description: RunDescription, isChanged: boolean): Result {
  const whole = viewOf(localise(description));
  const { arms } = whole.run;
  const wanted = [choice.focusArm.value, touchedArm.value, quickArm.value];
  const found = wanted.map((wish) => arms.find(({ id }) => id === wish));
  const focusArm = found.find((arm) => arm !== undefined) ?? whole.focusArm;
  const before = baselineRun.value.value;
  const isKnown = before?.arms.some(({ id }) => id === focusArm.id) === true;
  return {
    view: { ...whole, focusArm, shownArms: [focusArm] },
    isChanged,
    before: isChanged && isKnown && isPaired(before, description) ? before.run : null,
  };
}

/** Runs of another seed or sample are other people: their difference is mostly luck. */
function isPaired(a: RunDescription, b: RunDescription): boolean {
  return a.seed === b.seed && a.sample === b.sample;
}

interface Asked {
  run: string;
  before: string | null;
  /** Done in the run, and in the run before. */
  members: [number, number];
}

/** A question about the run shown and the run before; members done are part of it. */
function about<Fields extends object>(fields: (shown: Result) => Fields | null) {
  return (): (Asked & Fields) | null => {
    const shown = result.value;
    const asked = shown && fields(shown);
    if (shown === null || asked === null) return null;
    const { run, membersDone } = shown.view.run;
    const membersBefore = baselineRun.value.value?.membersDone ?? 0;
    return { run, before: shown.before, members: [membersDone, membersBefore], ...asked };
  };
}

const charted = about(({ view }) => ({
  query: { indicator: view.indicator.id, region: view.region },
  arm: view.focusArm.id,
}));

export const summary = follow(charted, ({ run, query }) => askSummary(run, query), same('query'));
export const summaryBefore = follow(
  charted,
  async ({ before, query }) => (before === null ? [] : askSummary(before, query)),
  same('query'),
);
export const differences = follow(
  charted,
  ({ arm, query, ...asked }) => differencesOf(asked, { ...query, arm }),
  same('query', 'arm'),
);

export const measures = follow(
  about(({ view, isChanged }) =>
    isChanged
      ? { query: { region: view.chosenRegion, year: view.year }, arm: view.focusArm.id }
      : null,
  ),
  ({ arm, query, ...asked }) =>
    withNation(query, async (place) => (await differencesOf(asked, { ...place, arm })).rows),
  same('query', 'arm'),
);

const ofClusters = about(({ view }) => ({ query: { arm: view.focusArm.id } }));
export const clusters = follow(
  ofClusters,
  ({ run, query }) => askClusters(run, query),
  same('query'),
);
export const clustersBefore = follow(
  ofClusters,
  async ({ before, query }) => (before === null ? [] : askClusters(before, query)),
  same('query'),
);

/** What an arm is compared with, and by how many members. */
export interface Compared {
  rows: DifferenceRow[];
  members: number;
}

/** Against the arm as it was, or, of an arm that is new, against the reference. */
async function differencesOf(
  { run, before, members }: Pick<Asked, 'run' | 'before' | 'members'>,
  query: { arm: string } & Record<string, string | number>,
): Promise<Compared> {
  if (before === null) return { rows: await askDifferences(run, query), members: members[0] };
  const compared = await compareRuns(run, { with: before, ...query });
  const unsplit = { varianceLuck: null, varianceParameters: null, luckP10: null, luckP90: null };
  const rows = compared.rows.map((row) => ({ ...row, ...unsplit }));
  return { rows, members: compared.members };
}

/** Figures of the same measure, place and arm may stand in for those of another run. */
function same<Field extends string>(...fields: Field[]) {
  const isSame = (before: Record<Field, unknown>, after: Record<Field, unknown>) =>
    fields.every((field) => JSON.stringify(before[field]) === JSON.stringify(after[field]));
  return { whileLoading: isSame, afterFailure: () => false };
}
