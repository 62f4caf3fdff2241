import type { ClaimOutcome } from '../../engine/experiments/claims/claimOutcome.ts';
import type { TurningPoint } from '../../engine/experiments/claims/turningPoints.ts';
import type { ReportBasis, ReportHead } from '../reportHead.ts';

/** An outcome whose parameters are called by their names as well. */
export type NamedOutcome = Omit<ClaimOutcome, 'correlations'> & {
  correlations: (TurningPoint & { label: string })[];
};

/** What `aimaq claims --json` prints and stores: depends on the question alone. */
export interface ClaimsReport extends ReportHead, ReportBasis {
  firstYear: number;
  lastYear: number;
  currency: string;
  /** Arms by the part they play; null where none does. */
  arms: Record<'reference' | 'physical' | 'internet' | 'symbiosis', string | null>;
  /** Chance of any wrong verdict among all claims. */
  familyError: number;
  points: number;
  pointMembers: number;
  /** Chance of naming a parameter where none matters. */
  falseAlarm: number;
  claims: NamedOutcome[];
}
