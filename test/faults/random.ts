import seedrandom from 'seedrandom';

/** Chance that a seed repeats: of a share, a whole number from 0 below `most`, and one of a list. */
export function chance(seed: string) {
  const share = seedrandom(seed);
  const below = (most: number) => Math.floor(share() * most);
  return { share, below, oneOf: <Thing>(things: readonly Thing[]) => things[below(things.length)] };
}
