import { at, uniform } from '../../random/streams.ts';
import { countIn, countOut } from '../../world/ledger.ts';
import { changeActivity, enterLabourForce } from '../../world/people/careers.ts';
import { forEachBirthday } from '../../world/people/cohorts.ts';
import { leaveFamily } from '../../world/people/families.ts';
import {
  AGE_GROUPS,
  END_OF_BASIC,
  END_OF_TERTIARY,
  END_OF_VOCATIONAL,
  LAST_WORKING_AGE,
  retirementMonths,
  trackAt,
} from '../../world/people/lifeStages.ts';
import {
  activityOf,
  BASIC,
  CHILD,
  educationOf,
  INACTIVE,
  isActive,
  keyOf,
  MAN,
  RETIRED,
  regionOf,
  sexOf,
  TERTIARY,
  trackOf,
  VOCATIONAL,
  WOMAN,
  withActivity,
  withConnected,
  withEducation,
  withTrack,
} from '../../world/people/persons.ts';
import type { World } from '../../world/world.ts';

/** Turn of the education stream that draws a young person's track, once a life: a counter of month 0. */
const TRACK_TURN = 8;
/** Turns of the education stream, drawn once a life: counters of month 0. */
const ACCESS_TURN = 9;
const ENTRY_TURN = 10;

/**
 * Birthdays that change what a person does: 16, out of school with basic education or on to the
 * next; 19 and 22, out with a vocational or higher one; retirement. Cohorts are lists by month of
 * birth, so only those whose birthday it is are met.
 */
export function passBirthdays(world: World): void {
  const { status } = world.persons;
  forEachBirthday(world, END_OF_BASIC, (person) => {
    if (activityOf(status[person]) !== CHILD) return;
    becomeAdult(world, person);
    if (trackOf(status[person]) === BASIC) leaveSchool(world, person, BASIC);
  });
  forEachBirthday(world, END_OF_VOCATIONAL, (person) => {
    const track = trackOf(status[person]);
    if (activityOf(status[person]) !== INACTIVE || track === BASIC) return;
    raiseEducation(world, person, VOCATIONAL);
    if (track === VOCATIONAL) leaveSchool(world, person, VOCATIONAL);
  });
  forEachBirthday(world, END_OF_TERTIARY, (person) => {
    if (activityOf(status[person]) !== INACTIVE) return;
    if (trackOf(status[person]) === TERTIARY) leaveSchool(world, person, TERTIARY);
  });
  for (const sex of [MAN, WOMAN]) {
    forEachBirthday(world, retirementMonths(world.parameters, sex), (person) =>
      retire(world, person, sex),
    );
  }
  forEachBirthday(world, LAST_WORKING_AGE, (person) => {
    if (isActive(status[person])) changeActivity(world, person, RETIRED);
  });
}

function becomeAdult(world: World, person: number): void {
  const { persons, base, streams } = world;
  const key = keyOf(persons, person);
  const region = regionOf(persons.status[person]);
  const isConnected =
    uniform(streams.education, key, at(0, ACCESS_TURN)) < base.youngAccess[region];
  countOut(world, person);
  const status = withConnected(persons.status[person], isConnected ? 1 : 0);
  persons.status[person] = withTrack(
    withActivity(status, INACTIVE),
    drawTrack(world, key, base.tracks.subarray(region * 3, region * 3 + 3)),
  );
  leaveFamily(persons, person);
  countIn(world, person);
}

/** The education that a young person will end with, by the shares of the region lived in. */
export function drawTrack(
  { streams }: Pick<World, 'streams'>,
  key: number,
  tracks: Float64Array,
): number {
  return trackAt(uniform(streams.education, key, at(0, TRACK_TURN)), tracks);
}

function raiseEducation({ persons }: World, person: number, education: number): void {
  const status = persons.status[person];
  if (educationOf(status) < education) persons.status[person] = withEducation(status, education);
}

function leaveSchool(world: World, person: number, education: number): void {
  const { persons, streams } = world;
  raiseEducation(world, person, education);
  const status = persons.status[person];
  const chance = uniform(streams.education, keyOf(persons, person), at(0, ENTRY_TURN));
  if (chance < participation(world, regionOf(status), sexOf(status), 0)) {
    enterLabourForce(world, person);
  }
}

function participation({ base }: World, region: number, sex: number, group: number): number {
  return base.participation[(region * 2 + sex) * AGE_GROUPS + group];
}

function retire(world: World, person: number, sex: number): void {
  const { persons, streams } = world;
  const status = persons.status[person];
  if (sexOf(status) !== sex) return;
  if (activityOf(status) === INACTIVE) changeActivity(world, person, RETIRED);
  if (!isActive(status)) return;
  const chance = uniform(streams.retirement, keyOf(persons, person), at(0));
  if (chance >= stayingShare(world, regionOf(status), sex)) changeActivity(world, person, RETIRED);
}

/**
 * Share of those at work who stay at retirement age: participation after it ÷ before it, raised by
 * the exits from there to the last working age, so that the mean in between is met.
 */
export function stayingShare(world: World, region: number, sex: number): number {
  const months = LAST_WORKING_AGE - retirementMonths(world.parameters, sex);
  // After retirement age whoever loses a job retires too.
  const exits = world.parameters.participationTurnover + world.parameters.separationRate;
  const decay = exits * Math.max(1, months);
  const after = participation(world, region, sex, AGE_GROUPS - 1);
  const before = participation(world, region, sex, AGE_GROUPS - 2);
  return Math.min(1, (after / before) * (decay / -Math.expm1(-decay)));
}
