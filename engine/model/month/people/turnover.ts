import { candidates, drawCandidates, keepAccepted, keepMembers } from '../../random/candidates.ts';
import { looks, lookUpAge, lookUpStatus, readJobsAhead } from '../../world/people/batches.ts';
import {
  changeActivity,
  enterLabourForce,
  isOfRetirementAge,
  leaveLabourForce,
} from '../../world/people/careers.ts';
import { type AgedStretch, stretchesOfAge } from '../../world/people/cohorts.ts';
import {
  AGE_GROUPS,
  ageGroup,
  END_OF_TERTIARY,
  LAST_WORKING_AGE,
  retirementMonths,
} from '../../world/people/lifeStages.ts';
import { MAN, RETIRED, regionOf, sexOf, WOMAN } from '../../world/people/persons.ts';
import type { World } from '../../world/world.ts';

/**
 * Turnover of the labour force between school and retirement: members leave at a hazard x, adults
 * at home return at x · p ÷ (1 − p), p the participation of their sex and age, so that at the start
 * entries balance exits. Where odds exceed what returns can serve, x is lower in proportion.
 */
export function turnOver(world: World): void {
  const odds = participationOdds(world);
  leave(world, odds);
  comeBack(world, odds);
}

function leave(world: World, odds: Float64Array): void {
  const { doing, parameters, streams, month } = world;
  const rate = parameters.participationTurnover;
  const { person, hazard } = candidates;
  for (const stretch of stretchesOfAge(world, END_OF_TERTIARY, LAST_WORKING_AGE + 1)) {
    const drawn = drawCandidates(streams.leaveLabourForce, month, stretch, rate);
    const active = keepMembers(doing.employed, drawn, doing.unemployed);
    lookUpStatus(world.persons, person, active);
    lookUpAge(world, person, active);
    for (let i = 0; i < active; i++) {
      const status = looks.status[i];
      hazard[i] = exitHazard(world, odds, regionOf(status), sexOf(status), looks.age[i]);
    }
    const leaving = keepAccepted(active);
    readJobsAhead(world, person, leaving);
    for (let i = 0; i < leaving; i++) {
      if (isOfRetirementAge(world, person[i])) changeActivity(world, person[i], RETIRED);
      else leaveLabourForce(world, person[i]);
    }
  }
}

function comeBack(world: World, odds: Float64Array): void {
  const { doing, streams, month, parameters } = world;
  const { person, hazard } = candidates;
  const retirement = Math.max(parameters.retirementAgeMen, parameters.retirementAgeWomen) * 12;
  for (const stretch of stretchesOfAge(world, END_OF_TERTIARY, retirement)) {
    const cap = Math.min(1, parameters.participationTurnover * highestOdds(world, odds, stretch));
    const drawn = drawCandidates(streams.enterLabourForce, month, stretch, cap);
    const atHome = keepMembers(doing.atHome, drawn);
    lookUpStatus(world.persons, person, atHome);
    lookUpAge(world, person, atHome);
    for (let i = 0; i < atHome; i++) {
      const status = looks.status[i];
      hazard[i] = returnHazard(world, odds, regionOf(status), sexOf(status), looks.age[i]);
    }
    const returning = keepAccepted(atHome);
    readJobsAhead(world, person, returning);
    for (let i = 0; i < returning; i++) enterLabourForce(world, person[i]);
  }
}

/** Odds of participation, p ÷ (1 − p): region × sex × age group. */
export const participationOdds = ({ base }: World): Float64Array =>
  base.participation.map((share) => share / Math.max(1e-9, 1 - share));

/** Highest odds, as far as returns serve them, at the ages and sexes of a stretch in any region. */
function highestOdds(
  { base, month, parameters }: World,
  odds: Float64Array,
  { oldest, youngest, sex }: AgedStretch,
): number {
  let highest = 0;
  for (const one of sex === null ? [MAN, WOMAN] : [sex]) {
    const retirement = retirementMonths(parameters, one);
    const first = ageGroup(month - youngest, retirement);
    const last = ageGroup(month - oldest, retirement);
    for (let region = 0; region < base.regions; region++) {
      const row = (region * 2 + one) * AGE_GROUPS;
      for (let group = first; group <= last; group++) {
        highest = Math.max(highest, odds[row + group]);
      }
    }
  }
  return Math.min(HIGHEST_RETURN, highest);
}

/** Hazard of leaving the labour force before the last working age, a month, at an age in months. */
export function exitHazard(
  world: World,
  odds: Float64Array,
  region: number,
  sex: number,
  age: number,
): number {
  const rate = world.parameters.participationTurnover;
  if (age < END_OF_TERTIARY) return 0;
  const retirement = retirementMonths(world.parameters, sex);
  if (age >= retirement) return rate;
  const own = odds[(region * 2 + sex) * AGE_GROUPS + ageGroup(age, retirement)];
  return rate * Math.min(1, HIGHEST_RETURN / own);
}

/** Hazard of an adult at home to return to the labour force, a month, at an age in months. */
export function returnHazard(
  world: World,
  odds: Float64Array,
  region: number,
  sex: number,
  age: number,
): number {
  const retirement = retirementMonths(world.parameters, sex);
  if (age < END_OF_TERTIARY || age >= retirement) return 0;
  const own = odds[(region * 2 + sex) * AGE_GROUPS + ageGroup(age, retirement)];
  return world.parameters.participationTurnover * Math.min(HIGHEST_RETURN, own);
}

/** Returns at most this many times as fast as exits. */
const HIGHEST_RETURN = 10;
