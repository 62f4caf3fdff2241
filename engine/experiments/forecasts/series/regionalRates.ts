import { recentMean } from '../learning/recency.ts';
import type { FoldedSeries } from './foldSeries.ts';
import { naturalPattern } from './naturalPattern.ts';
import type { SeriesBreak } from './series.ts';
import { type RegionalRates, stableByBirths } from './stableByRates.ts';
import { birthsFromGrowth } from './vital.ts';

/**
 * Births a head of every region in the latest year that has them, the nation's where the region's are
 * unknown; and where deaths are known too, by how many times they are more than its births let expect.
 */
export function regionalRates(
  folded: FoldedSeries,
  population: ReadonlyMap<string, number>,
  breaks: readonly SeriesBreak[],
): (region: string) => RegionalRates {
  const national = nationalRate(folded);
  const assumedBirths = birthsFromGrowth(nationalGrowth(folded, breaks));
  const own = new Map(
    folded.regions.map(({ id }) => {
      const births = rateOf(folded, 'birth_rate', id) ?? national;
      const expected =
        births === undefined ? undefined : naturalPattern(stableByBirths(births)).deaths;
      return [id, { births, deaths: rateOf(folded, 'death_rate', id), expected }] as const;
    }),
  );
  let [died, expected] = [0, 0];
  for (const [id, region] of own) {
    if (region.deaths === undefined || region.expected === undefined) continue;
    died += region.deaths * (population.get(id) ?? 0);
    expected += region.expected * (population.get(id) ?? 0);
  }
  return (region) => {
    const rates = own.get(region);
    const relativeDeaths =
      rates?.deaths === undefined || rates.expected === undefined || !(died > 0)
        ? undefined
        : (rates.deaths / rates.expected) * (expected / died);
    return { births: rates?.births, assumedBirths, relativeDeaths };
  };
}

function rateOf(
  folded: FoldedSeries,
  indicator: 'birth_rate' | 'death_rate',
  region: string,
): number | undefined {
  const per1000 = folded.latest(indicator, region)?.value;
  return per1000 === undefined || per1000 <= 0 ? undefined : per1000 / 1000;
}

function nationalRate({ latest, at, nation }: FoldedSeries): number | undefined {
  const births = latest('births', nation);
  const people = births && at('population_average', nation, births.year);
  return births === undefined || people === undefined ? undefined : births.value / people.value;
}

/** Mean yearly growth of population, recent years counting more; undefined without two years. */
function nationalGrowth(
  { years, at, nation }: FoldedSeries,
  breaks: readonly SeriesBreak[],
): number | undefined {
  const growth = years('population_average').flatMap((year) => {
    const [before, now] = [year - 1, year].map((one) => at('population_average', nation, one));
    const isBroken = breaks.some(
      (one) => one.indicator === 'population_average' && one.year === year,
    );
    if (before === undefined || now === undefined || isBroken) return [];
    return [Math.log(now.value / before.value)];
  });
  return growth.length === 0 ? undefined : recentMean(growth);
}
