import type { AgeBand } from '../../../country.ts';
import { MAN, WOMAN } from '../../people/persons.ts';
import { agesInBand, OLDEST_MONTHS, sexOfBand } from './ages.ts';

/** Months of birth before the start that the table has. */
export const BIRTH_MONTHS = OLDEST_MONTHS + 1;

/**
 * Where the residents of the start stand: persons of one sex, month of birth and region follow each
 * other, and so do these cells, in that order. Cell = (birth month + BIRTH_MONTHS) × regions + region.
 */
export interface ResidentsTable {
  regions: number;
  /** First person of each cell by sex; one more entry ends each. */
  first: Int32Array[];
}

/** Residents of one sex, month of birth and region. */
export interface Cell {
  sex: number;
  birthMonth: number;
  region: number;
  first: number;
  end: number;
}

/** Lays out the residents of regions whose age bands have these sizes, agents, in the order of the bands. */
export function layOutResidents(
  bandsOfRegions: readonly (readonly AgeBand[])[],
  sizes: ArrayLike<number>,
): ResidentsTable {
  const regions = bandsOfRegions.length;
  const first = [MAN, WOMAN].map(() => new Int32Array(BIRTH_MONTHS * regions + 1));
  let size = 0;
  for (const [region, bands] of bandsOfRegions.entries()) {
    for (const band of bands) {
      const counts = first[sexOfBand(band)];
      for (const [age, count] of agesInBand(band, sizes[size]).entries()) {
        counts[(BIRTH_MONTHS - 1 - age) * regions + region] += count;
      }
      size++;
    }
  }
  let next = 0;
  for (const cells of first) {
    for (let cell = 0; cell < cells.length; cell++) {
      const count = cells[cell];
      cells[cell] = next;
      next += count;
    }
  }
  return { regions, first };
}

/** Visits the cells that have anybody in the order of their persons; ages in completed months at the start. */
export function forEachCell(
  { regions, first }: ResidentsTable,
  visit: (cell: Cell) => void,
  { fromAge = 0, beyondAge = BIRTH_MONTHS } = {},
): void {
  for (const [sex, cells] of first.entries()) {
    for (let age = beyondAge - 1; age >= fromAge; age--) {
      const row = (BIRTH_MONTHS - 1 - age) * regions;
      for (let region = 0; region < regions; region++) {
        const start = cells[row + region];
        const end = cells[row + region + 1];
        if (start < end) visit({ sex, birthMonth: -1 - age, region, first: start, end });
      }
    }
  }
}

/** Completed age in months at the start; the first month makes everybody a month older. */
export const ageAtStart = (birthMonth: number): number => -1 - birthMonth;
