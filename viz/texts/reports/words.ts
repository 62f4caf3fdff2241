/** Where the figures of a report come from. */
export interface ReportSource {
  version: string;
  scenario: string;
  seed: string;
  sample: string;
  members: string;
  /** Start of the hash of all that determines the report. */
  question: string;
}

/** What the sentence on a backtest is made of. */
export interface ScoreWords {
  horizon: number;
  isFarthest: boolean;
  place: string;
  error: string;
  /** The error of the last value going on. */
  naive: string;
  n: number;
  first: number;
  last: number;
  /** How often what came lay inside the 80 % interval. */
  held: number;
}
