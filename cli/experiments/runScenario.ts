import type { PlannedRun } from '../../engine/experiments/plannedRun.ts';
import { type AskOptions, askWorkers } from '../../engine/experiments/queue/askWorkers.ts';
import { membersOfShard, type Shard } from '../../engine/experiments/shard.ts';
import { runIntoFolder } from '../../engine/experiments/storedRun.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { silentProgress, startProgress } from '../print/progress.ts';
import { firstEstimate } from '../print/run/firstEstimate.ts';

export type WorkersAsked = Pick<AskOptions, 'redis' | 'shared'>;

/**
 * Runs what is missing of a planned run, telling people on stderr how far it is.
 * Resolves to false when the signal stopped it early.
 */
export async function runScenario(
  { study: scenario, manifest, folder, earlierRuns }: PlannedRun<Scenario>,
  options: {
    /** Worker threads of this process, if not others. */
    workers?: WorkersAsked | undefined;
    threads?: number | undefined;
    shard?: Shard | undefined;
    quiet?: boolean | undefined;
    signal: AbortSignal;
  },
): Promise<boolean> {
  const { quiet, threads, shard, signal, workers } = options;
  const members = shard ? membersOfShard(scenario, shard).length : scenario.members;
  const progress = quiet ? silentProgress : startProgress(process.stderr);
  for (const warning of scenario.warnings) progress.say(`Note: ${warning}`);
  let isFirst = true;
  let isNew = false;
  try {
    const ended = await runIntoFolder(scenario, folder, manifest, {
      executor: workers && askWorkers({ ...workers, say: progress.say }),
      threads,
      shard,
      signal,
      earlierRuns,
      onStart(missing) {
        isNew = true;
        const years = missing.length * scenario.arms.length * (scenario.question.months / 12);
        const kept = members - missing.length;
        if (kept > 0) progress.say(`${kept} of ${members} members are in ${folder} already`);
        progress.start(years, missing.length);
      },
      onYear: progress.step,
      onMember(_member, results) {
        progress.memberDone();
        if (results && isFirst && scenario.members > 1) progress.say(firstEstimate(results));
        isFirst = false;
      },
    });
    if (ended && !isNew) progress.say(`${folder} holds this run already: nothing to compute`);
    if (!ended) progress.say(`Stopped. What is done is kept in ${folder}; run again to go on.`);
    return ended;
  } finally {
    progress.stop();
  }
}
