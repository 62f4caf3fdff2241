import { candidates, drawCandidates, keepAccepted, keepMembers } from '../random/candidates.ts';
import { at, uniform } from '../random/streams.ts';
import { looks, lookUpAge, lookUpStatus, readJobsAhead } from '../world/batches.ts';
import {
  changeActivity,
  enterLabourForce,
  isOfRetirementAge,
  leaveLabourForce,
} from '../world/careers.ts';
import { type AgedStretch, forEachBirthday, stretchesOfAge } from '../world/cohorts.ts';
import { leaveFamily } from '../world/families.ts';
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
} from '../world/persons.ts';
import type { World } from '../world/world.ts';

/** Turn of the education stream that draws a young person's track, once a life: a counter of month 0. */
export const TRACK_TURN = 8;
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
