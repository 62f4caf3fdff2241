/** What the server answers: the only thing that the viewer knows of the rest of the house. */

export interface ApiError {
  code: string;
  message: string;
}

export interface Health {
  status: 'ok';
  version: string;
}

export interface RunListEntry {
  run: string;
  title: string;
  /** False while members are still being simulated, or after an interruption. */
  complete: boolean;
}

export interface NamedIn3Languages {
  en: string;
  ru: string;
  kk: string;
}

export interface RunRegion {
  id: string;
  name: NamedIn3Languages;
  macroRegion: string;
  latitude: number;
  longitude: number;
}

export interface RunArm {
  id: string;
  name: string;
}

export interface RunIndicator {
  id: string;
  label: string;
  unit: string;
  definition: string;
  level: 'region' | 'nation';
  kind: 'count' | 'money' | 'percent' | 'index';
  higherIsBetter: boolean | null;
}

export interface RunSource {
  id: string;
  title: string;
}

/** An observed value from before the first simulated year. */
export interface HistoryPoint {
  indicator: string;
  region: string;
  year: number;
  value: number;
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
  membersDone: number;
  currency: string;
  firstYear: number;
  lastYear: number;
  /** The arm that all others are compared with. */
  referenceArm: string;
  arms: RunArm[];
  /** The nation is not among them: it is the region "all" of the tables. */
  regions: RunRegion[];
  indicators: RunIndicator[];
  sources: RunSource[];
  history: HistoryPoint[];
}

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

export interface SummaryRow extends Spread {
  indicator: string;
  arm: string;
  region: string;
  year: number;
}

/** An arm less the reference arm, member by member. */
export interface DifferenceRow extends SummaryRow {
  /** Share of members in which the arm is above the reference, 0–1. */
  probabilityPositive: number;
}

/** Persons who moved in the year, mean over members. */
export interface FlowRow {
  origin: string;
  destination: string;
  persons: number;
}

/** One cluster in one year, mean over members. Money in million currency. */
export interface ClusterRow {
  cluster: string;
  name: string;
  year: number;
  output: number;
  jobs: number;
  fundedJobs: number;
  remoteJobs: number;
  seats: number;
  outlays: number;
  /** Largest first. */
  jobsByResidence: { region: string; jobs: number }[];
}
