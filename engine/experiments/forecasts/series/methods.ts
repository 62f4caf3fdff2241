import { ageStructures, type LabourForceShare } from './ageStructure.ts';
import { type FoldedSeries, foldSeries } from './foldSeries.ts';
import { naturalPattern } from './naturalPattern.ts';
import type { NaturalPattern } from './netMigration.ts';
import type { PayAnchor } from './regionalPay.ts';
import { regionalRates } from './regionalRates.ts';
import { divisionAt, type KnownSeries, type SeriesPlace } from './series.ts';

/**
 * How series that are not published are derived, as far as that depends on what is known at an
 * origin. A forecast is judged by later years measured with the methods of its own origin, so that
 * the score is of the forecast and not of a change of measurement.
 */
export interface Methods {
  regions: readonly SeriesPlace[];
  natural: ReadonlyMap<string, NaturalPattern>;
  /** Published pay by region to which derived pay is tied; empty where none is known. */
  payAnchors: ReadonlyMap<string, PayAnchor>;
  /** Whether net migration between regions is published by then, and so taken as it is. */
  migrationIsPublished: boolean;
}

export function methodsAt(known: KnownSeries): Methods {
  const regions = divisionAt(known, known.origin);
  const folded = foldSeries(known, regions);
  return {
    regions,
    natural: naturalPatterns(known, folded),
    payAnchors: payAnchors(folded),
    migrationIsPublished: regions.every(
      ({ id }) => folded.at('internal_net_migration', id, known.origin) !== undefined,
    ),
  };
}

/**
 * Children and deaths per head by the ages of each region, in the proportion of its published birth
 * and death rate to the nation's where those are known.
 */
function naturalPatterns(known: KnownSeries, folded: FoldedSeries): Map<string, NaturalPattern> {
  const population = new Map(
    folded.regions.flatMap(({ id }) => {
      const datum = folded.latest('population_average', id);
      return datum === undefined ? [] : [[id, datum.value] as const];
    }),
  );
  const structures = ageStructures(
    known,
    folded.regions,
    population,
    labourForceShares(folded, population),
    regionalRates(folded, population, known.breaks),
  );
  const byAge = new Map([...structures].map(([id, { bands }]) => [id, naturalPattern(bands)]));
  const mean = (key: keyof NaturalPattern) => {
    let sum = 0;
    let people = 0;
    for (const [id, pattern] of byAge) {
      sum += pattern[key] * (population.get(id) ?? 0);
      people += population.get(id) ?? 0;
    }
    return sum / people;
  };
  const means = { children: mean('children'), deaths: mean('deaths') };
  return new Map(
    [...byAge].map(([id, { children, deaths }]) => [
      id,
      {
        children: scaledBy(
          relativeRate(folded, 'birth_rate', 'births', id),
          means.children,
          children,
        ),
        deaths: scaledBy(relativeRate(folded, 'death_rate', 'deaths', id), means.deaths, deaths),
      },
    ]),
  );
}

const scaledBy = (relative: number | undefined, mean: number, otherwise: number) =>
  relative === undefined ? otherwise : relative * mean;

/** A region's published rate ÷ the nation's of the same year. */
function relativeRate(
  folded: FoldedSeries,
  rate: 'birth_rate' | 'death_rate',
  count: 'births' | 'deaths',
  region: string,
): number | undefined {
  const own = folded.latest(rate, region);
  if (own === undefined) return undefined;
  const events = folded.at(count, folded.nation, own.year);
  const people = folded.at('population_average', folded.nation, own.year);
  if (events === undefined || people === undefined) return undefined;
  return own.value / ((1000 * events.value) / people.value);
}

/** Labour force per head in the latest year with employment; regions without it are left out. */
export function labourForceShares(
  folded: FoldedSeries,
  population: ReadonlyMap<string, number>,
): LabourForceShare[] {
  return folded.regions.flatMap(({ id: region }) => {
    const employed = folded.latest('employed', region);
    const people = population.get(region);
    if (employed === undefined || people === undefined) return [];
    const rate = folded.latest('unemployment_rate', region)?.value ?? 0;
    return [{ region, share: employed.value / (1 - rate / 100) / people }];
  });
}

/** The latest year in which every region's pay is published. */
function payAnchors({ regions, years, at }: FoldedSeries): Map<string, PayAnchor> {
  const year = years('mean_wage').findLast((candidate) =>
    regions.every(({ id }) => at('mean_wage', id, candidate) !== undefined),
  );
  if (year === undefined) return new Map();
  return new Map(
    regions.map(({ id }) => [id, { year, value: at('mean_wage', id, year)?.value ?? Number.NaN }]),
  );
}
