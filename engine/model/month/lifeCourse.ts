import { forEachCandidate } from '../random/candidates.ts';
import { at, uniform } from '../random/streams.ts';
import { forEachBirthday } from '../world/arrivals.ts';
import {
  ageInMonths,
  changeActivity,
  enterLabourForce,
  isOfRetirementAge,
  leaveLabourForce,
} from '../world/careers.ts';
import { countIn, countOut } from '../world/ledger.ts';
import {
  AGE_GROUPS,
  ageGroup,
  END_OF_BASIC,
  END_OF_TERTIARY,
  END_OF_VOCATIONAL,
  LAST_WORKING_AGE,
  retirementMonths,
  trackAt,
} from '../world/lifeStages.ts';
import { TRACK_TURN } from '../world/synthesis/activity.ts';
import {
  BASIC,
  CHILD,
  EMPLOYED,
  INACTIVE,
  MAN,
  RETIRED,
  TERTIARY,
  UNEMPLOYED,
  VOCATIONAL,
  WOMAN,
  type World,
} from '../world/world.ts';

/** Turns of the education stream, drawn once a life: counters of month 0. */
const ACCESS_TURN = 9;
const ENTRY_TURN = 10;

/**
 * Birthdays that change what a person does: 16, out of school with basic education or on to the
 * next; 19 and 22, out with a vocational or higher one; retirement. Cohorts are lists by month of
 * birth, so only those whose birthday it is are met.
 */
export function passBirthdays(world: World): void {
  forEachBirthday(world, END_OF_BASIC, (person) => {
    if (world.persons.activity[person] !== CHILD) return;
    becomeAdult(world, person);
    if (world.persons.track[person] === BASIC) leaveSchool(world, person, BASIC);
  });
  forEachBirthday(world, END_OF_VOCATIONAL, (person) => {
    const track = world.persons.track[person];
    if (world.persons.activity[person] !== INACTIVE || track === BASIC) return;
    raiseEducation(world, person, VOCATIONAL);
    if (track === VOCATIONAL) leaveSchool(world, person, VOCATIONAL);
  });
  forEachBirthday(world, END_OF_TERTIARY, (person) => {
    if (world.persons.activity[person] !== INACTIVE) return;
    if (world.persons.track[person] === TERTIARY) leaveSchool(world, person, TERTIARY);
  });
  for (const sex of [MAN, WOMAN]) {
    forEachBirthday(world, retirementMonths(world.parameters, sex), (person) =>
      retire(world, person, sex),
    );
  }
  forEachBirthday(world, LAST_WORKING_AGE, (person) => {
    if (isActive(world, person)) changeActivity(world, person, RETIRED);
  });
}

const isActive = (world: World, person: number): boolean =>
  world.persons.activity[person] === EMPLOYED || world.persons.activity[person] === UNEMPLOYED;

function becomeAdult(world: World, person: number): void {
  const { persons, base, streams } = world;
  const chance = uniform(streams.education, persons.key[person], at(0, ACCESS_TURN));
  countOut(world, person);
  persons.activity[person] = INACTIVE;
  persons.track[person] = trackOf(world, person);
  persons.connected[person] = chance < base.youngAccess[persons.region[person]] ? 1 : 0;
  countIn(world, person);
}

/** The education that a person of 16 years will end with, by the region lived in. */
export function trackOf(world: World, person: number): number {
  const { persons, base, streams } = world;
  const chance = uniform(streams.education, persons.key[person], at(0, TRACK_TURN));
  const first = persons.region[person] * 3;
  return trackAt(chance, base.tracks.subarray(first, first + 3));
}

function raiseEducation(world: World, person: number, education: number): void {
  if (world.persons.education[person] < education) world.persons.education[person] = education;
}

function leaveSchool(world: World, person: number, education: number): void {
  const { persons, streams } = world;
  raiseEducation(world, person, education);
  const chance = uniform(streams.education, persons.key[person], at(0, ENTRY_TURN));
  if (chance < participation(world, person, 0)) enterLabourForce(world, person);
}

