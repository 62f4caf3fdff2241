import type { IndicatorDefinition } from '../../model/indicators/definitions.ts';
import type { ParameterId, ParameterValues } from '../../model/parameters.ts';
import type { Rules } from '../../model/rules.ts';

/** Where figures of a scenario come from. */
export interface Source {
  id: string;
  title: string;
}

/** A name that the scenario gives, in other languages. */
export interface Translation {
  en: string;
  ru: string;
  kk: string;
}

/** An observed value of an indicator, for the years there are data for. */
export interface HistoryPoint {
  indicator: string;
  region: string;
  year: number;
  value: number;
}

/** An indicator that a scenario adds: a formula over the others, by region and year. */
export interface CustomIndicator extends IndicatorDefinition {
  /** Without it where an extension measures it. */
  formula?: string;
}

/**
 * How surely parameters are known: jointly normal on the scale ln((θ − low) ÷ (high − θ)), on which
 * no draw can leave its range.
 */
export interface ParameterUncertainty {
  parameters: UncertainParameter[];
  /** Parameter × parameter, on that scale. */
  covariance: number[][];
}

export interface UncertainParameter {
  id: ParameterId;
  /** Range, in the unit of the parameter. */
  low: number;
  high: number;
  /** Centre, on that scale. */
  mean: number;
}

export interface ManifestRegion {
  id: string;
  name: { en: string; ru: string; kk: string };
  macroRegion: string;
  /** Degrees. */
  latitude: number;
  longitude: number;
}

/** Where regions lie: GeoJSON (RFC 7946), outer rings counterclockwise, holes clockwise. */
export interface Boundaries {
  type: 'FeatureCollection';
  features: RegionBoundary[];
}

export interface RegionBoundary {
  type: 'Feature';
  /** Of the region. */
  id: string;
  properties: null;
  geometry: { type: 'MultiPolygon'; coordinates: Position[][][] };
}

/** Longitude and latitude, degrees. */
export type Position = [number, number];

export interface ManifestArm {
  id: string;
  name: string;
  clusters: { id: string; name: string; sector: string; regions: string[] }[];
}

/**
 * What a run is: written first, never changed. Nothing in it depends on the clock, the machine or
 * the number of threads.
 */
export interface Manifest {
  format: 2;
  scenario: string;
  title: string;
  /** Versions of what made the run: aimaq itself and the writer of its tables. */
  versions: { aimaq: string; duckdb: string };
  /**
   * SHA-256: of the resolved scenario, of each file read, of the whole question, and of what
   * determines a member's tables: runs that differ in the number of members only share it.
   */
  hashes: { scenario: string; files: Record<string, string>; question: string; member: string };
  seed: string;
  /** Agents per person. */
  sample: number;
  members: number;
  months: number;
  /** First month, YYYY-MM. */
  start: string;
  firstYear: number;
  lastYear: number;
  currency: string;
  audit: boolean;
  /** Those of the scenario; members draw their own where `uncertainty` says so. */
  parameters: ParameterValues;
  /** Null where every member has the same parameters. */
  uncertainty: ParameterUncertainty | null;
  rules: Rules;
  /** The first is the one that the others are compared with. */
  arms: ManifestArm[];
  /** In column order; the nation is the region "all" of the tables. */
  regions: ManifestRegion[];
  indicators: IndicatorDefinition[];
  sources: Source[];
  history: HistoryPoint[];
  /** Where the scenario has some. */
  translations?: Translation[];
}
