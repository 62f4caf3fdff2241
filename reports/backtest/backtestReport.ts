import type { Backtest, BacktestPlan } from '../../engine/experiments/forecasts/backtest.ts';
import {
  METHOD_IDS,
  METHODS,
  type MethodId,
  PUBLISHED,
} from '../../engine/experiments/forecasts/methods.ts';
import { histogram } from '../../engine/experiments/forecasts/scores/calibration.ts';
import {
  type MethodTest,
  testMethods,
} from '../../engine/experiments/forecasts/scores/compareMethods.ts';
import type { ScoreRow } from '../../engine/experiments/forecasts/scores/scoreRow.ts';
import {
  regionsRow,
  scoreRatio,
  scoreTable,
  summarise,
} from '../../engine/experiments/forecasts/scores/scoreTable.ts';
import {
  FORECAST_IDS,
  type ForecastIndicator,
} from '../../engine/experiments/forecasts/series/indicators.ts';
import type { Series } from '../../engine/experiments/forecasts/series/series.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { type Figure, figure } from '../figure.ts';

export interface BacktestReport {
  scenario: string;
  title: string;
  nation: string;
  currency: string;
  regions: { id: string; name: string }[];
  origins: readonly number[];
  horizons: readonly number[];
  sample: number;
  members: number;
  seed: string;
  /** What each method is. */
  methods: Record<MethodId, string>;
  /** Weights of the combination, by indicator and origin. */
  combinations: Backtest['combinations'];
  /** What was forecast and what came. */
  forecasts: PublishedForecast[];
  scores: ScoreRow[];
  tests: MethodTest[];
  /** Counts of outcomes by where they fell in the predictive distribution, ten bins from 0 to 1. */
  transforms: { indicator: ForecastIndicator; method: MethodId; counts: number[] }[];
  figures: Figure[];
}

/** A published forecast of the past beside what came, in the unit of the indicator. */
export interface PublishedForecast {
  indicator: ForecastIndicator;
  region: string;
  origin: number;
  horizon: number;
  p10: number;
  p50: number;
  p90: number;
  observed: number;
  isDerived: boolean;
}

/** What has to beat what: the engine's methods, and the references. */
const JUDGED = [PUBLISHED, 'engine'] as const satisfies readonly MethodId[];
const AGAINST = [
  'last-value',
  'drift',
  'autoregression',
  'damped-holt',
] as const satisfies readonly MethodId[];
/** Indicators for which goals are set, at horizons of three years and more. */
const GOAL_INDICATORS: readonly ForecastIndicator[] = [
  'population_average',
  'internal_net_migration',
  'unemployment_rate',
  'mean_wage',
];
const LONG = 3;
const BINS = 10;
/** Points by which the coverage of 80 % intervals may miss 80 %. */
const COVERAGE_TOLERANCE = 5;

export function backtestReport(
  { id, title, question, members }: Scenario,
  { origins, horizons, series }: Pick<BacktestPlan, 'origins' | 'horizons' | 'series'>,
  backtest: Backtest,
): BacktestReport {
  const scores = scoreTable(backtest.scores, horizons);
  const pairs = JUDGED.flatMap((method) => AGAINST.map((against) => [method, against] as const));
  return {
    scenario: id,
    title,
    nation: series.nation,
    currency: series.currency,
    regions: regionsOf(series),
    origins,
    horizons,
    sample: question.sample,
    members,
    seed: question.seed,
    methods: METHODS,
    combinations: backtest.combinations,
    forecasts: publishedForecasts(backtest),
    scores,
    tests: testMethods(backtest.scores, horizons, pairs),
    transforms: transformsOf(backtest),
    figures: [...skillFigures(scores, horizons), ...coverageFigures(backtest)],
  };
}

/** Of every division that the series know; of several shapes of one region the first. */
function regionsOf({ places }: Series): BacktestReport['regions'] {
  const names = new Map(places.toReversed().map(({ id, name }) => [id, name.en]));
  return [...names].map(([id, name]) => ({ id, name })).toReversed();
}

function publishedForecasts({ scores }: Backtest): PublishedForecast[] {
  return scores.flatMap(({ method, interval, median, ...score }) => {
    if (method !== PUBLISHED) return [];
    const { indicator, region, origin, horizon, observed, isDerived } = score;
    const { low: p10, high: p90 } = interval[80];
    return [{ indicator, region, origin, horizon, p10, p50: median, p90, observed, isDerived }];
  });
}

function transformsOf({ scores }: Backtest): BacktestReport['transforms'] {
  return FORECAST_IDS.flatMap((indicator) =>
    METHOD_IDS.flatMap((method) => {
      const own = scores.filter(
        (score) => score.indicator === indicator && score.method === method && !score.isNation,
      );
      if (own.length === 0) return [];
      const counts = histogram(
        own.map(({ transform }) => transform),
        BINS,
      );
      return [{ indicator, method, counts }];
    }),
  );
}

/** Ratios of mean scaled scores over all regions: below 1 the method does better. */
function skillFigures(scores: readonly ScoreRow[], horizons: readonly number[]): Figure[] {
  return GOAL_INDICATORS.flatMap((indicator) =>
    horizons
      .filter((horizon) => horizon >= LONG)
      .flatMap((horizon) =>
        AGAINST.flatMap((against) => {
          const own = regionsRow(scores, indicator, PUBLISHED, horizon);
          const other = regionsRow(scores, indicator, against, horizon);
          if (own === undefined || other === undefined) return [];
          const name = (score: string) =>
            `${score} of ${indicator}, ${horizon} years on, ${PUBLISHED} ÷ ${against}`;
          return [
            figure(name('CRPS'), scoreRatio(own.scaledCrps, other.scaledCrps), '1', { atMost: 1 }),
            figure(name('MASE'), scoreRatio(own.mase, other.mase), '1', { atMost: 1 }),
          ];
        }),
      ),
  );
}

function coverageFigures({ scores }: Backtest): Figure[] {
  return JUDGED.flatMap((method) => {
    const own = scores.filter((score) => score.method === method && !score.isNation);
    if (own.length === 0) return [];
    const share = 100 * summarise(own).coverage[80];
    return [
      figure(`coverage of 80 % intervals, all regions and origins, ${method}`, share, '%'),
      figure(
        `distance of that coverage from 80 %, ${method}`,
        Math.abs(share - 80),
        'percentage points',
        { atMost: COVERAGE_TOLERANCE },
      ),
    ];
  });
}
