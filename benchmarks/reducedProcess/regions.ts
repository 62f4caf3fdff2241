import { PAY_UNITS, type Process, REGIONS } from './process.ts';
import { threshold } from './words.ts';

/** Room for each region's figure: a power of two, so that rows of it are addressed by shifts. */
export const ROOM = 32;

/** Sums over the persons of each region, kept as events happen. */
export const regions = {
  persons: new Int32Array(ROOM),
  unemployed: new Int32Array(ROOM),
  /** Sum of the factors x of those at work, in 1 ÷ PAY_UNITS. */
  pay: new Float64Array(ROOM),
};

/**
 * Destinations of a month: a word below `upTo[origin · ROOM + d]` moves to d or before. `from` gives
 * the first destination to try by the leading five bits of the word (Chen & Asau 1974).
 */
export const destinations = {
  upTo: new Int32Array(ROOM * ROOM),
  from: new Int32Array(ROOM * ROOM),
};

const { upTo, from } = destinations;

/** Thresholds of the logit from the sums at the beginning of the month; see `Process`. */
export function updateDestinations({ payIndex, pull }: Process): void {
  const attraction = payIndex.map((index, region) => {
    const persons = regions.persons[region];
    const employed = persons - regions.unemployed[region];
    if (employed === 0) return 0;
    const expectedPay = index * (regions.pay[region] / employed / PAY_UNITS) * (employed / persons);
    return expectedPay * expectedPay;
  });
  for (let origin = 0; origin < REGIONS; origin++) {
    const weights = attraction.map((value, to) => pull[origin * REGIONS + to] * value);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let sum = 0;
    for (let to = 0; to < REGIONS; to++) {
      sum += weights[to];
      // The last one that can be reached takes what rounding leaves.
      const isLast = to === (origin === REGIONS - 1 ? REGIONS - 2 : REGIONS - 1);
      upTo[origin * ROOM + to] = isLast ? 2 ** 31 - 1 : threshold(sum / total);
    }
    for (let part = 0, to = 0; part < ROOM; part++) {
      const least = part * 2 ** 27 - 2 ** 31;
      while (least >= upTo[origin * ROOM + to] && to < REGIONS - 1) to++;
      from[origin * ROOM + part] = to;
    }
  }
}
