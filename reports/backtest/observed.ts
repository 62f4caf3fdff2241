import { InputError } from '../../engine/errors.ts';
import type { AskQuestion } from '../../engine/experiments/forecasts/hindcasts/hindcast.ts';
import type { Series } from '../../engine/experiments/forecasts/series/series.ts';
import { questionFromKnown } from '../../scenarios/fromSeries/questionFromSeries.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** Members of each simulated origin where neither the scenario's reader nor the user says. */
export const DEFAULT_MEMBERS = 8;

/** The scenario's series. Errors: `missing-key` where it names none. */
export function seriesOf({ series, folder }: Scenario): Series {
  if (series !== undefined) return series;
  const sentence = `the scenario names no series of observed figures, from which forecasts start (${folder})`;
  throw new InputError('missing-key', sentence, { field: 'series' });
}

/** Puts the scenario's question to the country of any year. */
export function askOf({ question }: Scenario): AskQuestion {
  return (known, years) => questionFromKnown(question, known, years);
}
