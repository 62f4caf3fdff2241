import { EDUCATIONS, SECTORS } from '../../country.ts';
import type { World } from '../../world/world.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;

/** On-site vacancies of the month, pooled by submarket, with running totals to pick an employer from. */
export interface Vacancies {
  /** region × education. */
  onSite: Float64Array;
  /** Running totals over the sectors of a submarket: region × education × sector. */
  bySector: Float64Array;
  /** Vacancies of a cell: region × sector. */
  cell: Float64Array;
  /** Alias table of each cell's organisations: see `layAliases`. */
  alias: Float64Array;
}

/** `mix`: education mix of a cell's vacancies, region × sector × education. */
export function poolVacancies(world: World, mix: Float64Array): Vacancies {
  const { organisations, base } = world;
  const { cellStart } = organisations;
  const cells = base.regions * S;
  const vacancies: Vacancies = {
    onSite: new Float64Array(base.regions * E),
    bySector: new Float64Array(base.regions * E * S),
    cell: new Float64Array(cells),
    alias: new Float64Array(organisations.count),
  };
  for (let cell = 0; cell < cells; cell++) {
    let total = 0;
    for (let f = cellStart[cell]; f < cellStart[cell + 1]; f++) {
      total += organisations.vacanciesOnSite[f];
    }
    vacancies.cell[cell] = total;
    layAliases(
      vacancies.alias,
      organisations.vacanciesOnSite,
      cellStart[cell],
      cellStart[cell + 1],
    );
    const region = Math.floor(cell / S);
    for (let education = 0; education < E; education++) {
      const market = region * E + education;
      vacancies.onSite[market] += mix[cell * E + education] * total;
      vacancies.bySector[market * S + (cell % S)] = vacancies.onSite[market];
    }
  }
  return vacancies;
}

/**
 * Alias table (Walker 1977; Vose 1991) of a cell's organisations by their vacancies, so that a pick
 * costs one look: the entry of an organisation is the number of its alias, plus the share of the entry,
 * less than 1, that is its own.
 */
function layAliases(
  alias: Float64Array,
  vacancies: Float64Array,
  first: number,
  end: number,
): void {
  let total = 0;
  for (let f = first; f < end; f++) total += vacancies[f];
  const poor: number[] = [];
  const rich: number[] = [];
  for (let f = first; f < end; f++) {
    alias[f] = total > 0 ? (vacancies[f] * (end - first)) / total : 1;
    (alias[f] < 1 ? poor : rich).push(f);
  }
  while (poor.length > 0 && rich.length > 0) {
    const one = poor.pop() as number;
    const other = rich[rich.length - 1];
    alias[other] -= 1 - alias[one];
    alias[one] += other;
    if (alias[other] < 1) poor.push(rich.pop() as number);
  }
  // What is left has its whole entry, but for rounding.
  for (const f of [...poor, ...rich]) alias[f] = f + WHOLE;
}

/** Nearest to 1 that an entry keeps beside its place. */
const WHOLE = 1 - 2 ** -24;

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

/** The cell (region × sector) of the vacancy at a mark (0–1) of a submarket's running total. */
export function pickCell({ onSite, bySector }: Vacancies, market: number, mark: number): number {
  const first = market * S;
  const wanted = mark * onSite[market];
  // Counted without a branch: nobody can foresee where the mark lies.
  let sector = 0;
  for (let s = 0; s < S - 1; s++) sector += bySector[first + s] <= wanted ? 1 : 0;
  return Math.floor(market / E) * S + sector;
}

/**
 * Where the vacancy at the mark that picked the cell lies in the alias tables: an entry and, behind the
 * point, a place in it.
 */
export function spotOf(
  { organisations }: World,
  { onSite, bySector }: Vacancies,
  market: number,
  cell: number,
  mark: number,
): number {
  const { cellStart } = organisations;
  const place = market * S + (cell % S);
  const before = cell % S === 0 ? 0 : bySector[place - 1];
  const share = (mark * onSite[market] - before) / (bySector[place] - before);
  const entries = cellStart[cell + 1] - cellStart[cell];
  return cellStart[cell] + Math.min(WHOLE, Math.max(0, share)) * entries;
}

/** The organisation of the vacancy at a spot. */
export function organisationAt({ alias }: Vacancies, spot: number): number {
  const own = Math.floor(spot);
  const entry = alias[own];
  const other = Math.floor(entry);
  // In whole numbers, so that no branch is foreseen wrongly.
  const isOwn = spot - own < entry - other ? 1 : 0;
  return other + isOwn * (own - other);
}

/** First place of a stretch of running totals that exceeds a mark, or the last (binary search). */
export function firstAbove(
  running: ArrayLike<number>,
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
