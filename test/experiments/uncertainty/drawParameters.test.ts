import { describe, expect, test } from 'vitest';
import { parametersOf } from '../../../engine/experiments/uncertainty/drawParameters.ts';
import { fromScale, toScale } from '../../../engine/experiments/uncertainty/logitScale.ts';
import { defaultParameters } from '../../../engine/model/parameters.ts';
import type { ParameterUncertainty } from '../../../engine/results/manifest/manifest.ts';
import { smallStudy } from '../smallStudy.ts';

const ranges = {
  incomeUtility: { low: 0.2, high: 2 },
  birthTie: { low: 0, high: 2.5 },
};
const mean = { incomeUtility: -0.4, birthTie: 0.6 };
// Standard deviations 0.5 and 2, correlation −0.6.
const covariance = [
  [0.25, -0.6],
  [-0.6, 4],
];
const uncertainty: ParameterUncertainty = {
  parameters: (['incomeUtility', 'birthTie'] as const).map((id) => ({
    id,
    ...ranges[id],
    mean: mean[id],
  })),
  covariance,
};
const centre = {
  ...defaultParameters(),
  incomeUtility: fromScale(mean.incomeUtility, ranges.incomeUtility),
  birthTie: fromScale(mean.birthTie, ranges.birthTie),
};
const question = { ...smallStudy().question, parameters: centre };
const drawn = { question, uncertainty };

describe('draws of parameters', () => {
  const draws = 4000;
  const values = Array.from({ length: draws }, (_, draw) => parametersOf(drawn, 2 * draw + 1));

  test('stay inside their ranges and touch nothing else', () => {
    for (const { incomeUtility, birthTie, ...others } of values) {
      expect(incomeUtility).toBeGreaterThan(0.2);
      expect(incomeUtility).toBeLessThan(2);
      expect(birthTie).toBeGreaterThan(0);
      expect(birthTie).toBeLessThan(2.5);
      expect(others.frontierGrowth).toBe(centre.frontierGrowth);
    }
  });

  test('have the stated mean and covariance on the stated scale', () => {
    const x = values.map(({ incomeUtility }) => toScale(incomeUtility, ranges.incomeUtility));
    const y = values.map(({ birthTie }) => toScale(birthTie, ranges.birthTie));
    const average = (list: number[]) => list.reduce((sum, value) => sum + value, 0) / draws;
    const product = (a: number[], b: number[]) =>
      average(a.map((value, at) => (value - average(a)) * (b[at]! - average(b))));
    // Five standard errors: sd ÷ √n for means, var·√(2 ÷ n) for variances, √((1 + ρ²) ÷ n)·sd·sd.
    expect(Math.abs(average(x) - mean.incomeUtility)).toBeLessThan((5 * 0.5) / Math.sqrt(draws));
    expect(Math.abs(average(y) - mean.birthTie)).toBeLessThan((5 * 2) / Math.sqrt(draws));
    expect(Math.abs(product(x, x) - 0.25)).toBeLessThan(5 * 0.25 * Math.sqrt(2 / draws));
    expect(Math.abs(product(y, y) - 4)).toBeLessThan(5 * 4 * Math.sqrt(2 / draws));
    expect(Math.abs(product(x, y) + 0.6)).toBeLessThan(5 * Math.sqrt(1.36 / draws));
  });

  test('are shared by two members and depend on the seed alone', () => {
    expect(parametersOf(drawn, 2)).toEqual(parametersOf(drawn, 1));
    expect(parametersOf(drawn, 3)).not.toEqual(parametersOf(drawn, 1));
    const reseeded = { ...drawn, question: { ...question, seed: 'another' } };
    expect(parametersOf(reseeded, 1)).not.toEqual(parametersOf(drawn, 1));
  });
});

test('a parameter that the scenario sets to another value keeps it, and the others their draws', () => {
  const fixed = {
    question: { ...question, parameters: { ...centre, birthTie: 1.2 } },
    uncertainty,
  };
  expect(parametersOf(fixed, 5)).toEqual({ ...parametersOf(drawn, 5), birthTie: 1.2 });
});

test('without a distribution every member has the parameters of the scenario', () => {
  expect(parametersOf({ question }, 7)).toBe(centre);
});
