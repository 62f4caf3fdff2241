/**
 * What each region adds to Theil's T of x weighted by heads n: with t_r = x_r ÷ μ and π_r = n_r ÷ n,
 *   T = Σ π_r t_r ln t_r = Σ π_r (t_r ln t_r − t_r + 1),
 * as Σ π_r (t_r − 1) = 0. In the second form no term is below nought, and one is nought only where
 * the region is at the mean: it says how far the region is from the others, above or below.
 */
export function theilTerms(values: ArrayLike<number>, heads: ArrayLike<number>): Float64Array {
  let people = 0;
  let total = 0;
  for (let r = 0; r < values.length; r++) {
    people += heads[r];
    total += heads[r] * values[r];
  }
  const mean = total / people;
  return Float64Array.from({ length: values.length }, (_, r) => {
    const relative = values[r] / mean;
    const entropy = relative > 0 ? relative * Math.log(relative) : 0;
    return (heads[r] / people) * (entropy - relative + 1);
  });
}
