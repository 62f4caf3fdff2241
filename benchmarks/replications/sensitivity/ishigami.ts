import { saltelliDesign } from '../../../engine/experiments/sensitivity/sobol/saltelliDesign.ts';
import { sobolIndices } from '../../../engine/experiments/sensitivity/sobol/sobolIndices.ts';
import { type Check, check, type Replication } from '../replication.ts';

const ROWS = 8192;
/** Closed form for a = 7, b = 0.1, to four digits. */
const FIRST = [0.3139, 0.4424, 0];
const TOTAL = [0.5576, 0.4424, 0.2437];

/** sin x₁ + a sin² x₂ + b x₃⁴ sin x₁ over (−π, π)³. */
export const ishigami: Replication = {
  id: 'ishigami',
  title: 'Ishigami function, a = 7, b = 0.1',
  source:
    'Ishigami & Homma 1990; indices: Saltelli et al. 2008, Global Sensitivity Analysis, ch. 4',
  part: 'engine/experiments/sensitivity/sobol',
  run: checks,
};

function checks(): Check[] {
  const values = saltelliDesign(ROWS, 3, 'ishigami').map((point) => {
    const [x1, x2, x3] = Array.from(point, (u) => Math.PI * (2 * u - 1));
    return [Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1)];
  });
  return sobolIndices(values, ROWS, 3, 'ishigami').flatMap(({ first, total }, input) => [
    check(`first-order index of x${input + 1}`, FIRST[input], first.estimate, 0.005, 'share'),
    check(`total index of x${input + 1}`, TOTAL[input], total.estimate, 0.005, 'share'),
  ]);
}
