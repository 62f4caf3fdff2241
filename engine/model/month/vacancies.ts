import { EDUCATIONS, SECTORS } from '../country.ts';
import type { World } from '../world/world.ts';
import { cellOf } from './productivity.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;

/** Vacancies of the month, pooled by submarket, with running totals to pick an employer from. */
export interface Vacancies {
  /** region × education. */
  onSite: Float64Array;
  /** education, whole country. */
  remote: Float64Array;
  /** Education mix of a cell's vacancies: region × sector × education. */
  mix: Float64Array;
  /** Vacancies of a cell: region × sector. */
  cellOnSite: Float64Array;
  cellRemote: Float64Array;
  /** Running totals over organisations, from the first of the cell (on-site) or of the country. */
  runningOnSite: Float64Array;
  runningRemote: Float64Array;
}

export function poolVacancies(world: World): Vacancies {
  const { organisations, base } = world;
  const cells = base.regions * S;
  const vacancies: Vacancies = {
    onSite: new Float64Array(base.regions * E),
    remote: new Float64Array(E),
    mix: educationMix(world),
    cellOnSite: new Float64Array(cells),
    cellRemote: new Float64Array(cells),
    runningOnSite: new Float64Array(organisations.count),
    runningRemote: new Float64Array(organisations.count),
  };
  for (let f = 0; f < organisations.count; f++) {
    const cell = cellOf(world, f);
    vacancies.cellOnSite[cell] += organisations.vacanciesOnSite[f];
    vacancies.cellRemote[cell] += organisations.vacanciesRemote[f];
    vacancies.runningOnSite[f] = vacancies.cellOnSite[cell];
    vacancies.runningRemote[f] = vacancies.cellRemote[cell];
  }
  for (let cell = 0; cell < cells; cell++) {
    const region = Math.floor(cell / S);
    for (let education = 0; education < E; education++) {
      const share = vacancies.mix[cell * E + education];
      vacancies.onSite[region * E + education] += share * vacancies.cellOnSite[cell];
      vacancies.remote[education] += share * vacancies.cellRemote[cell];
    }
  }
  return vacancies;
}

/**
 * What employers ask for follows who is there: the start's mix of the cell, each education weighted
 * by its growth in the region's labour force (unit elasticity of skill demand, assumed).
 */
function educationMix(world: World): Float64Array {
  const { labour, base } = world;
  const mix = Float64Array.from(base.educationMix);
  for (let cell = 0; cell < base.regions * S; cell++) {
    const region = Math.floor(cell / S);
    let total = 0;
    for (let education = 0; education < E; education++) {
      const market = region * E + education;
      const force = labour.employed[market] + labour.unemployed[market];
      const growth = (force + 1) / (base.labourForceByEducation[market] + 1);
      mix[cell * E + education] *= growth;
      total += mix[cell * E + education];
    }
    for (let education = 0; education < E; education++) mix[cell * E + education] /= total || 1;
  }
  return mix;
}

/** The on-site vacancy at a mark (0–1) of a submarket's running total: an organisation, or −1. */
export function pickOnSite(
  world: World,
  vacancies: Vacancies,
  region: number,
  education: number,
  mark: number,
): number {
  let left = mark * vacancies.onSite[region * E + education];
  for (let sector = 0; sector < S; sector++) {
    const cell = region * S + sector;
    const share = vacancies.mix[cell * E + education];
    const weight = share * vacancies.cellOnSite[cell];
    if (left < weight) return find(world, vacancies.runningOnSite, cell, left / share);
    left -= weight;
  }
  return -1;
}

/** The remote vacancy at a mark (0–1) of the country's running total: an organisation, or −1. */
export function pickRemote(
  world: World,
  vacancies: Vacancies,
  education: number,
  mark: number,
): number {
  let left = mark * vacancies.remote[education];
  for (let cell = 0; cell < vacancies.cellRemote.length; cell++) {
    const share = vacancies.mix[cell * E + education];
    const weight = share * vacancies.cellRemote[cell];
    if (left < weight) return find(world, vacancies.runningRemote, cell, left / share);
    left -= weight;
  }
  return -1;
}

/** First organisation of a cell whose running total exceeds the mark (binary search). */
function find(world: World, running: Float64Array, cell: number, mark: number): number {
  let low = world.organisations.cellStart[cell];
  let high = world.organisations.cellStart[cell + 1] - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (running[middle] > mark) high = middle;
    else low = middle + 1;
  }
  return low;
}
