/**
 * P-value of the two-sample Kolmogorov–Smirnov test: D, the largest distance between the two empirical
 * distribution functions, against Kolmogorov's limit with Stephens' correction for finite samples
 * (Press et al. 2007, 14.3.3).
 */
export function kolmogorovSmirnov(a: readonly number[], b: readonly number[]): number {
  const sharesUpTo = (sample: readonly number[], value: number) =>
    sample.filter((one) => one <= value).length / sample.length;
  const distance = Math.max(
    ...[...a, ...b].map((value) => Math.abs(sharesUpTo(a, value) - sharesUpTo(b, value))),
  );
  const size = Math.sqrt((a.length * b.length) / (a.length + b.length));
  return limitTail((size + 0.12 + 0.11 / size) * distance);
}

/** P(K ≥ x) = 2 Σ (−1)ʲ⁻¹ exp(−2 j² x²), which is 1 to six digits below 0.3. */
function limitTail(x: number): number {
  if (x < 0.3) return 1;
  let sum = 0;
  for (let j = 1; j <= 20; j++) sum += (j % 2 === 1 ? 2 : -2) * Math.exp(-2 * j * j * x * x);
  return Math.min(1, Math.max(0, sum));
}
