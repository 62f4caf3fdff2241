import { InputError } from '../../engine/errors.ts';
import type { ResolvedScenario } from '../document/resolve.ts';
import type { ClaimArms } from '../scenario.ts';
import type { ScenarioFile } from '../schema/scenarioSchema.ts';
import { checkName } from './names.ts';

/** The arms that play the parts of the claims: each another one, none the reference. Errors: InputError. */
export function assembleClaims(
  { claims, arms }: ScenarioFile,
  scenario: ResolvedScenario,
): ClaimArms | undefined {
  if (claims === undefined) return undefined;
  const [reference, ...others] = Object.keys(arms);
  const players = new Map<string, string>([[reference, 'reference']]);
  for (const [part, arm] of Object.entries(claims)) {
    const path = ['claims', part];
    checkName(arm, [reference, ...others], 'arm', path, scenario);
    const before = players.get(arm);
    if (before !== undefined) {
      const sentence = `the arm "${arm}" plays the part "${before}" already`;
      throw new InputError('inconsistent-data', sentence, scenario.placeOf(path));
    }
    players.set(arm, part);
  }
  return claims;
}
