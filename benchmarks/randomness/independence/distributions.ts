import { lgamma } from 'mathjs/number';

/** P(X ≥ x) of the chi-square distribution: Q(df ÷ 2, x ÷ 2). */
export function chiSquareTail(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}

/** P(|Z| ≥ |z|) of the standard normal distribution: that of its square. */
export function normalTwoSided(z: number): number {
  return chiSquareTail(z * z, 1);
}

/** P(X ≥ k) of the Poisson distribution. */
export function poissonTail(k: number, mean: number): number {
  return k <= 0 ? 1 : lowerGamma(k, mean);
}

/** P(X = k) of the binomial distribution. */
export function binomial(k: number, n: number, p: number): number {
  return Math.exp(
    lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1) + k * Math.log(p) + (n - k) * Math.log1p(-p),
  );
}

/** P(X ≥ k) of the binomial distribution. */
export function binomialTail(k: number, n: number, p: number): number {
  let below = 0;
  let above = 0;
  for (let i = 0; i < k; i++) below += binomial(i, n, p);
  for (let i = k; i <= n; i++) above += binomial(i, n, p);
  return above < below ? above : 1 - below;
}

/** Chance of being so far out on either side, from the chance of as much or more. */
export function twoSided(tail: number): number {
  return Math.min(1, 2 * Math.min(tail, 1 - tail));
}

/**
 * Regularised incomplete gamma functions (Abramowitz & Stegun 1964, 6.5), by the series below
 * a + 1 and the continued fraction above, by Lentz's method (Press et al. 2007, 6.2).
 */
function lowerGamma(a: number, x: number): number {
  return x < a + 1 ? series(a, x) : 1 - fraction(a, x);
}

function upperGamma(a: number, x: number): number {
  return x < a + 1 ? 1 - series(a, x) : fraction(a, x);
}

function series(a: number, x: number): number {
  if (x <= 0) return 0;
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > sum * 1e-16; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum * Math.exp(a * Math.log(x) - x - lgamma(a));
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 100_000; n++) {
    const factor = -n * (n - a);
    b += 2;
    d = 1 / (factor * d + b);
    c = b + factor / c;
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return h * Math.exp(a * Math.log(x) - x - lgamma(a));
}
