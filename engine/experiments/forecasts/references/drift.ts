import { moderated } from '../distributions/predictive.ts';
import { meanOf, measuredChanges } from '../tracks.ts';
import type { Reference } from './reference.ts';

/**
 * Random walk with drift (Hyndman & Athanasopoulos 2021, 5.2): ŷ = y + h d, d the mean yearly change,
 * variance s² h (1 + h ÷ n), s² the variance of the n changes.
 */
export const drift: Reference = (tracks) => {
  const changes = tracks.map(measuredChanges);
  const drifts = changes.map((own) => meanOf(own));
  const spreads = moderated(
    changes.map((own, i) => {
      const squares = own.reduce((sum, change) => sum + (change - drifts[i]) ** 2, 0);
      const n = Math.max(0, own.length - 1);
      return { meanSquare: squares / Math.max(1, n), n };
    }),
  );
  return (horizon) =>
    tracks.map(({ values }, i) => ({
      centre: values[values.length - 1] + horizon * drifts[i],
      scale: Math.sqrt(
        spreads[i].variance * horizon * (1 + horizon / Math.max(1, changes[i].length)),
      ),
      df: spreads[i].df,
    }));
};
