import type { Country } from '../../../engine/model/country.ts';
import type { GivenFlow } from '../read/flows.ts';
import type { KnownFlow } from '../write/countryTables.ts';

/** Flows kept for each region; smaller ones are fitted by the model. */
const MOST_PER_REGION = 50;

/**
 * Flows of the base year, or of the year with flows that is nearest to it, the largest first. None is
 * larger than the arrivals and departures that the country has in its base year.
 */
export function knownFlows(
  flows: readonly GivenFlow[],
  { regions }: Country,
  baseYear: number,
): KnownFlow[] {
  const distance = (year: number | null) => Math.abs((year ?? baseYear) - baseYear);
  const nearest = Math.min(...new Set(flows.map(({ year }) => distance(year))));
  const byId = new Map(regions.map((region) => [region.id, region]));
  return flows
    .filter(({ year }) => distance(year) === nearest)
    .toSorted((a, b) => b.persons - a.persons)
    .slice(0, MOST_PER_REGION * regions.length)
    .flatMap(({ origin, destination, persons, sourceId, year }) => {
      const [from, to] = [byId.get(origin), byId.get(destination)];
      if (from === undefined || to === undefined) return [];
      const most = Math.min(from.internalArrivals - from.netInternalMigration, to.internalArrivals);
      const isCut = persons > most;
      const note = [
        ...(year === null || year === baseYear ? [] : [`of ${year}`]),
        ...(isCut ? [`${persons} cut to the margins of the base year`] : []),
      ].join('; ');
      const kept = isCut ? Math.floor(most) : persons;
      return [{ origin, destination, persons: kept, sourceId, note }];
    });
}
