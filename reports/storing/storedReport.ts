import type { EvaluationOptions } from '../../engine/experiments/evaluations.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { outcomeFile } from './reportFolder.ts';
import type { StoredKind } from './reportKinds.ts';
import type { ReportOptions } from './reportOptions.ts';
import { openValuesFolder } from './valuesFolder.ts';

/** An experiment on a scenario with a folder for what it finds. */
export interface PlannedExperiment {
  scenario: Scenario;
  /** Says all that determines the outcome. */
  hash: string;
  /** As the user named it, or in `runs/`, by kind, scenario and the start of the hash. */
  folder: string;
}

/**
 * The report that stands in the experiment's folder, or a new one, stored there. Null where it was
 * stopped early: what is done is kept.
 */
export async function storedReport<Outcome, Report>(
  kind: StoredKind,
  { hash, folder: place }: PlannedExperiment,
  options: ReportOptions,
  run: (evaluation: EvaluationOptions) => Promise<Outcome | null>,
  reportOf: (outcome: Outcome) => Report,
): Promise<Report | null> {
  const { threads, pool, signal, onFound, onStart, onYear, onTask } = options;
  const folder = openValuesFolder<Report>(place, hash, outcomeFile(kind));
  if (folder.finished !== null) {
    onFound?.();
    return folder.finished;
  }
  const outcome = await run({
    threads,
    pool,
    signal,
    onYear,
    known: folder.known,
    onStart: (tasks, years) => onStart?.(tasks, years),
    onValues(task, values) {
      folder.store(task, values);
      onTask?.();
    },
  });
  if (outcome === null) return null;
  const report = reportOf(outcome);
  folder.finish(report);
  return report;
}
