import type { AgeBand } from '../../../model/country.ts';
import { naturalPattern } from './naturalPattern.ts';
import { stableBands, stableBirthRate, sumOf } from './stablePopulation.ts';

/** What is published of a region's births and deaths. */
export interface RegionalRates {
  /** Births a head and year; undefined where unknown. */
  births: number | undefined;
  /** The same as it is assumed for the nation where nothing is published. */
  assumedBirths: number;
  /** Deaths a head ÷ those that the region's births alone would let expect, both relative to the nation's. */
  relativeDeaths?: number | undefined;
}

/** First ages of bands, fine enough to follow who comes of age and who retires. */
const FINE_AGES = [0, 5, 10, 16, 20, 25, 30, 35, 40, 45, 50, 55, 60, 63, 70, 80];
const OLD = 63;
const ADULT = 16;
/** No country's births have grown or shrunk faster over a lifetime, a year. */
const FASTEST = 0.035;
const SLOWEST = -0.02;
/** By how much the old may be more, or fewer, than births alone let expect. */
const MOST_OLD = 2;

/** The stable population that has so many births a head, by bisection of its growth. */
export function stableByBirths(births: number): AgeBand[] {
  let [low, high] = [SLOWEST, FASTEST];
  for (let step = 0; step < 40; step++) {
    const growth = (low + high) / 2;
    if (stableBirthRate(growth) < births) low = growth;
    else high = growth;
  }
  return stableBands((low + high) / 2, FINE_AGES);
}

/** The old more, and those of working age fewer, such that so many times as many die. */
export function agedByDeaths(bands: readonly AgeBand[], times: number | undefined): AgeBand[] {
  const deathsOf = (some: readonly AgeBand[]) => naturalPattern(some).deaths * sumOf(some);
  const ofAge = (from: number, beyond: number) =>
    bands.filter(({ fromAge }) => fromAge >= from && fromAge < beyond);
  const [working, old] = [ofAge(ADULT, OLD), ofAge(OLD, Infinity)];
  if (times === undefined || !(deathsOf(old) > 0)) return [...bands];
  const perWorking = deathsOf(working) / sumOf(working);
  const perOld = deathsOf(old) / sumOf(old);
  // Old persons added take the place of as many of working age.
  const added = ((times - 1) * deathsOf(bands)) / (perOld - perWorking);
  const most = Math.min(sumOf(old) * (MOST_OLD - 1), sumOf(working) / 2);
  const more = Math.max(-sumOf(old) * (1 - 1 / MOST_OLD), Math.min(most, added));
  const factorAt = (age: number): number => {
    if (age < ADULT) return 1;
    return age < OLD ? 1 - more / sumOf(working) : 1 + more / sumOf(old);
  };
  return bands.map((band) => ({ ...band, persons: band.persons * factorAt(band.fromAge) }));
}
