/** Probability whose odds are those of `probability` times exp(shift). */
export function shiftOdds(probability: number, shift: number): number {
  const odds = (probability / (1 - probability)) * Math.exp(shift);
  return odds === Infinity ? 1 : odds / (1 + odds);
}

/**
 * The shift of log odds at which groups of the given sizes and probabilities have `target` members:
 * proportional fitting of a two-way table with two outcomes. Bisection to rounding.
 */
export function fitOdds(
  sizes: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  target: number,
): number {
  let low = -40;
  let high = 40;
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    let members = 0;
    for (let group = 0; group < sizes.length; group++) {
      members += sizes[group] * shiftOdds(probabilities[group], middle);
    }
    if (members < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
