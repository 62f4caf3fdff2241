import { SECTORS } from '../country.ts';
import type { Shock } from '../shock.ts';
import type { World } from '../world/world.ts';
import { keepAccounts } from './accounts.ts';
import { setDemand } from './demand.ts';
import { bearChildren, die, emigrate, immigrate } from './demography.ts';
import { openVacancies } from './jobs.ts';
import { spreadKnowledge } from './knowledge.ts';
import { passBirthdays, turnOver } from './lifeCourse.ts';
import { matchJobs } from './matching.ts';
import { renewMembership } from './membership.ts';
import { chooseRegions } from './migration.ts';
import { setPay } from './pay.ts';
import { setPrices, spreadAccess } from './prices.ts';
import { runProgrammes } from './programmes/programmes.ts';
import { separate } from './separations.ts';
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
