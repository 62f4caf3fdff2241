import type { GivenFlow } from '../read/flows.ts';
import type { Figure } from './figure.ts';

/** Share of all pairs of regions from which on the pairs that are missing have no moves. */
const WHOLE = 0.5;

/** Years whose flows are between all regions, so that their sums are all moves. */
function wholeYears(flows: readonly GivenFlow[], regions: readonly string[]): number[] {
  const pairs = regions.length * (regions.length - 1);
  return [...Map.groupBy(flows, ({ year }) => year)].flatMap(([year, group]) =>
    year !== null && group.length >= WHOLE * pairs ? [year] : [],
  );
}

/** Arrivals from other regions and net migration between regions, from flows of whole years. */
export function flowFigures(flows: readonly GivenFlow[], regions: readonly string[]): Figure[] {
  return wholeYears(flows, regions).flatMap((year) => {
    const arrivals = new Map<string, number>();
    const departures = new Map<string, number>();
    const ofYear = flows.filter((flow) => flow.year === year);
    for (const { origin, destination, persons } of ofYear) {
      arrivals.set(destination, (arrivals.get(destination) ?? 0) + persons);
      departures.set(origin, (departures.get(origin) ?? 0) + persons);
    }
    return regions.flatMap((region): Figure[] => {
      const came = arrivals.get(region) ?? 0;
      const left = departures.get(region) ?? 0;
      const figure = {
        region,
        year,
        sourceId: ofYear[0].sourceId,
        confidence: 'medium' as const,
        note: 'from flows between regions',
      };
      return [
        { ...figure, indicator: 'interregional_arrivals', value: came },
        { ...figure, indicator: 'internal_net_migration', value: came - left },
      ];
    });
  });
}
