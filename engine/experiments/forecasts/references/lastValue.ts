import { moderated } from '../distributions/predictive.ts';
import { measuredChanges } from '../tracks.ts';
import type { Reference } from './reference.ts';

/**
 * Random walk without drift (Hyndman & Athanasopoulos 2021, 5.2): ŷ = y, variance h · mean square of
 * the yearly changes.
 */
export const lastValue: Reference = (tracks) => {
  const spreads = moderated(
    tracks.map((track) => {
      const changes = measuredChanges(track);
      const squares = changes.reduce((sum, change) => sum + change * change, 0);
      return { meanSquare: squares / Math.max(1, changes.length), n: changes.length };
    }),
  );
  return (horizon) =>
    tracks.map(({ values }, i) => ({
      centre: values[values.length - 1],
      scale: Math.sqrt(spreads[i].variance * horizon),
      df: spreads[i].df,
    }));
};
