import type { EvaluationOptions } from '../../engine/experiments/evaluations.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { interruption } from '../interruption.ts';
import { silentProgress, startProgress } from '../print/progress.ts';
import { openValuesFolder } from './valuesFolder.ts';

/** An experiment on a scenario with a folder for what it finds. */
export interface PlannedExperiment {
  scenario: Scenario;
  /** Says all that determines the outcome. */
  hash: string;
  folder: string;
}

/**
 * The report that stands in the experiment's folder, or a new one, stored there; people are told on
 * stderr how far it is. Null where it was stopped early: what is done is kept.
 */
export async function storedReport<Outcome, Report>(
  { scenario, hash, folder: place }: PlannedExperiment,
  file: string,
  { quiet, threads }: { quiet?: boolean; threads?: number },
  run: (evaluation: EvaluationOptions) => Promise<Outcome | null>,
  reportOf: (outcome: Outcome) => Report,
): Promise<Report | null> {
  const folder = openValuesFolder<Report>(place, hash, file);
  const progress = quiet ? silentProgress : startProgress(process.stderr);
  if (folder.finished !== null) {
    progress.say(`${place} holds this already: nothing to compute`);
    return folder.finished;
  }
  for (const warning of scenario.warnings) progress.say(`Note: ${warning}`);
  try {
    const outcome = await run({
      threads,
      signal: interruption(),
      indicators: scenario.indicators,
      known: folder.known,
      onStart: (tasks, years) => progress.start(years, tasks, 'simulated set'),
      onYear: progress.step,
      onValues(task, values) {
        folder.store(task, values);
        progress.memberDone();
      },
    });
    if (outcome === null) {
      progress.say(`Stopped. What is done is kept in ${place}; run again to go on.`);
      return null;
    }
    const report = reportOf(outcome);
    folder.finish(report);
    return report;
  } finally {
    progress.stop();
  }
}
