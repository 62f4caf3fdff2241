import { EDUCATIONS } from '../../../country.ts';
import { HIGHEST_CONTACT } from '../../../month/labour/matching.ts';
import { educationMix, poolVacancies } from '../../../month/labour/vacancies.ts';
import { matchingRule } from '../../../rules/matching/matchingRule.ts';
import { sum } from '../../proportionalFitting.ts';
import type { World } from '../../world.ts';
import { labourForceGrowth, type Prospects } from './labourForceGrowth.ts';

const E = EDUCATIONS.length;
/** Search never finds nobody a job. */
const LOWEST_CONTACT = 0.01;

/** Candidates for a new job come at the highest rate of the start and some more. */
const HEADROOM = 1.25;

/** Hazards of the job ladder at the start, a month: nation, and exits by region. */
export interface Ladders {
  /** Ends of jobs other than by a better one. */
  exit: number;
  /** Contacts of an employed person with other jobs. */
  contact: number;
  exitByRegion: Float64Array;
  /** Hires of the unemployed per employed person: exits and growth. */
  hiringByRegion: Float64Array;
  /** Contacts of an unemployed person, by region: hires balance exits. */
  findingByRegion: Float64Array;
}

/** Exits from jobs and the contacts that replace them; `flows`: persons a year, origin × destination. */
export function laddersOf(world: World, prospects: Prospects, flows: Float64Array): Ladders {
  const { parameters, base, sample } = world;
  const { people, employed, unemployed, employedLosses } = prospects;
  const { regions } = base;
  // Whoever loses a job after retirement age retires, within the separations.
  const ends = employed.map((number, region) => {
    const departures = sum(flows.subarray(region * regions, (region + 1) * regions));
    const moves = (((departures * sample) / 12) * number) / Math.max(1, people[region]);
    return parameters.separationRate * number + employedLosses[region] + moves;
  });
  const exitByRegion = ends.map((number, r) => number / Math.max(1, employed[r]));
  const growth = labourForceGrowth(world, prospects, flows);
  // Hires replace those who leave and let employment grow with the labour force.
  const hires = ends.map((number, r) => Math.max(0, number + growth[r] * employed[r]));
  // Those who lose a job in a month search in the same month.
  const searching = unemployed.map((count, r) => count + parameters.separationRate * employed[r]);
  const contactRate = (found: number, searchers: number) =>
    Math.min(HIGHEST_CONTACT, Math.max(LOWEST_CONTACT, found / Math.max(1, searchers)));
  const findingByRegion = hires.map((number, r) => contactRate(number, searching[r]));
  return {
    exit: sum(ends) / Math.max(1, sum(employed)),
    contact: parameters.onTheJobSearch * contactRate(sum(hires), sum(searching)),
    exitByRegion,
    hiringByRegion: hires.map((number, r) => number / Math.max(1, employed[r])),
    findingByRegion,
  };
}

/**
 * Turnover of staff and matching efficiency such that at the start hires balance exits and growth in
 * every region: the unemployed are hired for these, the employed change at the rate of the job ladder
 * in its steady state, exit × ((1 + k) ln(1 + k) ÷ k − 1), k = contact ÷ exit (Burdett & Mortensen
 * 1998). Efficiency is what the matching function asks for at the vacancies that follow.
 */
export function setMatching(world: World, ladders: Ladders): void {
  const { base, organisations, parameters, labour } = world;
  for (let region = 0; region < base.regions; region++) {
    const exit = ladders.exitByRegion[region];
    const k = (parameters.onTheJobSearch * ladders.findingByRegion[region]) / Math.max(1e-9, exit);
    const changes = k > 0 ? exit * (((1 + k) * Math.log1p(k)) / k - 1) : 0;
    base.turnover[region] = ladders.hiringByRegion[region] + changes;
  }
  for (let f = 0; f < organisations.count; f++) {
    const turnover = base.turnover[organisations.region[f]];
    organisations.vacanciesOnSite[f] =
      (turnover * organisations.onSite[f]) / parameters.vacancyFillRate;
  }
  const vacancies = poolVacancies(world, educationMix(world));
  const { efficiencyAt } = matchingRule(world);
  for (let market = 0; market < base.regions * E; market++) {
    const region = Math.floor(market / E);
    // Expected, not counted: the unemployed of a small submarket are too few to calibrate on.
    const searchers =
      base.labourForceByEducation[market] * base.unemployment[region] +
      (parameters.separationRate + parameters.onTheJobSearch) * labour.employed[market];
    const tightness = vacancies.onSite[market] / Math.max(1e-9, searchers);
    base.matchingEfficiency[market] =
      tightness > 0
        ? efficiencyAt(ladders.findingByRegion[region], tightness, parameters.matchingElasticity)
        : 0;
  }
  const offers = parameters.onTheJobSearch * Math.max(...ladders.findingByRegion);
  base.highestContact = Math.min(1, HEADROOM * offers);
  base.remoteMatchingEfficiency =
    sum(base.matchingEfficiency.map((m, market) => m * base.labourForceByEducation[market])) /
    Math.max(1, sum(base.labourForceByEducation));
}
