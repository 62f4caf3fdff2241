/** Where a continuous function changes its sign between two places, by bisection. */
export function root(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  const isUp = f(b) > 0;
  for (let step = 0; step < 100 && b - a > 1e-14 * Math.abs(b); step++) {
    const middle = (a + b) / 2;
    if (f(middle) > 0 === isUp) b = middle;
    else a = middle;
  }
  return (a + b) / 2;
}
