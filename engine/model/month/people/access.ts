import { candidates, drawCandidates } from '../../random/candidates.ts';
import { countConnection } from '../../world/ledger.ts';
import { looks, lookUpStatus } from '../../world/people/batches.ts';
import { adultStretches } from '../../world/people/cohorts.ts';
import { connectedOf, isAdultResident, withConnected } from '../../world/people/persons.ts';
import type { World } from '../../world/world.ts';

/** Adults without access come online at a constant rate. */
export function spreadAccess(world: World): void {
  const { persons, parameters, streams, month } = world;
  for (const stretch of adultStretches(world)) {
    const count = drawCandidates(streams.access, month, stretch, parameters.accessDiffusion / 12);
    lookUpStatus(world.persons, candidates.person, count);
    for (let i = 0; i < count; i++) {
      const person = candidates.person[i];
      const status = looks.status[i];
      if (!isAdultResident(status) || connectedOf(status) === 1) continue;
      persons.status[person] = withConnected(status, 1);
      countConnection(world, status);
    }
  }
}
