import { fingerprint } from '../../engine/experiments/fingerprint.ts';
import type { BacktestPlan } from '../../engine/experiments/forecasts/backtest.ts';
import { currentVersions } from '../../engine/results/manifest/versions.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { reportFolder } from '../storing/reportFolder.ts';
import type { PlannedExperiment } from '../storing/storedReport.ts';
import { askOf, seriesOf } from './observed.ts';
import { originsOf } from './origins.ts';

/** Years ahead that are scored where nothing is said. */
export const HORIZONS: readonly number[] = [1, 3, 5];

export interface BacktestChoices {
  origins?: readonly number[] | undefined;
  horizons?: readonly number[] | undefined;
  /** Folder of the outcome, else one in the folder of runs. */
  out?: string | undefined;
  runsFolder?: string | undefined;
}

export interface PlannedBacktest extends PlannedExperiment {
  asked: BacktestPlan;
}

/** Errors: those of `seriesOf` and `originsOf`. */
export function planBacktest(
  scenario: Scenario,
  { origins: wanted, horizons = HORIZONS, out, runsFolder }: BacktestChoices,
): PlannedBacktest {
  const series = seriesOf(scenario);
  const origins = originsOf(series, wanted);
  const { question, members, hashes } = scenario;
  // The series are among the files that the hashes are of.
  const { files } = hashes;
  const versions = currentVersions();
  const hash = fingerprint({ versions, question, members, files, origins, horizons });
  const folder = out ?? reportFolder('backtest', scenario.id, hash, runsFolder);
  return { scenario, asked: { series, origins, horizons, ask: askOf(scenario) }, hash, folder };
}
