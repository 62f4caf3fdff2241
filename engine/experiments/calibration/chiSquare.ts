import { logGamma } from '../claims/studentT.ts';

/**
 * P(χ² ≥ x) with `df` degrees of freedom, any positive number: the upper regularised incomplete
 * gamma function Q(df ÷ 2, x ÷ 2), by its series below df ÷ 2 + 1 and Lentz's continued fraction
 * above (Press et al. 2007, Numerical Recipes, 6.2).
 */
export function chiSquareUpper(x: number, df: number): number {
  const [a, z] = [df / 2, x / 2];
  if (!(z > 0)) return 1;
  const front = Math.exp(a * Math.log(z) - z - logGamma(a));
  return z < a + 1 ? 1 - front * series(a, z) : front * continuedFraction(a, z);
}

function series(a: number, z: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < 10_000 && term > sum * 1e-16; n++) {
    term *= z / (a + n);
    sum += term;
  }
  return sum;
}

function continuedFraction(a: number, z: number): number {
  const away = (value: number) => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let b = z + 1 - a;
  let c = 1e300;
  let d = 1 / away(b);
  let result = d;
  for (let n = 1; n < 10_000; n++) {
    const coefficient = -n * (n - a);
    b += 2;
    d = 1 / away(coefficient * d + b);
    c = away(b + coefficient / c);
    result *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return result;
}
