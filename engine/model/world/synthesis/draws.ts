/**
 * Takes one unit from `left` at random in proportion to what is left, given a uniform draw;
 * the index, or −1 when nothing is left. Drawing to the end meets the counts exactly.
 */
export function takeOne(left: Int32Array, chance: number): number {
  let total = 0;
  for (let i = 0; i < left.length; i++) total += left[i];
  let mark = chance * total;
  for (let i = 0; i < left.length; i++) {
    if (left[i] === 0) continue;
    mark -= left[i];
    if (mark < 0) {
      left[i]--;
      return i;
    }
  }
  return -1;
}

/** Says yes to each of a series of expected values so that the count of yes keeps their running sum. */
export function systematicSampler(): (expected: number) => boolean {
  let running = 0.5;
  let given = 0;
  return (expected) => {
    running += expected;
    if (Math.floor(running + 1e-9) <= given) return false;
    given++;
    return true;
  };
}
