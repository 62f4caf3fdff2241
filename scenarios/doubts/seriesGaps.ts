import { foldSeries } from '../../engine/experiments/forecasts/series/foldSeries.ts';
import { FORECAST_IDS } from '../../engine/experiments/forecasts/series/indicators.ts';
import {
  divisionAt,
  knownAt,
  type Series,
  yearSpan,
} from '../../engine/experiments/forecasts/series/series.ts';

/** What each of these costs where it is not given. */
const COSTS: Partial<Record<string, string>> = {
  population_average: 'there is no forecast',
  employed: 'there is no forecast',
  unemployment_rate: 'it is not forecast, and forecasts start from a typical rate',
  mean_wage: 'it is not forecast but where cash income tells it',
  grp_nominal: 'it is not forecast',
  internal_net_migration:
    'it is taken as what the balance of population leaves, and scored as derived',
};

/** Series that are missing, or have holes between their first and last year, with what that costs. */
export function seriesGaps(series: Series): string[] {
  const { rows, nation } = series;
  const last = rows.reduce((latest, { year }) => Math.max(latest, year), 0);
  const known = knownAt(series, last);
  return FORECAST_IDS.flatMap((indicator) => {
    const own = rows.filter((row) => row.indicator === indicator && row.region !== nation);
    const span = yearSpan(own);
    if (span === null) return [`${indicator}: no figure by region: ${COSTS[indicator]}`];
    const { first: from, last: to } = span;
    let holes = 0;
    let all = 0;
    for (let year = from; year <= to; year++) {
      const regions = divisionAt(series, year);
      const { at } = foldSeries(known, regions);
      all += regions.length;
      holes += regions.filter(({ id }) => at(indicator, id, year) === undefined).length;
    }
    return [
      ...(holes === 0
        ? []
        : [
            `${indicator}: ${holes} of ${all} figures from ${from} to ${to} are missing: a straight line stands there, which no forecast is scored by`,
          ]),
      ...(to < last
        ? [`${indicator}: ends in ${to}, other series in ${last}: it is carried on`]
        : []),
    ];
  });
}
