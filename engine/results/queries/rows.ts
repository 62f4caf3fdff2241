import type { ClusterYear } from '../../model/simulation.ts';

/** Rows that queries answer with; plain types, so that the viewer can share them. */

/** Mean and quantiles over members. */
export interface Spread {
  mean: number;
  p5: number;
  p10: number;
  p25: number;
  p50: number;
  p75: number;
  p90: number;
  p95: number;
}

/**
 * How a spread over members splits, where they draw their parameters: what luck alone would leave.
 * Null where parameters are the same in all members, or too few members tell.
 */
export interface Split {
  /** In the unit squared. */
  varianceLuck: number | null;
  varianceParameters: number | null;
  luckP10: number | null;
  luckP90: number | null;
}

export interface SummaryRow extends Spread, Split {
  indicator: string;
  arm: string;
  /** Region id, or "all" for the nation. */
  region: string;
  year: number;
}

/** An arm less the reference arm, member by member. */
export interface DifferenceRow extends ChangeRow, Split {}

/**
 * Mean and quantiles of a difference. A quantile is null where it is infinite: only of the public
 * cost per net job, for members in which no net job was won.
 */
export interface ChangeRow {
  indicator: string;
  arm: string;
  region: string;
  year: number;
  mean: number;
  p5: number | null;
  p10: number | null;
  p25: number | null;
  p50: number | null;
  p75: number | null;
  p90: number | null;
  p95: number | null;
  /**
   * Share of members in which the arm is above the reference, 0–1; for the public cost per net
   * job, share of members in which net jobs were won.
   */
  probabilityPositive: number;
}

/** One arm of another run less the same arm of the base run. */
export interface ComparisonRow extends ChangeRow {
  /** Mean over members of the base run, and of the other. */
  base: number;
  other: number;
}

/** Persons who moved in the year, mean over members. */
export interface FlowRow {
  origin: string;
  destination: string;
  persons: number;
}

/** Pay of remote workers in the year, mean over members, million currency. */
export interface RemotePayRow {
  /** Region of the employer; the same as the residence for who works remotely at home. */
  workplace: string;
  residence: string;
  pay: number;
}

/** One cluster in one year, mean over members. Money in million currency. */
export interface ClusterRow extends Omit<ClusterYear, 'jobsByResidence'> {
  name: string;
  /** That initiate it: where its first members stand. */
  regions: string[];
  /** Largest first; regions without any are left out. */
  jobsByResidence: { region: string; jobs: number }[];
}

/** Growth of a region from the first year, % a year, over members. */
export interface RegionGrowth extends Spread {
  region: string;
  /** Level in the first year, mean over members. */
  start: number;
}

/** Percentage points of yearly growth for each doubling of the level at the start, over members. */
export interface Slope extends Spread {
  /** Share of members in which poorer regions grow faster, 0–1. */
  probabilityNegative: number;
  /** Mean growth, % a year, where the binary logarithm of the level is zero. */
  intercept: number;
}

export interface Convergence {
  regions: RegionGrowth[];
  /** Null where there are not two regions to compare. */
  slope: Slope | null;
}

/** Which rows are wanted; what is left out is not narrowed. */
export interface RowFilter {
  indicator?: string | undefined;
  arm?: string | undefined;
  region?: string | undefined;
  year?: number | undefined;
}
