import type { FoldedSeries } from '../../../engine/experiments/forecasts/series/foldSeries.ts';
import type { SeriesIndicatorId } from '../../../engine/experiments/forecasts/series/indicators.ts';
import type { Series } from '../../../engine/experiments/forecasts/series/series.ts';
import { INDICATORS, type IndicatorId } from '../../../engine/model/indicators/definitions.ts';
import { toCsv } from '../../tables/csvText.ts';
import { OBSERVATION_COLUMNS } from '../../tables/observations.ts';
import { CHANGE_COLUMNS, SERIES_REGION_COLUMNS } from '../../tables/seriesRegions.ts';
import { digits } from './countryTables.ts';

/** series.csv: all observed figures in the units of their indicators, the nation under "all". */
export function seriesCsv({ rows }: Series): string {
  return toCsv(
    [...OBSERVATION_COLUMNS, 'note'],
    rows.map(({ region, year, indicator, value, unit, sourceId, confidence, note }) => [
      ...[region, year, indicator, digits(value), unit, sourceId, confidence, note],
    ]),
  );
}

export function seriesRegionsCsv({ places }: Series): string {
  return toCsv(
    SERIES_REGION_COLUMNS,
    places.map(({ id, name, latitude, longitude, areaKm2, fromYear, toYear }) => [
      ...[id, name.en, name.ru, name.kk, latitude, longitude, areaKm2],
      ...[fromYear ?? '', toYear ?? ''],
    ]),
  );
}

export function changesCsv({ changes }: Series): string {
  return toCsv(
    CHANGE_COLUMNS,
    changes.map(({ region, fromYear, partOf }) => [region, fromYear, partOf]),
  );
}

/** Indicators of the model that series tell. Money is not among them: it is in prices of its year. */
const OBSERVED: readonly (readonly [SeriesIndicatorId, IndicatorId, 'regions' | 'nation'])[] = [
  ['population_average', 'population', 'regions'],
  ['employed', 'employed', 'regions'],
  ['unemployment_rate', 'unemployment_rate', 'regions'],
  ['internal_net_migration', 'net_migration', 'regions'],
  ['births', 'births', 'nation'],
  ['deaths', 'deaths', 'nation'],
  ['external_net_migration', 'net_external_migration', 'nation'],
];

/** history.csv: what was observed, under the names of the model, in the division of the base year. */
export function historyCsv(folded: FoldedSeries): string {
  const regions = folded.regions.map(({ id }) => id);
  return toCsv(
    OBSERVATION_COLUMNS,
    OBSERVED.flatMap(([series, indicator, level]) => {
      const unit = INDICATORS.find(({ id }) => id === indicator)?.unit ?? '';
      const places = level === 'nation' ? [] : regions;
      return folded.years(series).flatMap((year) =>
        [...places, folded.nation].flatMap((region) => {
          const datum = folded.at(series, region, year);
          if (datum === undefined || datum.basis !== 'observed') return [];
          const { value, sourceId, confidence } = datum;
          return [[region, year, indicator, digits(value), unit, sourceId, confidence]];
        }),
      );
    }),
  );
}
