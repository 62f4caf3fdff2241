import { InputError } from '../../engine/errors.ts';
import type { CalibrationQuestion } from '../../engine/experiments/calibration/calibrate.ts';
import { ESTIMABLE } from '../../engine/experiments/calibration/priors.ts';
import { fingerprint } from '../../engine/experiments/fingerprint.ts';
import { suggestName } from '../../engine/formulas/nearestName.ts';
import type { ParameterId } from '../../engine/model/parameters.ts';
import { currentVersions } from '../../engine/results/manifest/versions.ts';
import { calibrationWindows } from '../../scenarios/calibrationWindows.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { reportFolder } from '../storing/reportFolder.ts';
import type { PlannedExperiment } from '../storing/storedReport.ts';

/** What a calibration takes where nothing is said: many points, each on a small sample. */
export const DEFAULTS = { sample: 0.005, members: 4, years: 3, generations: 20 } as const;

export interface CalibrationChoices {
  years?: number | undefined;
  generations?: number;
  parameters?: string[];
  out?: string;
}

export interface PlannedCalibration extends PlannedExperiment {
  asked: CalibrationQuestion;
}

/** Errors: InputError for whatever is wrong in the choices or missing in the scenario. */
export function planCalibration(
  scenario: Scenario,
  {
    years = DEFAULTS.years,
    generations = DEFAULTS.generations,
    parameters,
    out,
  }: CalibrationChoices,
): PlannedCalibration {
  const asked = {
    windows: calibrationWindows(scenario, years),
    arm: scenario.arms[0],
    parameters: readParameters(parameters ?? ESTIMABLE),
    members: scenario.members,
    generations,
  };
  const hash = fingerprint({ versions: currentVersions(), asked });
  const folder = out ?? reportFolder('calibration', scenario.id, hash);
  return { scenario, asked, hash, folder };
}

function readParameters(ids: readonly string[]): ParameterId[] {
  const known: readonly string[] = ESTIMABLE;
  for (const [index, id] of ids.entries()) {
    const place = { field: '--parameters' };
    if (!known.includes(id)) {
      const hint = suggestName(id, ESTIMABLE) || `; known are ${ESTIMABLE.join(', ')}`;
      throw new InputError('unknown-name', `no series informs a parameter "${id}"${hint}`, place);
    }
    if (ids.indexOf(id) < index) {
      throw new InputError('duplicate-id', `${id} is named twice`, place);
    }
  }
  if (ids.length < 2) {
    const sentence = `expected two parameters or more, found ${ids.length}`;
    throw new InputError('bad-option', sentence, { field: '--parameters' });
  }
  return [...ids] as ParameterId[];
}
