import { deathHazard } from '../../month/demography.ts';
import { exitHazard, returnHazard, stayingShare, trackOf } from '../../month/lifeCourse.ts';
import { AGE_GROUPS, endOfSchool, retirementMonths } from '../lifeStages.ts';
import { CHILD, EMPLOYED, INACTIVE, type Persons, UNEMPLOYED, type World } from '../world.ts';
import { ageAtStart } from './residents.ts';

/**
 * Expected growth of each region's labour force in the first months, share a month: school leavers
 * and returns, less retirement, exits, deaths and emigration, plus immigrants and net moves
 * (`flows`: persons a year, origin × destination).
 */
export function labourForceGrowth(world: World, flows: Float64Array): Float64Array {
  const { persons, base, sample } = world;
  const { regions } = base;
  const force = new Float64Array(regions);
  const people = new Float64Array(regions);
  const change = Float64Array.from(base.immigration);
  for (let person = 0; person < persons.count; person++) {
    const region = persons.region[person];
    people[region]++;
    if (isActive(persons, person)) {
      force[region]++;
      change[region] -= lossOf(world, person);
    } else {
      change[region] += entryOf(world, person);
    }
  }
  for (let origin = 0; origin < regions; origin++) {
    for (let destination = 0; destination < regions; destination++) {
      const moves = (flows[origin * regions + destination] * sample) / 12;
      const active = (moves * force[origin]) / Math.max(1, people[origin]);
      change[origin] -= active;
      change[destination] += active;
    }
  }
  return change.map((number, region) => number / Math.max(1, force[region]));
}

const isActive = (persons: Persons, person: number): boolean =>
  persons.activity[person] === EMPLOYED || persons.activity[person] === UNEMPLOYED;

/** Hazard, a month, of leaving the labour force other than by moving inside the country. */
export function lossOf(world: World, person: number): number {
  const { persons, base, parameters } = world;
  const monthsLeft =
    retirementMonths(parameters, persons.sex[person]) - ageAtStart(persons, person);
  const retires = monthsLeft > 0 && monthsLeft <= 12 ? (1 - stayingShare(world, person)) / 12 : 0;
  return exitHazard(world, person) + deathHazard(world, person) + base.emigrationHazard + retires;
}

/** Hazard of joining it: of the young in the last year at school, and of adults at home. */
function entryOf(world: World, person: number): number {
  const { persons, base } = world;
  const activity = persons.activity[person];
  if (activity !== CHILD && activity !== INACTIVE) return 0;
  const track = activity === CHILD ? trackOf(world, person) : persons.track[person];
  const monthsLeft = endOfSchool(track) - ageAtStart(persons, person);
  if (monthsLeft > 12) return 0;
  if (monthsLeft <= 0) return activity === INACTIVE ? returnHazard(world, person) : 0;
  const group = (persons.region[person] * 2 + persons.sex[person]) * AGE_GROUPS;
  return base.participation[group] / 12;
}
