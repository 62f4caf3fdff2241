import type { Predictive } from '../distributions/predictive.ts';
import type { Track } from '../tracks.ts';

/**
 * A statistical forecast that knows nothing but the histories of one indicator. Gives for each track
 * the distribution `horizon` years on (1 or more).
 */
export type Reference = (tracks: readonly Track[]) => (horizon: number) => Predictive[];
