import { foldSeries } from '../../engine/experiments/forecasts/series/foldSeries.ts';
import { SERIES_INDICATORS } from '../../engine/experiments/forecasts/series/indicators.ts';
import {
  divisionAt,
  knownAt,
  type Series,
} from '../../engine/experiments/forecasts/series/series.ts';
import { inPersons } from '../inPersons.ts';

/** Relative deviation from which on totals disagree. */
const ROUNDING = 1e-3;

/** Totals of series that disagree: the nation's figure against the sum of the regions, the worst year. */
export function totalDoubts(series: Series): string[] {
  const national = series.rows.filter(
    ({ region, indicator }) =>
      region === series.nation && SERIES_INDICATORS[indicator].aggregation === 'sum',
  );
  const apart = national.flatMap(({ indicator, year, value }) => {
    const known = knownAt(series, year);
    const { at, regions } = foldSeries(known, divisionAt(series, year));
    const parts = regions.flatMap(({ id }) => at(indicator, id, year)?.value ?? []);
    if (parts.length < regions.length) return [];
    const total = parts.reduce((sum, part) => sum + part, 0);
    const scale = parts.reduce((sum, part) => sum + Math.abs(part), 0);
    const deviation = Math.abs(total - value) / Math.max(1, scale, Math.abs(value));
    return deviation > ROUNDING ? [{ indicator, year, value, total, deviation }] : [];
  });
  return [...Map.groupBy(apart, ({ indicator }) => indicator)].map(([indicator, group]) => {
    const { year, value, total } = group.toSorted((a, b) => b.deviation - a.deviation)[0];
    const more = group.length === 1 ? '' : `, and in ${group.length - 1} other years`;
    return `${indicator}: the regions add up to ${inPersons(total)}, the nation has ${inPersons(value)} in ${year}${more}`;
  });
}
