import { InputError } from '../../engine/errors.ts';
import type { ArmsByPart } from '../../engine/experiments/claims/claim.ts';
import type { ClaimsQuestion } from '../../engine/experiments/claims/testClaims.ts';
import { fingerprint } from '../../engine/experiments/fingerprint.ts';
import { currentVersions } from '../../engine/results/manifest/versions.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { reportFolder } from '../storing/reportFolder.ts';
import type { PlannedExperiment } from '../storing/storedReport.ts';

/** Points of the parameter space and members at each, for the whole test and for a quick one. */
const EFFORT = {
  whole: { points: 64, pointMembers: 2 },
  quick: { points: 8, pointMembers: 1 },
} as const;

/** What a quick test takes where nothing is said: precision is traded for seconds. */
export const QUICK_DEFAULTS = { sample: 0.002, members: 8 } as const;

export interface PlannedTest extends PlannedExperiment {
  asked: ClaimsQuestion;
}

export interface TestChoices {
  quick?: boolean | undefined;
  points?: number | undefined;
  /** Folder of the outcome, else one in the folder of runs. */
  out?: string | undefined;
  runsFolder?: string | undefined;
}

export function planTest(
  scenario: Scenario,
  { quick = false, points, out, runsFolder }: TestChoices,
): PlannedTest {
  const effort = quick ? EFFORT.quick : EFFORT.whole;
  const { question, members } = scenario;
  const asked: ClaimsQuestion = {
    question,
    arms: armsByPart(scenario),
    members,
    points: points ?? effort.points,
    pointMembers: effort.pointMembers,
  };
  const hash = fingerprint({ versions: currentVersions(), asked });
  const folder = out ?? reportFolder('claims', scenario.id, hash, runsFolder);
  return { scenario, asked, hash, folder };
}

/** Arms by the parts that the scenario says they play, or of the names of the parts. */
function armsByPart({ arms, claims }: Scenario): ArmsByPart {
  const parts = claims ?? { physical: 'physical', internet: 'internet', symbiosis: 'symbiosis' };
  const find = (id: string | undefined) => arms.find((arm) => arm.id === id) ?? null;
  const found = {
    reference: arms[0],
    physical: find(parts.physical),
    internet: find(parts.internet),
    symbiosis: find(parts.symbiosis),
  };
  for (const part of ['physical', 'internet'] as const) {
    if (found[part] !== null) continue;
    const known = arms.map(({ id }) => id).join(', ');
    const sentence = `no arm "${parts[part]}" plays the part "${part}"; arms: ${known}; name one as claims.${part}.`;
    throw new InputError('missing-key', sentence, { field: `claims.${part}` });
  }
  return found;
}
