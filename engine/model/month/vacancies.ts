import { EDUCATIONS, SECTORS } from '../country.ts';
import type { World } from '../world/world.ts';
import { cellOf } from './productivity.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;

/** On-site vacancies of the month, pooled by submarket, with running totals to pick an employer from. */
export interface Vacancies {
  /** region × education. */
  onSite: Float64Array;
  /** Vacancies of a cell: region × sector. */
  cell: Float64Array;
  /** Running totals over organisations, from the first of the cell. */
  running: Float64Array;
}

/** `mix`: education mix of a cell's vacancies, region × sector × education. */
export function poolVacancies(world: World, mix: Float64Array): Vacancies {
  const { organisations, base } = world;
  const cells = base.regions * S;
  const vacancies: Vacancies = {
    onSite: new Float64Array(base.regions * E),
    cell: new Float64Array(cells),
    running: new Float64Array(organisations.count),
  };
  for (let f = 0; f < organisations.count; f++) {
    const cell = cellOf(world, f);
    vacancies.cell[cell] += organisations.vacanciesOnSite[f];
    vacancies.running[f] = vacancies.cell[cell];
  }
  for (let cell = 0; cell < cells; cell++) {
    const region = Math.floor(cell / S);
    for (let education = 0; education < E; education++) {
      vacancies.onSite[region * E + education] += mix[cell * E + education] * vacancies.cell[cell];
    }
  }
  return vacancies;
}

/**
 * What employers ask for follows who is there: the start's mix of the cell, each education weighted
 * by its growth in the region's labour force (unit elasticity of skill demand, assumed).
 */
export function educationMix(world: World): Float64Array {
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

/** The vacancy at a mark (0–1) of a submarket's running total: an organisation, or −1. */
export function pickOnSite(
  world: World,
  vacancies: Vacancies,
  mix: Float64Array,
  market: number,
  mark: number,
): number {
  const region = Math.floor(market / E);
  let left = mark * vacancies.onSite[market];
  for (let cell = region * S; cell < (region + 1) * S; cell++) {
    const share = mix[cell * E + (market % E)];
    const weight = share * vacancies.cell[cell];
    if (left < weight) {
      const { cellStart } = world.organisations;
      return firstAbove(vacancies.running, left / share, cellStart[cell], cellStart[cell + 1]);
    }
    left -= weight;
  }
  return -1;
}

/** First place of a stretch of running totals that exceeds a mark, or the last (binary search). */
export function firstAbove(
  running: Float64Array,
  mark: number,
  from: number,
  beyond: number,
): number {
  let low = from;
  let high = beyond - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (running[middle] > mark) high = middle;
    else low = middle + 1;
  }
  return low;
}
