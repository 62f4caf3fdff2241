import { mean } from '../../moments.ts';
import type { ScoredForecast } from '../backtest.ts';
import { METHOD_IDS, type MethodId } from '../methods.ts';
import { FORECAST_IDS, type ForecastIndicator } from '../series/indicators.ts';
import { coverage } from './calibration.ts';
import { meanAbsoluteError, rootMeanSquaredError } from './pointErrors.ts';
import { INTERVALS, type Interval } from './scoreOne.ts';
import type { ScoreRow } from './scoreRow.ts';

export const ALL_REGIONS = 'regions';

/** The row of all regions together of one method for one indicator and horizon. */
export function regionsRow(
  rows: readonly ScoreRow[],
  indicator: ForecastIndicator,
  method: MethodId,
  horizon: number,
): ScoreRow | undefined {
  return rows.find(
    (row) =>
      row.indicator === indicator &&
      row.method === method &&
      row.horizon === horizon &&
      row.region === ALL_REGIONS,
  );
}

/** One score ÷ another; null where either is missing, or the other is 0. */
export function scoreRatio(
  own: number | null | undefined,
  other: number | null | undefined,
): number | null {
  return own == null || other == null || other === 0 ? null : own / other;
}

/** Whether any forecast of an indicator is judged by derived figures, which tables and pictures mark. */
export function isDerived(rows: readonly ScoreRow[], indicator: ForecastIndicator): boolean {
  return rows.some((row) => row.indicator === indicator && row.derived > 0);
}

/** Rows for all regions together, for the nation, and for every region. */
export function scoreTable(
  scores: readonly ScoredForecast[],
  horizons: readonly number[],
): ScoreRow[] {
  const groups = Map.groupBy(
    scores,
    ({ indicator, method, horizon }) => `${indicator} ${method} ${horizon}`,
  );
  return FORECAST_IDS.flatMap((indicator) =>
    METHOD_IDS.flatMap((method) =>
      horizons.flatMap((horizon) => {
        const own = groups.get(`${indicator} ${method} ${horizon}`) ?? [];
        const regional = own.filter(({ isNation }) => !isNation);
        const byRegion = [...Map.groupBy(own, ({ region }) => region)];
        return [[ALL_REGIONS, regional] as const, ...byRegion].flatMap(([region, part]) =>
          part.length === 0 ? [] : [{ indicator, method, horizon, region, ...summarise(part) }],
        );
      }),
    ),
  );
}

export function summarise(
  scores: readonly ScoredForecast[],
): Omit<ScoreRow, 'indicator' | 'method' | 'horizon' | 'region'> {
  const errors = scores.map(({ error }) => error);
  const scaled = scores.filter(({ naiveScale }) => Number.isFinite(naiveScale));
  const by = <T>(pick: (level: Interval) => T) =>
    Object.fromEntries(INTERVALS.map((level) => [level, pick(level)])) as Record<Interval, T>;
  return {
    n: scores.length,
    derived: scores.filter(({ isDerived }) => isDerived).length,
    mae: meanAbsoluteError(errors),
    rmse: rootMeanSquaredError(errors),
    mase: meanOrNull(scaled.map(({ error, naiveScale }) => Math.abs(error) / naiveScale)),
    crps: mean(scores.map(({ crps }) => crps)),
    scaledCrps: meanOrNull(scaled.map(({ crps, naiveScale }) => crps / naiveScale)),
    intervalScore: by((level) => mean(scores.map(({ interval }) => interval[level].score))),
    coverage: by((level) =>
      coverage(scores.map(({ interval, observed }) => ({ ...interval[level], observed }))),
    ),
  };
}

const meanOrNull = (values: readonly number[]) => (values.length === 0 ? null : mean(values));
