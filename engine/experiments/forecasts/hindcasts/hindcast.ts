import { InputError } from '../../../errors.ts';
import type { Question } from '../../../model/simulation.ts';
import type { ModelPaths } from '../model/modelPaths.ts';
import type { Datum } from '../series/fold.ts';
import type { ForecastIndicator } from '../series/indicators.ts';
import { type Methods, methodsAt } from '../series/methods.ts';
import { isBroken, type Panel, panelAt } from '../series/panel.ts';
import { type KnownSeries, knownAt, type Series, yearsOf } from '../series/series.ts';

/** The country as an origin knew it, and what the model made of it. */
export interface Hindcast {
  origin: number;
  panel: Panel;
  methods: Methods;
  question: Question;
  /** The scenario's own rules. */
  model: ModelPaths;
  /** The same with gravity as the only reason to move, where that was asked for. */
  gravity: ModelPaths | null;
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

/**
 * Origins from the first possible to `last`, each knowing nothing after itself. Earlier ones for which
 * the series do not suffice are left out. Errors: InputError where they do not suffice for the last.
 */
export function planHindcasts(
  series: Series,
  last: number,
  horizon: number,
  ask: AskQuestion,
): PlannedHindcast[] {
  const first = Math.min(last, firstOrigin(series));
  return Array.from({ length: last - first + 1 }, (_, i) => first + i).flatMap((origin) => {
    try {
      return [planHindcast(knownAt(series, origin), horizon, ask)];
    } catch (error) {
      if (error instanceof InputError && origin < last) return [];
      throw error;
    }
  });
}

function planHindcast(known: KnownSeries, horizon: number, ask: AskQuestion): PlannedHindcast {
  const methods = methodsAt(known);
  return {
    origin: known.origin,
    methods,
    panel: panelAt(known, methods),
    question: ask(known, horizon + 1),
  };
}

/** What became of regions, by the methods of an origin and as far as was known. */
export interface Later {
  /**
   * Undefined where nothing was published, where the figure is carried or interpolated, and where the
   * level has been measured anew since the origin: that no forecast can know.
   */
  outcome(indicator: ForecastIndicator, region: string, year: number): Datum | undefined;
  /** Every yearly change between two such figures, before and after the origin. */
  changes(indicator: ForecastIndicator, region: string): number[];
}

export function outcomesOf({ methods, origin }: PlannedHindcast, known: KnownSeries): Later {
  const panel = panelAt(known, methods);
  const crosses = (indicator: ForecastIndicator, from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => from + i + 1).some((year) =>
      isBroken(known.breaks, indicator, year),
    );
  const isFirm = (indicator: ForecastIndicator, basis: Datum['basis']) =>
    basis === 'observed' || (basis === 'derived' && DERIVED.has(indicator));
  return {
    outcome(indicator, region, year) {
      const datum = panel.at(indicator, region, year);
      if (datum === undefined || !isFirm(indicator, datum.basis)) return undefined;
      return crosses(indicator, origin, year) ? undefined : datum;
    },
    changes(indicator, region) {
      const firm = panel.history(indicator, region).filter(({ basis }) => isFirm(indicator, basis));
      return firm.slice(1).flatMap(({ value, year }, i) => {
        const isNext = firm[i].year === year - 1 && !crosses(indicator, year - 1, year);
        return isNext ? [value - firm[i].value] : [];
      });
    },
  };
}

/** Indicators that are derived by region for want of figures; of others only published ones count. */
const DERIVED: ReadonlySet<ForecastIndicator> = new Set(['mean_wage', 'internal_net_migration']);
