import type { ForecastIndicator } from './series/indicators.ts';

/** The ways of forecasting that are compared. */
export const METHODS = {
  'last-value': 'the last value goes on',
  drift: 'random walk with drift',
  autoregression: 'first-order autoregression, of changes or for rates of levels',
  'damped-holt': 'Holt’s damped trend',
  gravity: 'the model with gravity as the only reason to move (population and migration)',
  model: 'the model alone, money by the nominal path',
  engine: 'the model with observed regional trends',
  combination: 'the model, the engine and the statistical references, weighted: what is published',
} as const;

export type MethodId = keyof typeof METHODS;
export const METHOD_IDS = Object.keys(METHODS) as MethodId[];

/** Statistical references, which know nothing but the history of the indicator. */
export const REFERENCE_IDS = [
  'last-value',
  'drift',
  'autoregression',
  'damped-holt',
] as const satisfies readonly MethodId[];

/** The forecast that users get. */
export const PUBLISHED = 'combination' satisfies MethodId;

const COMBINED = [...REFERENCE_IDS, 'model', 'engine'] as const satisfies readonly MethodId[];
export type CombinedId = (typeof COMBINED)[number];

/**
 * What a combination is made of: the model alone, the engine and every reference, but for net migration not those that
 * carry a trend on. Moves between regions add up to nothing, so they have no direction to go on in.
 */
export function combinedOf(indicator: ForecastIndicator): readonly CombinedId[] {
  return indicator === 'internal_net_migration'
    ? ['last-value', 'autoregression', 'model', 'engine']
    : COMBINED;
}
