import { InputError } from '../../engine/errors.ts';
import { fingerprint } from '../../engine/experiments/fingerprint.ts';
import { MOST_DIMENSIONS } from '../../engine/experiments/sensitivity/sampling/sobolSequence.ts';
import type {
  Method,
  SensitivityQuestion,
} from '../../engine/experiments/sensitivity/sensitivity.ts';
import { currentVersions } from '../../engine/results/manifest/versions.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { type AskedQuantity, readArms, readQuantity } from '../quantity.ts';
import { reportFolder } from '../storing/reportFolder.ts';
import type { PlannedExperiment } from '../storing/storedReport.ts';
import { readRanges } from './parameterRanges.ts';

/** Trajectories of Morris and rows of Saltelli's design where nothing is said. */
export const DEFAULT_N: Record<Method, number> = { morris: 10, sobol: 256 };

/** Simulations at each point where nothing is said: enough to tell luck from parameters. */
export const DEFAULT_MEMBERS = 2;

export interface SensitivityChoices {
  of: string;
  year?: number;
  arms?: string[];
  method: Method;
  n?: number;
  parameters?: string[];
  out?: string;
}

export interface PlannedSensitivity extends PlannedExperiment {
  quantity: AskedQuantity;
  asked: SensitivityQuestion;
}

/** Errors: InputError for whatever is wrong in the choices. */
export function planSensitivity(
  scenario: Scenario,
  { of, year, arms: ids, method, n = DEFAULT_N[method], parameters, out }: SensitivityChoices,
): PlannedSensitivity {
  const quantity = readQuantity(of, year, scenario);
  const arms = readArms(ids ?? [scenario.arms[0].id], scenario);
  if (arms.length > 2) {
    const sentence = `expected one arm, or two to be compared, found ${arms.length}.`;
    throw new InputError('bad-option', sentence, { field: '--arms' });
  }
  const ranges = readRanges(parameters);
  checkDesign(method, n, ranges.length);
  const { question, members, indicators } = scenario;
  const asked = { question, arms, of: quantity.of, method, n, members, ranges };
  const hash = fingerprint({ versions: currentVersions(), asked, indicators });
  const folder = out ?? reportFolder('sensitivity', scenario.id, hash);
  return { scenario, quantity, asked, hash, folder };
}

function checkDesign(method: Method, n: number, inputs: number): void {
  if (method === 'morris') return;
  if (n < 8 || !Number.isInteger(Math.log2(n))) {
    const sentence = `Sobol' points come in powers of two: expected 8, 16, 32, 64 …, found "${n}".`;
    throw new InputError('bad-option', sentence, { field: '--n' });
  }
  const most = Math.floor(MOST_DIMENSIONS / 2);
  if (inputs > most) {
    const sentence = `Sobol' indices are for at most ${most} parameters here, found ${inputs}.`;
    throw new InputError('bad-option', sentence, { field: '--parameters' });
  }
}
