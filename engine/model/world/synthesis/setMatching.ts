import { EDUCATIONS } from '../../country.ts';
import { deathHazard } from '../../month/demography.ts';
import { poolVacancies } from '../../month/vacancies.ts';
import { sum } from '../proportionalFitting.ts';
import { EMPLOYED, UNEMPLOYED, WOMAN, type World } from '../world.ts';
import { ageAtStart } from './residents.ts';

const E = EDUCATIONS.length;
/** Search finds nobody a job with certainty, and never nobody. */
const HIGHEST_CONTACT = 0.95;
const LOWEST_CONTACT = 0.01;

/** Hazards of the job ladder at the start, a month: nation, and exits by region. */
export interface Ladders {
  /** Ends of jobs other than by a better one. */
  exit: number;
  /** Contacts of an employed person with other jobs. */
  contact: number;
  exitByRegion: Float64Array;
  /** Contacts of an unemployed person, by region: hires balance exits. */
  findingByRegion: Float64Array;
}

/** Exits from jobs and the contacts that replace them; `flows`: persons a year, origin × destination. */
export function laddersOf(world: World, flows: Float64Array): Ladders {
  const { persons, parameters, base, sample } = world;
  const regions = base.regions;
  const employed = new Float64Array(regions);
  const unemployed = new Float64Array(regions);
  const people = new Float64Array(regions);
  const ends = new Float64Array(regions);
  for (let person = 0; person < persons.count; person++) {
    const region = persons.region[person];
    people[region]++;
    if (persons.activity[person] !== EMPLOYED) {
      if (persons.activity[person] === UNEMPLOYED) unemployed[region]++;
      continue;
    }
    employed[region]++;
    const retirement =
      persons.sex[person] === WOMAN ? parameters.retirementAgeWomen : parameters.retirementAgeMen;
    const yearsLeft = retirement - ageAtStart(persons, person) / 12;
    ends[region] +=
      parameters.separationRate +
      parameters.participationTurnover +
      deathHazard(world, person) +
      base.emigrationHazard +
      // One in twelve of those who reach the age within a year.
      (yearsLeft > 0 && yearsLeft <= 1 ? 1 / 12 : 0);
  }
  for (let region = 0; region < regions; region++) {
    const departures = sum(flows.subarray(region * regions, (region + 1) * regions));
    ends[region] += (((departures * sample) / 12) * employed[region]) / Math.max(1, people[region]);
  }
  const exitByRegion = ends.map((number, r) => number / Math.max(1, employed[r]));
  const findingByRegion = ends.map((number, r) =>
    Math.min(HIGHEST_CONTACT, Math.max(LOWEST_CONTACT, number / Math.max(1, unemployed[r]))),
  );
  const finding = sum(ends) / Math.max(1, sum(unemployed));
  return {
    exit: sum(ends) / Math.max(1, sum(employed)),
    contact: parameters.onTheJobSearch * Math.min(HIGHEST_CONTACT, finding),
    exitByRegion,
    findingByRegion,
  };
}

/**
 * Turnover of staff and matching efficiency such that at the start hires balance exits in every
 * region: the unemployed find jobs at the exits, the employed change at the rate of the job ladder
 * in its steady state, exit × ((1 + k) ln(1 + k) ÷ k − 1), k = contact ÷ exit (Burdett & Mortensen
 * 1998). Efficiency is what the matching function asks for at the vacancies that follow.
 */
export function setMatching(world: World, ladders: Ladders): void {
  const { base, organisations, parameters, labour } = world;
  for (let region = 0; region < base.regions; region++) {
    const exit = ladders.exitByRegion[region];
    const k = (parameters.onTheJobSearch * ladders.findingByRegion[region]) / Math.max(1e-9, exit);
    const changes = k > 0 ? exit * (((1 + k) * Math.log1p(k)) / k - 1) : 0;
    base.turnover[region] = exit + changes;
  }
  for (let f = 0; f < organisations.count; f++) {
    const turnover = base.turnover[organisations.region[f]];
    organisations.vacanciesOnSite[f] =
      (turnover * organisations.onSite[f]) / parameters.vacancyFillRate;
  }
  const vacancies = poolVacancies(world);
  const power = 1 - parameters.matchingElasticity;
  for (let market = 0; market < base.regions * E; market++) {
    const region = Math.floor(market / E);
    // Expected, not counted: the unemployed of a small submarket are too few to calibrate on.
    const searchers =
      base.labourForceByEducation[market] * base.unemployment[region] +
      parameters.onTheJobSearch * labour.employed[market];
    const tightness = vacancies.onSite[market] / Math.max(1e-9, searchers);
    base.matchingEfficiency[market] =
      tightness > 0 ? ladders.findingByRegion[region] / tightness ** power : 0;
  }
  base.remoteMatchingEfficiency =
    sum(base.matchingEfficiency.map((m, market) => m * base.labourForceByEducation[market])) /
    Math.max(1, sum(base.labourForceByEducation));
}
