import type { TurningPoint } from './turningPoints.ts';
import type { Verdict } from './verdict.ts';

/** A measured difference; bounds are null where they cannot be had. */
export interface Effect {
  name: string;
  unit: string;
  estimate: number | null;
  low: number | null;
  high: number | null;
  level: number | null;
}

export interface ClaimOutcome {
  id: string;
  claim: string;
  verdict: Verdict;
  /** Of several parts the weakest, on which the claim hangs. */
  effect: Effect;
  /** Share of the points of the parameter space in which the effect has the sign it has here. */
  robustness: number | null;
  /** Parameters by which the effect moves over the points, strongest first. */
  turnsOn: string[];
  refutedBy: string;
  compared: string;
  /** Chance of so large an effect of either sign by luck alone, all parts considered. */
  pValue: number | null;
  /** Every part of the claim. */
  parts: Effect[];
  correlations: TurningPoint[];
  /** Why there is no verdict; null where there is one. */
  reason: string | null;
}
