import type { Question } from '../../model/simulation.ts';
import type { ModelPaths } from './model/modelPaths.ts';
import type { ForecastIndicator } from './series/indicators.ts';
import { type Methods, methodsAt } from './series/methods.ts';
import { isBroken, type Panel, panelAt } from './series/panel.ts';
import { type KnownSeries, knownAt, type Series, yearsOf } from './series/series.ts';

/** The country as an origin knew it, and what the model made of it. */
export interface Hindcast {
  origin: number;
  panel: Panel;
  methods: Methods;
  question: Question;
  /** The scenario's own rules. */
  model: ModelPaths;
  /** The same with gravity as the only reason to move. */
  gravity: ModelPaths;
}

/** A hindcast before its simulations. */
export type PlannedHindcast = Omit<Hindcast, 'model' | 'gravity'>;

/** Makes the question of an origin from what was known by then. */
export type AskQuestion = (known: KnownSeries, years: number) => Question;

/** First year from which a country can be built with a trend: two years of population, employment. */
export function firstOrigin(series: Series): number {
  const population = yearsOf(series, 'population_average')?.first ?? Infinity;
  const employed = yearsOf(series, 'employed')?.first ?? Infinity;
  return Math.max(population + 1, employed);
}

/** Origins from the first possible to `last`, each knowing nothing after itself. */
export function planHindcasts(
  series: Series,
  last: number,
  horizon: number,
  ask: AskQuestion,
): PlannedHindcast[] {
  const first = firstOrigin(series);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const known = knownAt(series, first + i);
    const methods = methodsAt(known);
    return {
      origin: known.origin,
      methods,
      panel: panelAt(known, methods),
      question: ask(known, horizon + 1),
    };
  });
}

/**
 * What became of a region, by the methods of an origin and as far as `known` goes. Undefined where
 * nothing was published, where the figure is carried or interpolated, and where the level has been
 * measured anew since the origin: that no forecast can know.
 */
export type Outcomes = (
  indicator: ForecastIndicator,
  region: string,
  year: number,
) => number | undefined;

export function outcomesOf({ methods, origin }: PlannedHindcast, known: KnownSeries): Outcomes {
  const later = panelAt(known, methods);
  return (indicator, region, year) => {
    const datum = later.at(indicator, region, year);
    if (datum === undefined || datum.basis === 'assumed' || year > known.origin) return undefined;
    const isDerivable = indicator === 'mean_wage' || indicator === 'internal_net_migration';
    if (datum.basis === 'derived' && !isDerivable) return undefined;
    for (let crossed = origin + 1; crossed <= year; crossed++) {
      if (isBroken(known.breaks, indicator, crossed)) return undefined;
    }
    return datum.value;
  };
}
