import {
  type BacktestPlan,
  type ScoredForecast,
  scoreHindcasts,
} from '../../engine/experiments/forecasts/backtest.ts';
import { LEAST_HORIZON } from '../../engine/experiments/forecasts/forecastsAt.ts';
import { planHindcasts } from '../../engine/experiments/forecasts/hindcasts/hindcast.ts';
import {
  type HindcastRunOptions,
  runHindcasts,
} from '../../engine/experiments/forecasts/hindcasts/runHindcasts.ts';
import { testForecasts } from '../../engine/experiments/forecasts/scores/compareMethods.ts';
import type { DieboldMariano } from '../../engine/experiments/forecasts/scores/dieboldMariano.ts';
import {
  ALL_REGIONS,
  scoreRatio,
  scoreTable,
} from '../../engine/experiments/forecasts/scores/scoreTable.ts';
import {
  FORECAST_IDS,
  type ForecastIndicator,
} from '../../engine/experiments/forecasts/series/indicators.ts';
import { DEFAULT, type Variant } from './variants.ts';

/** How one variant forecast one indicator so many years on, over all regions and origins. */
export interface VariantScore {
  variant: string;
  indicator: ForecastIndicator;
  horizon: number;
  n: number;
  /** How many are judged by derived figures. */
  derived: number;
  /** Scores ÷ a region's mean absolute yearly change, so that regions count alike. */
  scaledCrps: number | null;
  mase: number | null;
  coverage80: number;
  /** Score ÷ that of the default. */
  crpsRatio: number | null;
  maseRatio: number | null;
  /** Against the default, by origin; null for the default, too few origins, or no difference at all. */
  test: DieboldMariano | null;
  /** False where the variant gave the very same forecasts. */
  differs: boolean;
}

/** Simulations that scoring variants takes, and their years. */
export function sizeOf(plan: BacktestPlan, variants: number, members: number) {
  const planned = plannedOrigins(plan);
  const simulations = planned.length * members * variants;
  return { simulations, years: simulations * (planned[0].question.months / 12) };
}

/**
 * Scores every variant on the same backtest: the model alone, without observed trends, from the same
 * countries and with the same luck, so that only the rule differs. Null when stopped early.
 */
export async function scoreVariants(
  plan: BacktestPlan,
  variants: readonly Variant[],
  options: Omit<HindcastRunOptions, 'withGravity' | 'onStart'>,
): Promise<VariantScore[] | null> {
  const planned = plannedOrigins(plan);
  const byVariant = new Map<string, ScoredForecast[]>();
  for (const { name, rules } of variants) {
    const questions = planned.map((one) => ({ ...one, question: { ...one.question, rules } }));
    const hindcasts = await runHindcasts(questions, { ...options, withGravity: false });
    if (hindcasts === null) return null;
    const { scores } = scoreHindcasts(plan, hindcasts);
    byVariant.set(
      name,
      scores.filter(({ method, isNation }) => method === 'model' && !isNation),
    );
  }
  const reference = byVariant.get(DEFAULT) ?? [];
  return [...byVariant].flatMap(([variant, scores]) =>
    compare(variant, scores, reference, plan.horizons),
  );
}

function plannedOrigins({ series, origins, horizons, ask }: BacktestPlan) {
  return planHindcasts(series, Math.max(...origins), Math.max(LEAST_HORIZON, ...horizons), ask);
}

function compare(
  variant: string,
  scores: readonly ScoredForecast[],
  reference: readonly ScoredForecast[],
  horizons: readonly number[],
): VariantScore[] {
  const rows = (from: readonly ScoredForecast[]) =>
    scoreTable(from, horizons).filter(({ region }) => region === ALL_REGIONS);
  const [own, base] = [rows(scores), rows(reference)];
  return FORECAST_IDS.flatMap((indicator) =>
    horizons.flatMap((horizon): VariantScore[] => {
      const isHere = (row: { indicator: string; horizon: number }) =>
        row.indicator === indicator && row.horizon === horizon;
      const [row, other] = [own.find(isHere), base.find(isHere)];
      if (row === undefined || other === undefined) return [];
      const [mine, theirs] = [scores.filter(isHere), reference.filter(isHere)];
      const test = variant === DEFAULT ? null : testForecasts(mine, theirs, horizon);
      return [
        {
          variant,
          indicator,
          horizon,
          n: row.n,
          derived: row.derived,
          scaledCrps: row.scaledCrps,
          mase: row.mase,
          coverage80: row.coverage[80],
          crpsRatio: scoreRatio(row.scaledCrps, other.scaledCrps),
          maseRatio: scoreRatio(row.mase, other.mase),
          test,
          differs: mine.some(({ median }, i) => median !== theirs[i].median),
        },
      ];
    }),
  );
}
