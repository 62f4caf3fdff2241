/** What the sentence on the Gini coefficient is made of. */
export interface GiniWords {
  arm: string;
  year: number;
  value: string;
  range: string;
  firstYear: number;
  before: string;
}

/** What the sentence on convergence is made of. */
export interface SlopeWords {
  firstYear: number;
  year: number;
  /** Percentage points a year for each doubling, without sign where the sentence has it. */
  slope: string;
  range: string;
  /** Members in which poorer regions grow faster. */
  faster: number;
  members: number;
}
