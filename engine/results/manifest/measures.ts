import {
  type IndicatorDefinition,
  PUBLIC_COST_PER_NET_JOB,
} from '../../model/indicators/definitions.ts';
import type { Manifest } from './manifest.ts';

/** All that a run measures, in one arm or between two, with units that name its currency. */
export function indicatorsOf({ indicators, currency }: Manifest): IndicatorDefinition[] {
  return [...indicators, PUBLIC_COST_PER_NET_JOB].map((indicator) => ({
    ...indicator,
    unit: inCurrency(indicator.unit, currency),
  }));
}

/** A unit such as "million currency a year" with the name of the currency in it. */
export function inCurrency(unit: string, currency: string): string {
  return unit.replace(/\bcurrency\b/g, () => currency);
}
