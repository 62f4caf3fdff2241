import type { SeriesIndicatorId } from '../../../engine/experiments/forecasts/series/indicators.ts';
import {
  type Series,
  type SeriesRow,
  yearSpan,
} from '../../../engine/experiments/forecasts/series/series.ts';
import type { Figure } from '../../scenario.ts';
import type { ControlField } from '../../tables/baseYearFields.ts';
import type { Observations } from '../read/observations.ts';
import { NATION } from './placeRows.ts';

/** An indicator as tables give it. */
export interface GivenIndicator {
  indicator: SeriesIndicatorId;
  figures: number;
  regions: number;
  from: number;
  to: number;
}

/** Indicators that the tables name, with their years. */
export function indicatorsOf(
  { rows }: Series,
  observed: readonly Observations[],
): GivenIndicator[] {
  const said = new Set(observed.flatMap(({ all }) => all.map(({ indicator }) => indicator)));
  const groups = Map.groupBy(
    rows.filter(({ indicator }) => said.has(indicator)),
    ({ indicator }) => indicator,
  );
  return [...groups].map(([indicator, group]) => {
    const { first: from = 0, last: to = 0 } = yearSpan(group) ?? {};
    return {
      indicator,
      figures: group.length,
      regions: new Set(group.map(({ region }) => region).filter((id) => id !== NATION)).size,
      from,
      to,
    };
  });
}

const CONTROLS: Partial<Record<SeriesIndicatorId, ControlField>> = {
  population_average: 'population',
  employed: 'employed',
  grp_nominal: 'gross_regional_product',
};

/** What the table itself says of the nation in the base year. */
export function controlsOf({ rows }: Series, baseYear: number): Figure[] {
  return rows.flatMap((row: SeriesRow) => {
    const field = CONTROLS[row.indicator];
    if (row.region !== NATION || row.year !== baseYear || field === undefined) return [];
    return [{ ...row, field }];
  });
}
