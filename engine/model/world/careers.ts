import { countIn, countOut } from './ledger.ts';
import { retirementMonths } from './lifeStages.ts';
import { EMPLOYED, GONE, INACTIVE, NOBODY, RETIRED, UNEMPLOYED, type World } from './world.ts';

/** Puts a person who is not employed, or is employed elsewhere, into a job. */
export function takeJob(
  world: World,
  person: number,
  job: { organisation: number; isRemote: boolean; quality: number },
): void {
  const { persons } = world;
  countOut(world, person);
  persons.activity[person] = EMPLOYED;
  persons.employer[person] = job.organisation;
  persons.remote[person] = job.isRemote ? 1 : 0;
  persons.quality[person] = job.quality;
  countIn(world, person);
}

/** Ends a job: into unemployment, or into retirement at retirement age. */
export function leaveJob(world: World, person: number): void {
  changeActivity(world, person, isOfRetirementAge(world, person) ? RETIRED : UNEMPLOYED);
}

/** Changes what a person does other than by taking a job. */
export function changeActivity(world: World, person: number, activity: number): void {
  countOut(world, person);
  endJob(world, person);
  world.persons.activity[person] = activity;
  countIn(world, person);
}

/**
 * Moves a person to another region. An on-site job ends and the person looks for another;
 * a remote job moves along.
 */
export function changeRegion(world: World, person: number, region: number): void {
  const { persons } = world;
  countOut(world, person);
  if (persons.activity[person] === EMPLOYED && persons.remote[person] === 0) {
    endJob(world, person);
    persons.activity[person] = isOfRetirementAge(world, person) ? RETIRED : UNEMPLOYED;
  }
  persons.region[person] = region;
  countIn(world, person);
}

/** Takes a person out of the country's population: death or emigration. */
export const leaveCountry = (world: World, person: number): void =>
  changeActivity(world, person, GONE);

/** Out of school or from home: into the labour force as a searcher, or out of it. */
export const enterLabourForce = (world: World, person: number): void =>
  changeActivity(world, person, UNEMPLOYED);
export const leaveLabourForce = (world: World, person: number): void =>
  changeActivity(world, person, INACTIVE);

/** Completed age in months. */
export function ageInMonths(world: World, person: number): number {
  return world.month - world.persons.birthMonth[person];
}

export function isOfRetirementAge(world: World, person: number): boolean {
  return (
    ageInMonths(world, person) >= retirementMonths(world.parameters, world.persons.sex[person])
  );
}

function endJob(world: World, person: number): void {
  world.persons.employer[person] = NOBODY;
  world.persons.remote[person] = 0;
  world.persons.quality[person] = 0;
}
