import { seriesUnit } from '../../../engine/experiments/forecasts/series/indicators.ts';
import type { Series, SeriesRow } from '../../../engine/experiments/forecasts/series/series.ts';
import { fitProportionally, sum } from '../../../engine/model/world/proportionalFitting.ts';
import { DEFAULTS } from '../../fromSeries/defaults.ts';
import { NATION } from './placeRows.ts';

const { agriculture, industry, services } = DEFAULTS;
const SERVICES = 1 - agriculture.value - industry.value;

/** Sectors, the share of the nation's employed that each has where nothing is known, and by which power of a region's relative pay its share there is larger. */
const SECTORS = [
  { indicator: 'employed_agriculture', share: agriculture.value, power: -1 },
  { indicator: 'employed_industry_construction', share: industry.value, power: 0 },
  { indicator: 'employed_local_services', share: services.value[0] * SERVICES, power: 0 },
  { indicator: 'employed_business_services', share: services.value[1] * SERVICES, power: 0.5 },
  { indicator: 'employed_public_services', share: services.value[2] * SERVICES, power: 0 },
] as const;

/**
 * Employed by region and sector in the base year, where no region has any: fitted (Deming & Stephan
 * 1940) to the employed of each region and the nation's of each sector, from a start in which
 * agriculture is larger where pay is lower and business services where it is higher. The nation's
 * sectors are those of its own rows as far as there are some, the rest shared as is typical.
 */
export function sectorFigures(
  { rows, currency }: Series,
  regions: readonly string[],
  year: number,
): SeriesRow[] {
  const isSector = new Set<string>(SECTORS.map(({ indicator }) => indicator));
  if (rows.some(({ indicator, region }) => isSector.has(indicator) && region !== NATION)) return [];
  const at = (indicator: string, region: string) =>
    rows.find((row) => row.indicator === indicator && row.region === region && row.year === year)
      ?.value;
  const employed = regions.map((region) => at('employed', region) ?? 0);
  const pay = regions.map((region) => at('mean_wage', region));
  if (employed.some((count) => count === 0)) return [];
  const known = pay.filter((one) => one !== undefined);
  const mean = sum(known) / Math.max(1, known.length);
  const totals = nationalSectors((indicator) => at(indicator, NATION), sum(employed));
  const seed = regions.flatMap((_, i) => {
    const relative = mean > 0 ? (pay[i] ?? mean) / mean : 1;
    return SECTORS.map(({ power }) => employed[i] * relative ** power);
  });
  const fitted = fitProportionally(seed, employed, totals);
  const note = 'national shares fitted to regions: more agriculture where pay is lower';
  return regions.flatMap((region, i) =>
    SECTORS.map(({ indicator }, s) => ({
      ...{ region, year, indicator, value: fitted[i * SECTORS.length + s] },
      ...{ unit: seriesUnit(indicator, currency), sourceId: 'assumed', note },
      confidence: 'assumed' as const,
    })),
  );
}

/** The nation's employed by sector, adding up to all: those stated, and the rest in typical parts. */
function nationalSectors(
  stated: (indicator: string) => number | undefined,
  employed: number,
): number[] {
  const known = SECTORS.map(({ indicator }) => stated(indicator));
  const said = sum(known.map((count) => count ?? 0));
  const silent = sum(SECTORS.map(({ share }, s) => (known[s] === undefined ? share : 0)));
  const left = Math.max(0, employed - said);
  const parts = SECTORS.map(({ share }, s) => known[s] ?? (left * share) / silent);
  return parts.map((count) => (count * employed) / sum(parts));
}
