import type { Region } from '../../country.ts';
import type { ParameterValues } from '../../parameters.ts';
import { at, type Streams, uniform } from '../../random/streams.ts';
import {
  AGE_GROUPS,
  ageGroup,
  endOfSchool,
  LAST_WORKING_AGE,
  retirementMonths,
  trackAt,
  tracksOf,
} from '../lifeStages.ts';
import { PARTICIPATION, UNEMPLOYMENT_ODDS } from '../patterns.ts';
import { CHILD, EMPLOYED, RETIRED, UNEMPLOYED } from '../world.ts';
import { systematicSampler } from './draws.ts';
import { fitOdds, shiftOdds } from './odds.ts';
import { ageAtStart, type Residents } from './residents.ts';

/** Share in the labour force of those not at school: region × sex × age group. */
export type Participation = Float64Array;

/** Draw of a young person's track: a turn of the education stream, once a life. */
export const TRACK_TURN = 8;

const FULLEST_PARTICIPATION = 0.98;

/** Labour force and unemployed by age and sex: the pattern's odds, scaled to the region's totals. */
export function chooseActivity(
  residents: Residents,
  region: Region,
  numbers: { employed: number; unemployed: number },
  parameters: ParameterValues,
  streams: Streams,
): Float64Array {
  const { persons, first, end } = residents;
  const { employed, unemployed } = numbers;
  const pattern = [...PARTICIPATION.men, ...PARTICIPATION.women];
  const sizes = new Float64Array(pattern.length);
  const tracks = tracksOf(region.educationShares);
  const groupOf = (person: number) => {
    const age = ageAtStart(persons, person);
    const sex = persons.sex[person];
    return sex * AGE_GROUPS + ageGroup(age, retirementMonths(parameters, sex));
  };
  const isFreeToWork = (person: number) => {
    const age = ageAtStart(persons, person);
    const chance = uniform(streams.education, persons.key[person], at(0, TRACK_TURN));
    persons.track[person] = trackAt(chance, tracks);
    return age >= endOfSchool(persons.track[person]) && age < LAST_WORKING_AGE;
  };
  const adults: number[] = [];
  for (let person = first; person < end; person++) {
    if (persons.activity[person] !== CHILD) adults.push(person);
  }
  const isWorker = Uint8Array.from(adults, (person) => (isFreeToWork(person) ? 1 : 0));
  let workers = isWorker.reduce((count, one) => count + one, 0);
  if (employed + unemployed > FULLEST_PARTICIPATION * workers) {
    // The data have more people at work than are free to: students and the old work too.
    isWorker.fill(1);
    workers = adults.length;
  }
  for (const [i, person] of adults.entries()) sizes[groupOf(person)] += isWorker[i];
  const labourForce = Math.min(employed + unemployed, workers);
  const shift = fitOdds(sizes, pattern, labourForce);
  const share = pattern.map((probability) => shiftOdds(probability, shift));

  const members = sizes.map((size, group) => size * share[group]);
  const odds = members.map((_, group) => {
    const chance = (unemployed / Math.max(1, labourForce)) * UNEMPLOYMENT_ODDS[group % AGE_GROUPS];
    return Math.min(0.9, Math.max(1e-6, chance));
  });
  const jobless = fitOdds(members, odds, unemployed);
  const isActive = systematicSampler();
  const isJobless = systematicSampler();
  for (const [i, person] of adults.entries()) {
    const group = groupOf(person);
    if (isWorker[i] === 1 && isActive(share[group])) {
      const chance = shiftOdds(odds[group], jobless);
      persons.activity[person] = isJobless(chance) ? UNEMPLOYED : EMPLOYED;
    } else if (group % AGE_GROUPS === AGE_GROUPS - 1) {
      persons.activity[person] = RETIRED;
    }
  }
  settleUnemployed(residents, unemployed);
  return Float64Array.from(share);
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
