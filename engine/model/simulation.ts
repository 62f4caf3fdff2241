import type { Country } from './country.ts';
import type { ExtensionSource } from './extension.ts';
import type { ParameterValues } from './parameters.ts';
import type { Rules } from './rules.ts';
import type { Shock } from './shock.ts';

/** Everything one simulation needs beside the arm: the question that all arms share. */
export interface Question {
  country: Country;
  parameters: ParameterValues;
  rules: Rules;
  /** Code of rules and measures that are not shipped; without it where there is none. */
  extensions?: readonly ExtensionSource[];
  shocks: Shock[];
  /** Months simulated, a multiple of 12. */
  months: number;
  /** Persons per agent⁻¹: 1 is one agent a person, 0.01 one agent for 100 persons. */
  sample: number;
  /** Readable seed of every draw. */
  seed: string;
  /** Check every identity every month. */
  audit: boolean;
}

/** What one arm of one member leaves behind. Counts are in persons (agents ÷ sample). */
export interface SimulationResult {
  arm: string;
  member: number;
  years: number[];
  /** Region ids in column order; the nation follows as one more column, "all". */
  regions: string[];
  /** values[indicator][year × (regions + 1) + region]; NaN where the indicator has no such value. */
  indicators: Record<string, Float64Array>;
  /** Persons who moved, year × origin × destination. */
  migrationFlows: Float64Array;
  /** Pay of remote workers, million currency, year × region of the workplace × region of residence. */
  remotePay: Float64Array;
  clusters: ClusterYear[];
}

/** One cluster in one year. */
export interface ClusterYear {
  cluster: string;
  year: number;
  /** Members' value added, million currency of base-year prices. */
  output: number;
  /** Of it sold abroad, by the share of each member's sector. */
  exports: number;
  /** Employed by members, mean of the year, and of these on funded seats and remote. */
  jobs: number;
  fundedJobs: number;
  remoteJobs: number;
  /** Funded seats that stand at the end of the year. */
  seats: number;
  /** Programme outlays, million currency. */
  outlays: number;
  /** Employed by members by region of residence, mean of the year. */
  jobsByResidence: number[];
}
