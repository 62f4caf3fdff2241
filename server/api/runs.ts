import type { IndicatorDefinition } from '../../engine/model/indicators/definitions.ts';
import type {
  HistoryPoint,
  ManifestRegion,
  Source,
  Translation,
} from '../../engine/results/manifest/manifest.ts';
import type { ComparisonRow } from '../../engine/results/queries/rows.ts';

export interface RunListEntry {
  run: string;
  title: Translation;
  /** False while members are still being simulated, or after an interruption. */
  complete: boolean;
}

export interface RunArm {
  id: string;
  name: string;
}

/** A run less another one, by arms that both have. */
export interface Comparison {
  /** True where seed and sample agree: members of one number share their luck. */
  paired: boolean;
  /** How many members of the run are compared. */
  members: number;
  rows: ComparisonRow[];
}

/** All that charts need to know of a run beside its figures. */
export interface RunDescription {
  run: string;
  scenario: string;
  title: string;
  complete: boolean;
  modelVersion: string;
  seed: string;
  /** Agents per person. */
  sample: number;
  members: number;
  /** Members that the figures rest on so far. */
  membersDone: number;
  /** Parameters that pairs of members draw anew; the others are the same in all. */
  drawnParameters: string[];
  /** Of all money, in prices of the base year; the units of the indicators name it. */
  currency: string;
  firstYear: number;
  lastYear: number;
  /** The arm that all others are compared with. */
  referenceArm: string;
  arms: RunArm[];
  /** The nation is not among them: it is the region "all" of the tables. */
  regions: ManifestRegion[];
  /** Whether the run knows where its regions lie. */
  hasBoundaries: boolean;
  indicators: IndicatorDefinition[];
  sources: Source[];
  /** Names of the scenario in other languages, by their English. */
  translations: Translation[];
  /** Observed values from before the first simulated year. */
  history: HistoryPoint[];
}