function participation(world: World, person: number, group: number): number {
  const { persons, base } = world;
  return base.participation[
    (persons.region[person] * 2 + persons.sex[person]) * AGE_GROUPS + group
  ];
}

function retire(world: World, person: number, sex: number): void {
  const { persons, streams } = world;
  if (persons.sex[person] !== sex) return;
  if (persons.activity[person] === INACTIVE) changeActivity(world, person, RETIRED);
  if (!isActive(world, person)) return;
  const chance = uniform(streams.retirement, persons.key[person], at(0));
  if (chance >= stayingShare(world, person)) changeActivity(world, person, RETIRED);
}

/**
 * Share of those at work who stay at retirement age: participation after it ÷ before it, raised by
 * the exits from there to the last working age, so that the mean in between is met.
 */
export function stayingShare(world: World, person: number): number {
  const months = LAST_WORKING_AGE - retirementMonths(world.parameters, world.persons.sex[person]);
  // After retirement age whoever loses a job retires too.
  const exits = world.parameters.participationTurnover + world.parameters.separationRate;
  const decay = exits * Math.max(1, months);
  const after = participation(world, person, AGE_GROUPS - 1);
  const before = participation(world, person, AGE_GROUPS - 2);
  return Math.min(1, (after / before) * (decay / -Math.expm1(-decay)));
}

/**
 * Turnover of the labour force between school and retirement: members leave at a hazard x, adults
 * at home return at x · p ÷ (1 − p), p the participation of their sex and age, so that at the start
 * entries balance exits. Where odds exceed what returns can serve, x is lower in proportion.
 */
export function turnOver(world: World): void {
  const { persons, parameters, streams, month } = world;
  const rate = parameters.participationTurnover;
  forEachCandidate(streams.leaveLabourForce, month, rate, persons.count, (person) => {
    if (!isActive(world, person)) return;
    const chance = uniform(streams.leaveLabourForce, persons.key[person], at(month));
    if (chance * rate >= exitHazard(world, person)) return;
    if (isOfRetirementAge(world, person)) changeActivity(world, person, RETIRED);
    else leaveLabourForce(world, person);
  });
  const cap = Math.min(1, rate * HIGHEST_RETURN);
  forEachCandidate(streams.enterLabourForce, month, cap, persons.count, (person) => {
    if (persons.activity[person] !== INACTIVE) return;
    const chance = uniform(streams.enterLabourForce, persons.key[person], at(month));
    if (chance * cap < returnHazard(world, person)) enterLabourForce(world, person);
  });
}

/** Hazard of leaving the labour force before the last working age, a month. */
export function exitHazard(world: World, person: number): number {
  const rate = world.parameters.participationTurnover;
  if (ageInMonths(world, person) < END_OF_TERTIARY) return 0;
  if (isOfRetirementAge(world, person)) return rate;
  return rate * Math.min(1, HIGHEST_RETURN / oddsOf(world, person));
}

/** Hazard of an adult at home to return to the labour force, a month. */
export function returnHazard(world: World, person: number): number {
  if (ageInMonths(world, person) < END_OF_TERTIARY || isOfRetirementAge(world, person)) return 0;
  const odds = Math.min(HIGHEST_RETURN, oddsOf(world, person));
  return world.parameters.participationTurnover * odds;
}

/** Odds of participation, p ÷ (1 − p), at a person's age. */
function oddsOf(world: World, person: number): number {
  const retirement = retirementMonths(world.parameters, world.persons.sex[person]);
  const group = ageGroup(ageInMonths(world, person), retirement);
  const share = participation(world, person, group);
  return share / Math.max(1e-9, 1 - share);
}

/** Returns at most this many times as fast as exits: the cap of their candidates. */
const HIGHEST_RETURN = 10;
