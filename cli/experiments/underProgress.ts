import type { HindcastRunOptions } from '../../engine/experiments/forecasts/hindcasts/runHindcasts.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { INTERRUPTED } from '../exitCodes.ts';
import { interruption } from '../interruption.ts';
import { silentProgress, startProgress } from '../print/progress.ts';

/**
 * Runs simulations of past years while people are told on stderr how far they are, then shows what
 * came out. Where Ctrl-C stopped them early nothing is shown, and the exit code says so.
 */
export async function underProgress<Result>(
  { members }: Scenario,
  { threads, quiet }: { threads?: number; quiet?: boolean },
  run: (options: Omit<HindcastRunOptions, 'withGravity'>) => Promise<Result | null>,
  show: (result: Result) => void,
): Promise<void> {
  const progress = quiet ? silentProgress : startProgress(process.stderr);
  try {
    const result = await run({
      members,
      threads,
      signal: interruption(),
      onStart: (simulations, years) => progress.start(years, simulations, 'simulation'),
      onYear: progress.step,
      onSimulation: progress.memberDone,
    });
    if (result === null) {
      progress.say('Stopped.');
      process.exitCode = INTERRUPTED;
      return;
    }
    progress.stop();
    show(result);
  } finally {
    progress.stop();
  }
}
