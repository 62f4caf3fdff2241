import { compileFormula } from '../../../engine/formulas/formula.ts';
import { FORMULA_NAMES, formulas } from '../inputs/formulas.ts';
import { judge } from '../judge.ts';
import type { Target } from './target.ts';

const POINTS = [
  { month: 0, year: 2020, t: 0 },
  { month: 191, year: 2035, t: 15.9 },
  { month: Number.NaN, year: -1e308, t: 5e-324 },
];

const GREATEST_HEAP_GROWTH = 64e6;

/** Formulas: a number or NaN at any point, or a refusal; neither time nor memory without bound. */
export const formulaTarget: Target<string> = {
  percent: 40,
  inputs: formulas,
  open: async () => ({
    answer: (source) =>
      judge(() => {
        const before = process.memoryUsage().heapUsed;
        const formula = compileFormula(source, FORMULA_NAMES, { field: 'budget' });
        for (const point of POINTS) {
          const value = formula.evaluate(point);
          if (typeof value === 'number' && (Number.isFinite(value) || Number.isNaN(value)))
            continue;
          throw new Error(`came out as ${String(value)}`);
        }
        const grown = process.memoryUsage().heapUsed - before;
        if (grown > GREATEST_HEAP_GROWTH) throw new Error(`took ${grown / 1e6} MB`);
      }),
    close: async () => {},
  }),
};
