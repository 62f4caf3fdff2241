import { InputError } from '../../engine/errors.ts';
import {
  type AttributionQuestion,
  MOST_EXACT,
} from '../../engine/experiments/attribution/attribution.ts';
import { atWork } from '../../engine/experiments/attribution/coalitions.ts';
import {
  MECHANISMS,
  type MechanismId,
  USUAL_MECHANISMS,
} from '../../engine/experiments/attribution/mechanisms.ts';
import { fingerprint } from '../../engine/experiments/fingerprint.ts';
import { suggestName } from '../../engine/formulas/nearestName.ts';
import { currentVersions } from '../../engine/results/manifest/versions.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { type AskedQuantity, readArms, readQuantity } from '../quantity.ts';
import { reportFolder } from '../storing/reportFolder.ts';
import type { PlannedExperiment } from '../storing/storedReport.ts';

/** Simulations of each arm and coalition where nothing is said. */
export const DEFAULT_MEMBERS = 8;

/** Pairs of random orders where there are too many mechanisms for all coalitions. */
const DEFAULT_PAIRS = 16;

export interface AttributionChoices {
  of: string;
  year?: number | undefined;
  arms: string[];
  mechanisms?: string[] | undefined;
  permutations?: number | undefined;
  /** Folder of the outcome, else one in the folder of runs. */
  out?: string | undefined;
  runsFolder?: string | undefined;
}

export interface PlannedAttribution extends PlannedExperiment {
  quantity: AskedQuantity;
  asked: AttributionQuestion;
}

/** Errors: InputError for whatever is wrong in the choices. */
export function planAttribution(
  scenario: Scenario,
  choices: AttributionChoices,
): PlannedAttribution {
  const { of, year, arms: ids, mechanisms: names, permutations, out, runsFolder } = choices;
  const quantity = readQuantity(of, year, scenario);
  const [first, second, ...others] = readArms(ids, scenario);
  if (second === undefined || first === second || others.length > 0) {
    const sentence = `expected two arms, the second to be compared with the first, found "${ids.join(',')}".`;
    throw new InputError('bad-option', sentence, { field: '--arms' });
  }
  const { question, members, indicators } = scenario;
  const mechanisms = names === undefined ? USUAL_MECHANISMS : readMechanisms(names);
  const working = atWork(mechanisms, question, [first, second]).length;
  const asked: AttributionQuestion = {
    question,
    arms: [first, second],
    of: quantity.of,
    mechanisms,
    members,
    pairs: pairsOf(permutations, working),
  };
  const hash = fingerprint({ versions: currentVersions(), asked, indicators });
  const folder = out ?? reportFolder('attribution', scenario.id, hash, runsFolder);
  return { scenario, quantity, asked, hash, folder };
}

function readMechanisms(names: readonly string[]): MechanismId[] {
  const known = Object.keys(MECHANISMS) as MechanismId[];
  return names.map((name, index) => {
    const id = known.find((one) => one === name);
    if (id === undefined) {
      const advice = suggestName(name, known) || `; known: ${known.join(', ')}.`;
      const sentence = `there is no mechanism "${name}"${advice}`;
      throw new InputError('unknown-name', sentence, { field: '--mechanisms' });
    }
    if (names.indexOf(name) !== index) {
      throw new InputError('duplicate-id', `"${name}" stands there twice.`, {
        field: '--mechanisms',
      });
    }
    return id;
  });
}

/** All coalitions of a few mechanisms, else pairs of an order and its reverse. */
function pairsOf(permutations: number | undefined, working: number): number | null {
  if (permutations !== undefined) return Math.ceil(permutations / 2);
  return working <= MOST_EXACT ? null : DEFAULT_PAIRS;
}
