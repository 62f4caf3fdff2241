import type { Estimated } from '../../engine/experiments/sensitivity/sampling/bootstrap.ts';

/**
 * A bar of an estimate from zero, `width` characters for `most`: solid to the lower end of its
 * interval, shaded to the estimate, a line to the upper end. Below zero there is nothing to draw.
 */
export function bar({ estimate, low, high }: Estimated, most: number, width: number): string {
  const place = (value: number) => {
    const share = most > 0 ? Math.min(1, Math.max(0, value / most)) : 0;
    return Math.round(width * share);
  };
  const [from, to, end] = [place(low), place(estimate), place(high)];
  const solid = Math.min(from, to);
  return '█'.repeat(solid) + '▒'.repeat(to - solid) + '─'.repeat(Math.max(0, end - to));
}
