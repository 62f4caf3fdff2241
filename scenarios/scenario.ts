import type { Series } from '../engine/experiments/forecasts/series/series.ts';
import type { Study } from '../engine/experiments/study.ts';

/** A scenario as loaded: every figure checked, every formula evaluated or compiled once. */
export interface Scenario extends Study {
  /** Absolute path. */
  folder: string;
  /** Which arms the claims are tested with; the reference is the first arm. */
  claims?: ClaimArms;
  /** Observed series, where the scenario names some. */
  series?: Series;
  /** Every figure of the base year with its origin. */
  figures: Figure[];
  /** Doubts that do not stop a run: totals that disagree, arms with unequal budgets. */
  warnings: string[];
}

/** Arms by the part they play, by id. */
export interface ClaimArms {
  physical: string;
  internet: string;
  symbiosis?: string;
}

/** One figure of the base year. */
export interface Figure {
  /** Region id, also of one outside the country, or "all" for the nation. */
  region: string;
  field: string;
  value: number;
  unit: string;
  sourceId: string;
  confidence: 'high' | 'medium' | 'low' | 'assumed';
  note: string;
}
