import type { Figure, FigureTable } from './figure.ts';

/**
 * Employed of regions that have none in any year: residents × the share of the other regions together
 * in that year, marked assumed.
 */
export function missingEmployed({ all, at }: FigureTable, regions: readonly string[]): Figure[] {
  const known = new Set(
    all.filter(({ indicator }) => indicator === 'employed').map(({ region }) => region),
  );
  const silent = regions.filter((region) => !known.has(region));
  if (silent.length === 0 || silent.length === regions.length) return [];
  const years = new Set(
    all.filter(({ indicator }) => indicator === 'employed').map(({ year }) => year),
  );
  return [...years].flatMap((year) => {
    let employed = 0;
    let people = 0;
    for (const region of regions) {
      const [work, live] = [at('employed', region, year), at('population_average', region, year)];
      if (work === undefined || live === undefined) continue;
      employed += work.value;
      people += live.value;
    }
    if (people === 0) return [];
    return silent.flatMap((region): Figure[] => {
      const live = at('population_average', region, year);
      if (live === undefined) return [];
      const value = Math.round((live.value * employed) / people);
      const note = 'residents × employed per resident of the other regions';
      const assumed = { sourceId: 'assumed', confidence: 'assumed' as const, note };
      return [{ region, year, indicator: 'employed', value, ...assumed }];
    });
  });
}
