import { InputError } from '../engine/errors.ts';
import type { Observed, Window } from '../engine/experiments/calibration/observed.ts';
import {
  FORECAST_IDS,
  FORECAST_INDICATORS,
  type ForecastIndicator,
} from '../engine/experiments/forecasts/series/indicators.ts';
import { methodsAt } from '../engine/experiments/forecasts/series/methods.ts';
import { type Panel, panelAt } from '../engine/experiments/forecasts/series/panel.ts';
import {
  knownAt,
  type Series,
  yearSpan,
  yearsOf,
} from '../engine/experiments/forecasts/series/series.ts';
import { questionFromSeries } from './fromSeries/questionFromSeries.ts';
import type { Scenario } from './scenario.ts';

/** What a window cannot do without in its first year. */
const NEEDED = ['population_average', 'employed', 'unemployment_rate'] as const;

/**
 * Stretches of observed years to calibrate on, and the questions that simulate them: of about
 * `years` years each, end to end from the last year of data backwards, each beginning in a year
 * for which population, employed and unemployment of the regions are published.
 * Errors: InputError where the scenario names no series or they make no window.
 */
export function calibrationWindows(scenario: Scenario, years: number): Window[] {
  const { series } = scenario;
  if (series === undefined) {
    const sentence = 'the scenario names no series of observed figures to calibrate on';
    throw new InputError('missing-key', sentence, { field: 'series' });
  }
  const last = yearSpan(series.rows)?.last ?? 0;
  const windows: Window[] = [];
  for (let end = last; ; ) {
    const origin = beginningOf(series, end - years);
    if (origin === null) break;
    windows.unshift(windowOf(scenario, series, origin, end));
    end = origin;
  }
  if (windows.length > 0) return windows;
  const sentence = `the series have no stretch of ${years} years up to ${last} that begins with population, employed and unemployment of all regions`;
  throw new InputError('incomplete-data', sentence, { field: 'series' });
}

/** The latest year up to this one with all that is needed, and one before it; null where none has. */
function beginningOf(series: Series, latest: number): number | null {
  const first = yearsOf(series, 'population_average')?.first ?? Number.POSITIVE_INFINITY;
  for (let year = latest; year > first; year--) {
    const panel = panelAt(knownAt(series, year));
    const isKnown = panel.regions.every(({ id }) =>
      NEEDED.every((indicator) => isPublished(panel, indicator, id, year)),
    );
    if (isKnown) return year;
  }
  return null;
}

const isPublished = (panel: Panel, indicator: ForecastIndicator, id: string, year: number) =>
  ['observed', 'derived'].includes(panel.at(indicator, id, year)?.basis ?? 'assumed');

function windowOf(scenario: Scenario, series: Series, origin: number, end: number): Window {
  const question = questionFromSeries(scenario, origin, end - origin + 1);
  // Later years are measured as they were at the origin, so that a change is of the world.
  const panel = panelAt(knownAt(series, end), methodsAt(knownAt(series, origin)));
  return { question, observed: observedIn(panel, question.country.regions, origin, end) };
}

/** What is published or derived; what is assumed is unknown, and so is a level measured anew. */
function observedIn(
  panel: Panel,
  regions: readonly { id: string }[],
  origin: number,
  end: number,
): Observed {
  const values = Object.fromEntries(
    FORECAST_IDS.map((series) => {
      const anew = panel.breaks.find(
        (known) => known.indicator === series && known.year > origin && known.year <= end,
      );
      const rows = Array.from({ length: end - origin + 1 }, (_, step) => origin + step).map(
        (year) =>
          regions.map(({ id }) =>
            isPublished(panel, series, id, year) && year < (anew?.year ?? Number.POSITIVE_INFINITY)
              ? (panel.at(series, id, year)?.value ?? Number.NaN)
              : Number.NaN,
          ),
      );
      return [FORECAST_INDICATORS[series], rows];
    }),
  ) as Observed['values'];
  return { firstYear: origin, values };
}
