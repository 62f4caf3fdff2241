import { EDUCATIONS } from '../country.ts';
import { forEachCandidate } from '../random/candidates.ts';
import { at, uniform } from '../random/streams.ts';
import { forEachBirthday } from '../world/arrivals.ts';
import {
  ageInMonths,
  changeActivity,
  enterLabourForce,
  leaveLabourForce,
  retirementMonths,
} from '../world/careers.ts';
import { countIn, countOut } from '../world/ledger.ts';
import { YOUNG_BASIC_LOSS, YOUNG_TERTIARY_GAIN } from '../world/patterns.ts';
import { AGE_GROUPS, ageGroup } from '../world/synthesis/activity.ts';
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

const E = EDUCATIONS.length;
/** Turns of the education stream, drawn once a life: counters of month 0. */
const TRACK_TURN = 8;
const ACCESS_TURN = 9;
const ENTRY_TURN = 10;
const END_OF_BASIC = 16 * 12;
const END_OF_VOCATIONAL = 19 * 12;
const END_OF_TERTIARY = 22 * 12;
/** Age group whose participation stands for that of adults who return. */
const PRIME_AGE = 2;
const LAST_WORKING_AGE = 75 * 12;

/**
 * Birthdays that change what a person does: 16, out of school with basic education or on to the
 * next; 19 and 22, out with a vocational or higher one; retirement. Cohorts are lists by month of
 * birth, so only those whose birthday it is are met.
 */
export function passBirthdays(world: World): void {
  forEachBirthday(world, END_OF_BASIC, (person) => {
    if (world.persons.activity[person] !== CHILD) return;
    becomeAdult(world, person);
    if (trackOf(world, person) === BASIC) leaveSchool(world, person, BASIC);
  });
  forEachBirthday(world, END_OF_VOCATIONAL, (person) => {
    if (world.persons.activity[person] !== INACTIVE) return;
    raiseEducation(world, person, VOCATIONAL);
    if (trackOf(world, person) === VOCATIONAL) leaveSchool(world, person, VOCATIONAL);
  });
  forEachBirthday(world, END_OF_TERTIARY, (person) => {
    if (world.persons.activity[person] !== INACTIVE) return;
    if (trackOf(world, person) === TERTIARY) leaveSchool(world, person, TERTIARY);
  });
  for (const sex of [MAN, WOMAN]) {
    forEachBirthday(world, retirementMonths(world, sex), (person) => retire(world, person, sex));
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
  persons.connected[person] = chance < base.youngAccess[persons.region[person]] ? 1 : 0;
  countIn(world, person);
}

/**
 * Where a young person's schooling ends: the region's education at the start, shifted upwards as
 * each generation is better schooled than the labour force it joins.
 */
function trackOf(world: World, person: number): number {
  const { persons, base, streams } = world;
  const first = persons.region[person] * E;
  const force = base.labourForce[persons.region[person]] || 1;
  const basic = (base.labourForceByEducation[first + BASIC] / force) * YOUNG_BASIC_LOSS;
  const tertiary = Math.min(
    1 - basic,
    (base.labourForceByEducation[first + TERTIARY] / force) * YOUNG_TERTIARY_GAIN,
  );
  const chance = uniform(streams.education, persons.key[person], at(0, TRACK_TURN));
  if (chance < basic) return BASIC;
  return chance < 1 - tertiary ? VOCATIONAL : TERTIARY;
}

function raiseEducation(world: World, person: number, education: number): void {
  if (world.persons.education[person] < education) world.persons.education[person] = education;
}

function leaveSchool(world: World, person: number, education: number): void {
  const { persons, streams } = world;
  raiseEducation(world, person, education);
  const chance = uniform(streams.education, persons.key[person], at(0, ENTRY_TURN));
  if (chance < participation(world, person, PRIME_AGE)) enterLabourForce(world, person);
}

function participation(world: World, person: number, group: number): number {
  const { persons, base } = world;
  return base.participation[
    (persons.region[person] * 2 + persons.sex[person]) * AGE_GROUPS + group
  ];
}

/** At retirement age some stay at work, as many as participation falls between the age groups. */
function retire(world: World, person: number, sex: number): void {
  const { persons, streams } = world;
  if (persons.sex[person] !== sex) return;
  if (persons.activity[person] === INACTIVE) changeActivity(world, person, RETIRED);
  if (!isActive(world, person)) return;
  const stays =
    participation(world, person, AGE_GROUPS - 1) / participation(world, person, AGE_GROUPS - 2);
  const chance = uniform(streams.retirement, persons.key[person], at(0));
  if (chance >= stays) changeActivity(world, person, RETIRED);
}

/**
 * Turnover of the labour force between school and retirement: members leave at a constant hazard x;
 * adults at home return with x · p ÷ (1 − p), p the participation of their sex and age, so that at
 * the start entries balance exits.
 */
export function turnOver(world: World): void {
  const { persons, parameters, streams, month } = world;
  const leaving = parameters.participationTurnover;
  forEachCandidate(streams.leaveLabourForce, month, leaving, persons.count, (person) => {
    if (!isActive(world, person)) return;
    const age = ageInMonths(world, person);
    if (age >= retirementMonths(world, persons.sex[person])) changeActivity(world, person, RETIRED);
    else if (age >= END_OF_TERTIARY) leaveLabourForce(world, person);
  });
  const cap = Math.min(1, leaving * HIGHEST_RETURN);
  forEachCandidate(streams.enterLabourForce, month, cap, persons.count, (person) => {
    if (persons.activity[person] !== INACTIVE) return;
    const age = ageInMonths(world, person);
    if (age < END_OF_TERTIARY || age >= retirementMonths(world, persons.sex[person])) return;
    const share = participation(world, person, ageGroup(age));
    const odds = Math.min(HIGHEST_RETURN, share / Math.max(1e-9, 1 - share));
    const chance = uniform(streams.enterLabourForce, persons.key[person], at(month));
    if (chance * cap < leaving * odds) enterLabourForce(world, person);
  });
}

/** Odds of participation above this bring nobody back any faster. */
const HIGHEST_RETURN = 25;
