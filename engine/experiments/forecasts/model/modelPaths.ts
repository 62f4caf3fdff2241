import { residentsOf } from '../../../model/country.ts';
import type { Question, SimulationResult } from '../../../model/simulation.ts';
import { SCALES, toScale } from '../scale.ts';
import { FORECAST_INDICATORS, type ForecastIndicator } from '../series/indicators.ts';

/** What the members of one ensemble say of an indicator, on its scale. */
export interface ModelPaths {
  /** Change from the first simulated year to `horizon` years on, mean of the members. */
  change(indicator: ForecastIndicator, region: string, horizon: number): Estimate;
  /** Net moves per 1000 residents that the country was given; 0 for the nation. */
  givenMigration(region: string): number;
}

export interface Estimate {
  mean: number;
  /** Variance of the mean that the luck of the members leaves. */
  variance: number;
}

/**
 * Reads an ensemble of one arm from the base year on. The nation's values are under `nation`. Net
 * migration starts from the moves that the country was given, not from those of one simulated year.
 */
export function modelPaths(
  question: Question,
  members: readonly SimulationResult[],
  nation: string,
): ModelPaths {
  const { regions } = members[0];
  const columns = regions.length + 1;
  const columnOf = (region: string) =>
    region === nation ? regions.length : regions.indexOf(region);
  const valueAt = (member: SimulationResult, indicator: ForecastIndicator, cell: number) => {
    const { indicators } = member;
    return toScale(
      SCALES[indicator],
      indicators[FORECAST_INDICATORS[indicator]][cell],
      indicators.population[cell],
    );
  };
  const givenMigration = new Map(
    question.country.regions.map((region) => {
      const people = residentsOf(region);
      return [region.id, (1000 * region.netInternalMigration) / people];
    }),
  );
  return {
    givenMigration: (region) => givenMigration.get(region) ?? 0,
    change(indicator, region, horizon) {
      const column = columnOf(region);
      const start = (member: SimulationResult) =>
        indicator === 'internal_net_migration'
          ? (givenMigration.get(region) ?? 0)
          : valueAt(member, indicator, column);
      return estimate(
        members.map(
          (member) => valueAt(member, indicator, horizon * columns + column) - start(member),
        ),
      );
    },
  };
}

function estimate(values: readonly number[]): Estimate {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: n > 1 ? squares / (n - 1) / n : 0 };
}

/**
 * Draws estimates towards their common mean as far as their differences are no more than luck (James
 * & Stein 1961; Efron & Morris 1975): factor 1 − mean variance ÷ variance between them, at least 0.
 */
export function withoutLuck(estimates: readonly Estimate[]): number[] {
  const n = estimates.length;
  const mean = estimates.reduce((sum, own) => sum + own.mean, 0) / n;
  const between =
    estimates.reduce((sum, own) => sum + (own.mean - mean) ** 2, 0) / Math.max(1, n - 1);
  const luck = estimates.reduce((sum, own) => sum + own.variance, 0) / n;
  const kept = between > 0 ? Math.max(0, 1 - luck / between) : 0;
  return estimates.map((own) => mean + kept * (own.mean - mean));
}
