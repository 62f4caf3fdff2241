import type { AgeBand } from '../../../model/country.ts';
import { coverageOf } from './coverage.ts';
import type { KnownSeries, SeriesPlace } from './series.ts';
import { agedByDeaths, type RegionalRates, stableByBirths } from './stableByRates.ts';
import { sumOf } from './stablePopulation.ts';

/** Residents of a region by sex and age band, with how the ages were found. */
export interface AgeStructure {
  bands: AgeBand[];
  basis: 'observed' | 'assumed';
  note: string;
}

/** What a region's ages are shaped by where no table of ages is known yet. */
export interface LabourForceShare {
  region: string;
  /** Labour force ÷ residents. */
  share: number;
}

const ADULT = 16;
/**
 * How much of a region's deviation in labour force per head is taken for a deviation in adults per
 * head; the rest is for differences in participation (assumed: three quarters).
 */
const AGE_IN_LABOUR_FORCE = 0.75;
/** Adults are at least this many times the labour force: some study, keep house or are old. */
const LEAST_ADULTS = 1 / 0.78;

/**
 * Residents by age and sex of every region: shares of the dated table of ages where one is known (a
 * region that was part of another has that one's shares), otherwise a stable population (Lotka
 * 1939): that with the region's births per head, more old where more die, where these are known
 * (`ratesOf`), else that of the births assumed for the nation, or the labour force would grow faster
 * than the people, with more adults where the labour force is a larger share of residents.
 */
export function ageStructures(
  known: KnownSeries,
  regions: readonly SeriesPlace[],
  population: ReadonlyMap<string, number>,
  labourForce: readonly LabourForceShare[],
  ratesOf: (region: string) => RegionalRates,
): Map<string, AgeStructure> {
  const shares = known.ages === null ? null : tableShares(known, regions);
  const mean = meanShare(labourForce, population);
  return new Map(
    regions.map(({ id }) => {
      const persons = population.get(id) ?? 0;
      const own = labourForce.find(({ region }) => region === id)?.share ?? mean;
      const rates = ratesOf(id);
      const bands = shares?.get(id) ?? bandsOf(own, mean, rates);
      return [
        id,
        {
          bands: bands.map((band) => ({ ...band, persons: band.persons * persons })),
          basis: shares?.has(id) ? ('observed' as const) : ('assumed' as const),
          note: shares?.has(id)
            ? `shares of ${known.ages?.year}, at the population of ${known.origin}`
            : rates.births === undefined
              ? 'stable population, more adults where the labour force is larger'
              : 'stable population with the births of the region, more old where more die',
        },
      ];
    }),
  );
}

/** Shares of bands, adding up to 1, in the wanted division; regions without ages are left out. */
function tableShares(
  { ages, places, changes }: KnownSeries,
  regions: readonly SeriesPlace[],
): Map<string, AgeBand[]> {
  const cover = coverageOf(places, changes);
  const tables = [...(ages?.bands ?? [])];
  const beside = new Set(tables.map(([region]) => region));
  const wanted = new Set(regions.map(({ id }) => id));
  const shares = new Map<string, AgeBand[]>();
  for (const { id } of regions) {
    const parts = cover(id, wanted);
    const touching = tables.filter(([region]) =>
      [...cover(region, beside)].some((part) => parts.has(part)),
    );
    if (touching.length === 0) continue;
    const total = touching.flatMap(([, bands]) => bands).reduce((sum, b) => sum + b.persons, 0);
    const merged = new Map<string, AgeBand>();
    for (const band of touching.flatMap(([, bands]) => bands)) {
      const key = `${band.sex} ${band.fromAge}`;
      const persons = (merged.get(key)?.persons ?? 0) + band.persons / total;
      merged.set(key, { ...band, persons });
    }
    shares.set(id, [...merged.values()]);
  }
  return shares;
}

function meanShare(
  labourForce: readonly LabourForceShare[],
  population: ReadonlyMap<string, number>,
): number {
  let force = 0;
  let people = 0;
  for (const { region, share } of labourForce) {
    force += share * (population.get(region) ?? 0);
    people += population.get(region) ?? 0;
  }
  return people > 0 ? force / people : 0.45;
}

function bandsOf(labourForce: number, mean: number, rates: RegionalRates): AgeBand[] {
  if (rates.births === undefined) {
    return withLabourForce(labourForce, mean, stableByBirths(rates.assumedBirths));
  }
  const bands = agedByDeaths(stableByBirths(rates.births), rates.relativeDeaths);
  const adults = sumOf(bands.filter(isAdult));
  return scaled(bands, Math.max(adults, Math.min(0.95, labourForce * LEAST_ADULTS)));
}

/** Bands of a stable population, the young and the adults scaled so that all add up to 1. */
function withLabourForce(labourForce: number, mean: number, stable: readonly AgeBand[]): AgeBand[] {
  const adults = sumOf(stable.filter(isAdult));
  const wanted = Math.min(
    0.95,
    Math.max(
      adults * (labourForce / mean) ** AGE_IN_LABOUR_FORCE,
      Math.min(0.95, labourForce * LEAST_ADULTS),
    ),
  );
  return scaled(stable, wanted);
}

/** The young and the adults scaled so that adults are so large a share of all. */
function scaled(bands: readonly AgeBand[], wanted: number): AgeBand[] {
  const adults = sumOf(bands.filter(isAdult));
  return bands.map((band) => ({
    ...band,
    persons: band.persons * (isAdult(band) ? wanted / adults : (1 - wanted) / (1 - adults)),
  }));
}

const isAdult = (band: AgeBand) => band.fromAge >= ADULT;
