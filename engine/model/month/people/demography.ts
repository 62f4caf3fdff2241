import { EDUCATIONS } from '../../country.ts';
import { candidates, drawCandidates, keepAccepted } from '../../random/candidates.ts';
import { at, bits, chance, secondChance, uniform } from '../../random/streams.ts';
import type { Base } from '../../world/base.ts';
import { countIn } from '../../world/ledger.ts';
import { FERTILITY_BY_AGE, FIRST_FERTILE_AGE } from '../../world/patterns.ts';
import { addNewborn } from '../../world/people/arrivals.ts';
import { looks, lookUpAge, lookUpStatus, readFamiliesAhead } from '../../world/people/batches.ts';
import { leaveCountry } from '../../world/people/careers.ts';
import { adultStretches, forEachDying, stretchesOfAge } from '../../world/people/cohorts.ts';
import { forEachDependant } from '../../world/people/families.ts';
import { END_OF_BASIC } from '../../world/people/lifeStages.ts';
import {
  activityOf,
  GONE,
  isAdultResident,
  keyOf,
  MAN,
  regionOf,
  sexOf,
  UNEMPLOYED,
  WOMAN,
  withActivity,
  withEducation,
} from '../../world/people/persons.ts';
import { labourForce } from '../../world/people/residents.ts';
import { sum } from '../../world/proportionalFitting.ts';
import type { World } from '../../world/world.ts';
import type { Tally } from '../tally.ts';

const E = EDUCATIONS.length;
const SEX_TURN = 1;
const KEY_TURN = 2;
/** Keys of newborns lie above all indices of persons, so they meet nobody else's luck. */
const NEWBORN_KEY = 2 ** 31;
/** Boys among newborns. */
const BOYS = 0.514;
const FERTILE_MONTHS = 12 * 5 * FERTILITY_BY_AGE.length;
const LAST_FERTILE_MONTH = 12 * FIRST_FERTILE_AGE + FERTILE_MONTHS;

/**
 * Births: an adult woman's monthly hazard is her age's rate × region's relative fertility × level
 * ÷ 12; candidates come at the highest among the ages of a stretch and all regions.
 */
export function bearChildren(world: World, tally: Tally): void {
  const { persons, streams, month, base, cohorts } = world;
  const { person, hazard } = candidates;
  cohorts.firstNewborn[month] = persons.count;
  for (const stretch of stretchesOfAge(world, END_OF_BASIC, LAST_FERTILE_MONTH)) {
    if (stretch.sex === MAN) continue;
    const cap = birthCap(base, month - stretch.youngest, month - stretch.oldest);
    const drawn = drawCandidates(streams.birth, month, stretch, cap);
    lookUpStatus(world.persons, person, drawn);
    lookUpAge(world, person, drawn);
    for (let i = 0; i < drawn; i++) {
      const status = looks.status[i];
      const mayBear = sexOf(status) === WOMAN && isAdultResident(status);
      hazard[i] = mayBear ? birthHazard(base, looks.age[i], regionOf(status)) : 0;
    }
    const bearing = keepAccepted(drawn);
    readFamiliesAhead(persons, person, bearing);
    for (let i = 0; i < bearing; i++) {
      const mother = person[i];
      const region = regionOf(persons.status[mother]);
      const key = keyOf(persons, mother);
      const isBoy = chance(streams.birth, key, at(month, SEX_TURN)) < BOYS;
      addNewborn(world, {
        fate: secondChance(),
        key: NEWBORN_KEY + (bits(streams.birth, key, at(month, KEY_TURN)) >>> 1),
        mother,
        region,
        sex: isBoy ? MAN : WOMAN,
      });
      tally.births[region]++;
    }
  }
}

/** Highest hazard of a birth at ages between two, months, in any region. */
function birthCap(base: Base, youngest: number, oldest: number): number {
  const first = Math.max(0, ageGroup(youngest));
  const last = Math.min(FERTILITY_BY_AGE.length - 1, ageGroup(oldest));
  const highest = Math.max(...FERTILITY_BY_AGE.slice(first, last + 1));
  return Math.min(1, (highest * Math.max(...base.fertility) * base.birthScale) / 12);
}

const ageGroup = (months: number): number => Math.floor((months / 12 - FIRST_FERTILE_AGE) / 5);

/** Chance of a woman to bear a child within a month, at an age in months. */
export function birthHazard(base: Base, age: number, region: number): number {
  const group = ageGroup(age);
  if (group < 0 || group >= FERTILITY_BY_AGE.length) return 0;
  return (FERTILITY_BY_AGE[group] * base.fertility[region] * base.birthScale) / 12;
}

/** Deaths: who dies this month is drawn ahead (`monthsToDeath`); who has left the country is let go. */
export function die(world: World, tally: Tally): void {
  const { status } = world.persons;
  forEachDying(world, (person) => {
    if (activityOf(status[person]) === GONE) return;
    tally.deaths[regionOf(status[person])]++;
    leaveCountry(world, person);
  });
}

/** Emigration: adults leave at a constant hazard and take their dependants. */
export function emigrate(world: World, tally: Tally): void {
  const { persons, streams, month, base } = world;
  const leave = (person: number) => {
    tally.emigrants[regionOf(persons.status[person])]++;
    leaveCountry(world, person);
  };
  for (const stretch of adultStretches(world)) {
    const count = drawCandidates(streams.emigration, month, stretch, base.emigrationHazard);
    for (let i = 0; i < count; i++) {
      const person = candidates.person[i];
      if (!isAdultResident(persons.status[person])) continue;
      forEachDependant(persons, month, person, leave);
      leave(person);
    }
  }
}

const EDUCATION_TURN = 1;

/** Immigration: the base year's number a month, adults who look for work, educated as residents. */
export function immigrate(world: World, tally: Tally): void {
  const { base, persons, streams, month, labour } = world;
  let person = persons.firstImmigrant + sum(base.immigrants.subarray(0, month * base.regions));
  for (let region = 0; region < base.regions; region++) {
    for (let i = 0; i < base.immigrants[month * base.regions + region]; i++, person++) {
      const draw = uniform(streams.immigration, person, at(month, EDUCATION_TURN));
      let education = 0;
      let left = draw * labourForce(world, region);
      for (; education < E - 1; education++) {
        left -= labour.employed[region * E + education] + labour.unemployed[region * E + education];
        if (left < 0) break;
      }
      const status = withEducation(persons.status[person], education);
      persons.status[person] = withActivity(status, UNEMPLOYED);
      countIn(world, person);
      tally.immigrants[region]++;
    }
  }
}
