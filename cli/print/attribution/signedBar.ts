/** A bar to the left of a middle line for a negative value, to the right for a positive one. */
export function signedBar(value: number, most: number, width: number): string {
  const length = most > 0 ? Math.round((Math.abs(value) / most) * width) : 0;
  const bar = '█'.repeat(length);
  return value < 0 ? `${bar.padStart(width)}│` : `${' '.repeat(width)}│${bar}`;
}
