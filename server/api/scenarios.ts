import type { Translation } from '../../engine/results/manifest/manifest.ts';
import type { Value } from '../../scenarios/document/value.ts';

export interface ScenarioListEntry {
  scenario: string;
  title: Translation;
  /** True where it was saved here; the others ship with the program. */
  saved: boolean;
}

/**
 * One change of a scenario's document: the value set at the path, or null where what stands there is
 * taken out. Changes are applied in order, after `extends` and before presets, as with `--set`.
 */
export interface Change {
  /** Keys of maps and numbers of items, such as ["arms", "internet", "clusters", "0", "sector"]. */
  path: string[];
  value: Value;
}

/** A scenario as a form for it needs to know it. */
export interface ScenarioDescription {
  scenario: string;
  title: Translation;
  saved: boolean;
  /** Its scenario.yaml as written; what it extends is not in it. */
  text: string;
  /** After `extends`, before presets: what changes are changes of. */
  document: { [key: string]: Value };
  regions: { id: string; name: Translation }[];
  sectors: string[];
  arms: { id: string; name: string }[];
  /** Names that the scenario gives, in other languages. */
  translations: Translation[];
  defaults: ScenarioDefaults;
}

export interface ScenarioDefaults {
  /** Agents per person. */
  sample: number;
  members: number;
  seed: string;
  /** Years simulated. */
  years: number;
  /** What to ask for at first, so that an answer comes in a few seconds. */
  interactiveSample: number;
  interactiveMembers: number;
}

export interface ChangesRequest {
  changes: Change[];
}

/** What stops a changed scenario from being run. */
export interface ScenarioFault {
  /** Keys down to the field; empty where it is the scenario as a whole. */
  path: string[];
  /** Such as `out-of-range`. */
  code: string;
  message: string;
}

export interface ScenarioCheck {
  faults: ScenarioFault[];
  /** What may be wrong though it can be run, a sentence each. Empty where there are faults. */
  doubts: string[];
}

/** Where a formula stands decides what it may name and what it has to give. */
export interface FormulaRequest {
  scenario: string;
  changes?: Change[];
  formula: string;
  /** Path of the field in the document, such as ["indicators", "jobless", "formula"]. */
  where: string[];
}

export type FormulaCheck =
  | {
      ok: true;
      /** Names that the formula reads. */
      names: string[];
      /** Its first value; null for an indicator, which only a run can give values. */
      value: number | null;
      /** Its values year by year, or month by month where it reads the month. */
      values: number[];
    }
  | { ok: false; message: string };

export interface SaveRequest {
  /** Name of the new scenario: small letters, digits and hyphens. */
  name: string;
  base: string;
  changes: Change[];
}

export interface SavedScenario {
  scenario: string;
}

/** What workplaces of a scenario cost at the start. */
export interface Workplaces {
  /** Capital of a workplace with its buildings, currency, by sector. */
  capital: Record<string, number>;
  /** The nation's mean pay, currency a month, in which other costs are counted. */
  nationalPay: number;
}
