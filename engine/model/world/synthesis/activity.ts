import { PARTICIPATION, PARTICIPATION_AGES, UNEMPLOYMENT_ODDS } from '../patterns.ts';
import { sum } from '../proportionalFitting.ts';
import { CHILD, EMPLOYED, MAN, RETIRED, UNEMPLOYED } from '../world.ts';
import { systematicSampler } from './draws.ts';
import { fitOdds, shiftOdds } from './odds.ts';
import { ageAtStart, type Residents } from './residents.ts';

/** Share of persons of an age group and sex in the labour force: region × sex × age group. */
export type Participation = Float64Array;
export const AGE_GROUPS = PARTICIPATION_AGES.length;

export function ageGroup(ageMonths: number): number {
  let group = AGE_GROUPS - 1;
  while (group > 0 && ageMonths < PARTICIPATION_AGES[group] * 12) group--;
  return group;
}

/** Labour force and unemployed by age and sex: the pattern's odds, scaled to the region's totals. */
export function chooseActivity(
  { persons, first, end, index }: Residents,
  employed: number,
  unemployed: number,
  retirementAge: { men: number; women: number },
  participation: Participation,
): void {
  const groups = 2 * AGE_GROUPS;
  const sizes = new Float64Array(groups);
  const pattern = [...PARTICIPATION.men, ...PARTICIPATION.women];
  const groupOf = (person: number) =>
    persons.sex[person] * AGE_GROUPS + ageGroup(ageAtStart(persons, person));
  for (let person = first; person < end; person++) {
    if (persons.activity[person] !== CHILD) sizes[groupOf(person)]++;
  }
  const labourForce = Math.min(employed + unemployed, sum(sizes));
  const shift = fitOdds(sizes, pattern, labourForce);
  const share = pattern.map((probability) => shiftOdds(probability, shift));
  participation.set(share, index * groups);

  const members = sizes.map((size, group) => size * share[group]);
  const odds = members.map((_, group) => {
    const chance = (unemployed / Math.max(1, labourForce)) * UNEMPLOYMENT_ODDS[group % AGE_GROUPS];
    return Math.min(0.9, Math.max(1e-6, chance));
  });
  const jobless = fitOdds(members, odds, unemployed);
  const isActive = systematicSampler();
  const isJobless = systematicSampler();
  for (let person = first; person < end; person++) {
    if (persons.activity[person] === CHILD) continue;
    const group = groupOf(person);
    if (isActive(share[group])) {
      const chance = shiftOdds(odds[group], jobless);
      persons.activity[person] = isJobless(chance) ? UNEMPLOYED : EMPLOYED;
    } else {
      const limit = persons.sex[person] === MAN ? retirementAge.men : retirementAge.women;
      if (ageAtStart(persons, person) >= limit * 12) persons.activity[person] = RETIRED;
    }
  }
  settleUnemployed({ persons, first, end, index }, unemployed);
}

/** Sampling within groups leaves the number of unemployed a few off: mend it one by one. */
function settleUnemployed({ persons, first, end }: Residents, wanted: number): void {
  let found = 0;
  for (let person = first; person < end; person++) {
    if (persons.activity[person] === UNEMPLOYED) found++;
  }
  const [from, to] = found > wanted ? [UNEMPLOYED, EMPLOYED] : [EMPLOYED, UNEMPLOYED];
  for (let person = first; person < end && found !== wanted; person++) {
    if (persons.activity[person] !== from) continue;
    persons.activity[person] = to;
    found += to === UNEMPLOYED ? 1 : -1;
  }
}
