import { InputError } from '../../engine/errors.ts';
import { type KnownSeries, knownAt } from '../../engine/experiments/forecasts/series/series.ts';
import type { Question } from '../../engine/model/simulation.ts';
import type { Scenario } from '../scenario.ts';
import { countryFromSeries } from './countryFromSeries.ts';

/**
 * What a scenario asks, put to the country of another base year: its parameters and rules, no shocks,
 * the country that was known at the origin.
 * Errors: InputError where the series do not reach.
 */
export function questionFromKnown(question: Question, known: KnownSeries, years: number): Question {
  const { country } = countryFromSeries(known, macroRegions(question, known));
  return {
    ...question,
    country,
    shocks: [],
    months: 12 * years,
  };
}

/** As `questionFromKnown`, of a scenario. Errors: InputError also where it names no series. */
export function questionFromSeries(
  { question, series }: Pick<Scenario, 'question' | 'series'>,
  origin: number,
  years: number,
): Question {
  if (series === undefined) {
    const sentence = 'the scenario names no series of observed figures to start from';
    throw new InputError('missing-key', sentence, { field: 'series' });
  }
  return questionFromKnown(question, knownAt(series, origin), years);
}

/** The scenario's groups; a region cut off from another stays in that one's. */
function macroRegions({ country }: Question, { changes }: KnownSeries): (region: string) => string {
  const groups = new Map(country.regions.map(({ id, macroRegion }) => [id, macroRegion]));
  return (region) => {
    const parent = changes.find((change) => change.region === region)?.partOf ?? '';
    return groups.get(region) ?? groups.get(parent) ?? 'country';
  };
}
