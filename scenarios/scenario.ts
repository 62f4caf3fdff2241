import type { Series } from '../engine/experiments/forecasts/series/series.ts';
import type { Arm } from '../engine/model/cluster.ts';
import type { Question } from '../engine/model/simulation.ts';
import type {
  Boundaries,
  CustomIndicator,
  HistoryPoint,
  ParameterUncertainty,
  Source,
  Translation,
} from '../engine/results/manifest.ts';

/** A scenario as loaded: every figure checked, every formula evaluated or compiled once. */
export interface Scenario {
  /** Name of its folder. */
  id: string;
  title: string;
  /** Absolute path. */
  folder: string;
  question: Question;
  /** The first is the one that the others are compared with. */
  arms: Arm[];
  /** Simulations of each arm, each with luck of its own. */
  members: number;
  indicators: CustomIndicator[];
  /** Where given, members draw their parameters from it. */
  uncertainty?: ParameterUncertainty | undefined;
  /** Which arms the claims are tested with; the reference is the first arm. */
  claims?: ClaimArms;
  sources: Source[];
  history: HistoryPoint[];
  /** Names given here in other languages, where there is a table of them. */
  translations?: Translation[];
  /** Where its regions lie, where it says so. */
  boundaries?: Boundaries;
  /** Observed series, where the scenario names some. */
  series?: Series;
  /** Every figure of the base year with its origin. */
  figures: Figure[];
  /** Doubts that do not stop a run: totals that disagree, arms with unequal budgets. */
  warnings: string[];
  /** SHA-256 of the resolved scenario, and of each file read by its path in the folder. */
  hashes: { scenario: string; files: Record<string, string> };
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
