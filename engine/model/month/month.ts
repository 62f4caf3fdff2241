import { SECTORS } from '../country.ts';
import type { Shock } from '../shock.ts';
import type { World } from '../world/world.ts';
import { spreadKnowledge } from './clusters/knowledge.ts';
import { renewMembership } from './clusters/membership.ts';
import { runProgrammes } from './clusters/programmes/programmes.ts';
import { matchJobs } from './labour/matching.ts';
import { openVacancies } from './labour/openVacancies.ts';
import { setPay } from './labour/pay.ts';
import { separate } from './labour/separations.ts';
import { spreadAccess } from './people/access.ts';
import { bearChildren, die, emigrate, immigrate } from './people/demography.ts';
import { passBirthdays } from './people/lifeCourse.ts';
import { chooseRegions } from './people/migration.ts';
import { turnOver } from './people/turnover.ts';
import { keepAccounts } from './production/accounts.ts';
import { setDemand } from './production/demand.ts';
import { setPrices } from './production/prices.ts';
import { readConditions } from './shocks.ts';
import { emptyTally, type Tally } from './tally.ts';

/** One month of the world, in the order in which things happen. */
export function liveMonth(
  world: World,
  shocks: readonly Shock[],
  regionIds: readonly string[],
): Tally {
  const tally = emptyTally(world.base.regions, SECTORS.length);
  const outsideIds = world.base.outside.ids;
  const conditions = readConditions(shocks, regionIds, outsideIds, world.month);
  world.markets.networkUp.set(conditions.networkUp);
  renewMembership(world);
  runProgrammes(world, tally);
  setDemand(world, conditions);
  spreadKnowledge(world, conditions);
  openVacancies(world);
  separate(world);
  matchJobs(world);
  setPay(world);
  chooseRegions(world, tally);
  passBirthdays(world);
  turnOver(world);
  bearChildren(world, tally);
  die(world, tally);
  emigrate(world, tally);
  immigrate(world, tally);
  setPrices(world);
  spreadAccess(world);
  keepAccounts(world, tally);
  return tally;
}
