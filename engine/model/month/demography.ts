import { EDUCATIONS } from '../country.ts';
import { forEachCandidate } from '../random/candidates.ts';
import { at, bits, uniform } from '../random/streams.ts';
import { addPerson } from '../world/arrivals.ts';
import { ageInMonths, leaveCountry } from '../world/careers.ts';
import { FERTILITY_BY_AGE, FIRST_FERTILE_AGE } from '../world/patterns.ts';
import { labourForce } from '../world/residents.ts';
import { annualMortality } from '../world/synthesis/ages.ts';
import { forEachDependant } from '../world/synthesis/families.ts';
import { CHILD, GONE, NOBODY, UNEMPLOYED, WOMAN, type World } from '../world/world.ts';
import type { Tally } from './tally.ts';

const E = EDUCATIONS.length;
const SEX_TURN = 1;
const KEY_TURN = 2;
/** Boys among newborns. */
const BOYS = 0.514;
const MORTALITY_CAP = 0.05;
const YOUNGEST_IMMIGRANT = 20;
const OLDEST_IMMIGRANT = 45;

/** Births: a woman's monthly hazard is her age's rate × region's relative fertility × level ÷ 12. */
export function bearChildren(world: World, tally: Tally): void {
  const { persons, streams, month } = world;
  const cap = birthCap(world);
  forEachCandidate(streams.birth, month, cap, persons.count, (mother) => {
    if (persons.activity[mother] === GONE || persons.sex[mother] !== WOMAN) return;
    const chance = uniform(streams.birth, persons.key[mother], at(month));
    if (chance * cap >= birthHazard(world, mother)) return;
    const isBoy = uniform(streams.birth, persons.key[mother], at(month, SEX_TURN)) < BOYS;
    addPerson(world, {
      key: bits(streams.birth, persons.key[mother], at(month, KEY_TURN)),
      region: persons.region[mother],
      birthMonth: month,
      sex: isBoy ? 0 : WOMAN,
      education: 0,
      activity: CHILD,
      parent: mother,
      connected: false,
    });
    tally.births[persons.region[mother]]++;
  });
}

function birthCap(world: World): number {
  const highest = Math.max(...FERTILITY_BY_AGE) * Math.max(...world.base.fertility);
  return Math.min(1, (highest * world.base.birthScale) / 12);
}

export function birthHazard(world: World, mother: number): number {
  const { base, persons } = world;
  const age = ageInMonths(world, mother) / 12 - FIRST_FERTILE_AGE;
  if (age < 0 || age >= 5 * FERTILITY_BY_AGE.length) return 0;
  const rate = FERTILITY_BY_AGE[Math.floor(age / 5)];
  return (rate * base.fertility[persons.region[mother]] * base.birthScale) / 12;
}

/** Deaths: Gompertz–Makeham hazard by age and sex, scaled to the nation's deaths. */
export function die(world: World, tally: Tally): void {
  const { persons, streams, month } = world;
  forEachCandidate(streams.death, month, MORTALITY_CAP, persons.count, (person) => {
    if (persons.activity[person] === GONE) return;
    const chance = uniform(streams.death, persons.key[person], at(month));
    if (chance * MORTALITY_CAP >= deathHazard(world, person)) return;
    tally.deaths[persons.region[person]]++;
    leaveCountry(world, person);
  });
}

export function deathHazard(world: World, person: number): number {
  const isWoman = world.persons.sex[person] === WOMAN;
  const rate = annualMortality(isWoman, ageInMonths(world, person) / 12);
  return Math.min(MORTALITY_CAP, (rate * world.base.deathScale) / 12);
}

/** Emigration: adults leave at a constant hazard and take their dependants. */
export function emigrate(world: World, tally: Tally): void {
  const { persons, streams, month, base } = world;
  forEachCandidate(streams.emigration, month, base.emigrationHazard, persons.count, (person) => {
    const activity = persons.activity[person];
    if (activity === CHILD || activity === GONE) return;
    const leave = (one: number) => {
      tally.emigrants[persons.region[one]]++;
      leaveCountry(world, one);
    };
    forEachDependant(persons, person, leave);
    leave(person);
  });
}

/** Immigration: the base year's number a month, adults who look for work, educated as residents. */
export function immigrate(world: World, tally: Tally): void {
  const { base, streams, month, labour } = world;
  for (let region = 0; region < base.regions; region++) {
    const fraction = uniform(streams.immigration, region, at(month));
    const number = Math.floor(base.immigration[region] + fraction);
    for (let i = 0; i < number; i++) {
      const key = bits(streams.immigration, region, at(month, 1) + (i << 16));
      const draw = (turn: number) => uniform(streams.immigration, key, at(month, turn));
      const age = YOUNGEST_IMMIGRANT + draw(2) * (OLDEST_IMMIGRANT - YOUNGEST_IMMIGRANT);
      let education = 0;
      let left = draw(3) * labourForce(world, region);
      for (; education < E - 1; education++) {
        left -= labour.employed[region * E + education] + labour.unemployed[region * E + education];
        if (left < 0) break;
      }
      addPerson(world, {
        key,
        region,
        birthMonth: month - Math.floor(age * 12),
        sex: draw(4) < 0.5 ? 0 : WOMAN,
        education,
        activity: UNEMPLOYED,
        parent: NOBODY,
        connected: draw(5) < base.youngAccess[region],
      });
      tally.immigrants[region]++;
    }
  }
}
