import seedrandom from 'seedrandom';
import { type Country, type Region, residentsOf } from '../../engine/model/country.ts';

const KM_PER_DEGREE = 111.2;

/** Counts of a region that its pieces share; everything else is a rate, a mean or a name. */
const COUNTS = [
  'areaKm2',
  'employed',
  'grossRegionalProduct',
  'netInternalMigration',
  'internalArrivals',
] as const satisfies (keyof Region)[];

/**
 * The same country in `count` regions: every region split into pieces, more where more people live,
 * of unequal sizes (log-normal, σ = 0.5), scattered evenly over a disc of the parent's area round
 * its capital. Totals of persons, jobs, output and moves are those of the country. Observed flows
 * between regions are left out: they say nothing of pieces.
 *
 * Errors: throws when `count` is less than the country's regions.
 */
export function splitRegions(country: Country, count: number, seed: string): Country {
  const random = seedrandom(seed);
  const pieces = piecesByRegion(country.regions.map(residentsOf), count);
  const regions = country.regions.flatMap((region, index) => {
    const sizes = Array.from({ length: pieces[index] }, () => Math.exp(0.5 * normal(random)));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    return sizes.map((size, piece) => pieceOf(region, piece, size / total, random));
  });
  return { ...country, regions, nation: { ...country.nation, knownFlows: [] } };
}

/** One piece each, and the rest one by one to where most persons share a piece (D'Hondt). */
function piecesByRegion(persons: readonly number[], count: number): number[] {
  if (count < persons.length) {
    throw new RangeError(`${persons.length} regions cannot be split into ${count}.`);
  }
  const pieces = persons.map(() => 1);
  for (let given = persons.length; given < count; given++) {
    const crowding = persons.map((number, region) => number / (pieces[region] + 1));
    pieces[crowding.indexOf(Math.max(...crowding))]++;
  }
  return pieces;
}

function pieceOf(region: Region, piece: number, share: number, random: () => number): Region {
  const counts = Object.fromEntries(COUNTS.map((field) => [field, region[field] * share]));
  const radius = Math.sqrt((region.areaKm2 / Math.PI) * random());
  const angle = 2 * Math.PI * random();
  const kmPerLongitude = KM_PER_DEGREE * Math.cos((region.latitude * Math.PI) / 180);
  return {
    ...region,
    ...counts,
    id: `${region.id}-${piece + 1}`,
    latitude: region.latitude + (radius * Math.sin(angle)) / KM_PER_DEGREE,
    longitude: region.longitude + (radius * Math.cos(angle)) / kmPerLongitude,
    ageBands: region.ageBands.map((band) => ({ ...band, persons: band.persons * share })),
    employedBySector: region.employedBySector.map((employed) => employed * share),
  };
}

/** Box & Muller 1958. */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
