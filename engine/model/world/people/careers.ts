import { countIn, countOut } from '../ledger.ts';
import type { World } from '../world.ts';
import { retirementMonths } from './lifeStages.ts';
import {
  activityOf,
  BASIC,
  EMPLOYED,
  GONE,
  INACTIVE,
  NOBODY,
  RETIRED,
  remoteOf,
  sexOf,
  UNEMPLOYED,
  withActivity,
  withRegion,
  withRemote,
  withSector,
  withTrack,
} from './persons.ts';

/** Puts a person who is not employed, or is employed elsewhere, into a job. */
export function takeJob(
  world: World,
  person: number,
  organisation: number,
  remote: 0 | 1,
  quality: number,
): void {
  const { persons } = world;
  countOut(world, person);
  const sector = world.organisations.sector[organisation];
  const status = withSector(withActivity(persons.status[person], EMPLOYED), sector);
  persons.status[person] = withRemote(status, remote);
  persons.employer[person] = organisation;
  persons.quality[person] = quality;
  countIn(world, person);
}

/** Ends a job: into unemployment, or into retirement at retirement age. */
export function leaveJob(world: World, person: number): void {
  changeActivity(world, person, isOfRetirementAge(world, person) ? RETIRED : UNEMPLOYED);
}

/** Changes what a person does other than by taking a job. */
export function changeActivity(world: World, person: number, activity: number): void {
  countOut(world, person);
  setActivity(world, person, activity);
  countIn(world, person);
}

/**
 * Moves a person to another region. An on-site job ends and the person looks for another;
 * a remote job moves along.
 */
export function changeRegion(world: World, person: number, region: number): void {
  const { status } = world.persons;
  countOut(world, person);
  if (activityOf(status[person]) === EMPLOYED && remoteOf(status[person]) === 0) {
    setActivity(world, person, isOfRetirementAge(world, person) ? RETIRED : UNEMPLOYED);
  }
  status[person] = withRegion(status[person], region);
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
  const sex = sexOf(world.persons.status[person]);
  return ageInMonths(world, person) >= retirementMonths(world.parameters, sex);
}

/** A new activity that is not a job: employer, sector, place and quality of an old one go. */
function setActivity({ persons }: World, person: number, activity: number): void {
  const status = persons.status[person];
  const idle = withRemote(withActivity(status, activity), 0);
  persons.status[person] = activityOf(status) === EMPLOYED ? withTrack(idle, BASIC) : idle;
  persons.employer[person] = NOBODY;
  persons.quality[person] = 0;
}
