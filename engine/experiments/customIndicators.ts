import { compileFormula } from '../formulas/formula.ts';
import { INDICATORS } from '../model/indicators/definitions.ts';
import type { SimulationResult } from '../model/simulation.ts';
import type { CustomIndicator } from '../results/manifest/manifest.ts';

/** Adds what a scenario's own indicators are worth to a result. */
export type Measure = (result: SimulationResult) => void;

/**
 * Compiles the indicators that a scenario adds: formulas over the others of the same region and
 * year, and over those that come before them in the list. A value that cannot be had is NaN. Those
 * without a formula have been measured by extensions.
 */
export function compileIndicators(indicators: readonly CustomIndicator[]): Measure {
  const compiled = indicators.flatMap(({ id, level, formula }, index) => {
    if (formula === undefined) return [];
    const known = [...INDICATORS, ...indicators.slice(0, index)].map((indicator) => indicator.id);
    return [{ id, level, formula: compileFormula(formula, known) }];
  });
  return (result) => {
    const columns = result.regions.length + 1;
    for (const { id, level, formula } of compiled) {
      const values = new Float64Array(result.years.length * columns).fill(Number.NaN);
      for (let cell = 0; cell < values.length; cell++) {
        const isNation = cell % columns === columns - 1;
        if (level === 'nation' && !isNation) continue;
        values[cell] = formula.evaluate(valuesAt(result, formula.names, cell));
      }
      result.indicators[id] = values;
    }
  };
}

function valuesAt(
  { indicators }: SimulationResult,
  names: readonly string[],
  cell: number,
): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, indicators[name][cell]]));
}
