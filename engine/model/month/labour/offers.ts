import type { ParameterValues } from '../../parameters.ts';
import { normalQuantile } from '../../random/normalQuantile.ts';
import { storedQuality } from '../../world/ledger.ts';

/** Match qualities on offer are one of so many equally likely ones. */
const RANKS = 65536;

/** Stored qualities of offers by rank: the middles of equally likely stretches of a log-normal with mean 1. */
export function offerQualities({ matchQualityDispersion }: ParameterValues): Uint16Array {
  return Uint16Array.from({ length: RANKS }, (_, rank) => {
    const deviation = normalQuantile((rank + 0.5) / RANKS);
    const shift = matchQualityDispersion ** 2 / 2;
    return storedQuality(Math.exp(matchQualityDispersion * deviation - shift));
  });
}

/** Quality of the offer at a rank (0–1) of the offer distribution. */
export const offeredQuality = (qualities: Uint16Array, rank: number): number =>
  qualities[Math.min(RANKS - 1, Math.floor(rank * RANKS))];

/**
 * Quality of the job at a rank among the employed in the steady state of the job ladder (Burdett &
 * Mortensen 1998): with offers at `contact` and exits at `exit`, G = F ÷ (1 + k (1 − F)), k their
 * ratio `ladder`.
 */
export const heldQuality = (qualities: Uint16Array, rank: number, ladder: number): number =>
  offeredQuality(qualities, (rank * (1 + ladder)) / (1 + ladder * rank));
