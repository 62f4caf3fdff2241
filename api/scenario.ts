import { chooseArms } from '../engine/experiments/study.ts';
import type { Value, ValueMap } from '../scenarios/document/value.ts';
import { loadScenario } from '../scenarios/loadScenario.ts';
import type { Scenario } from '../scenarios/scenario.ts';

/** What changes a scenario before it is checked. */
export interface ScenarioChanges {
  /** Values by their path, such as `{ 'parameters.incomeUtility': 1, sample: 0.001 }`, in order. */
  set?: Readonly<Record<string, Value>>;
  /** These arms only; the first of the scenario is always kept. */
  arms?: readonly string[];
  /** Files with rules and measures of your own, relative to the working folder. */
  extensions?: readonly string[];
  /** Of a scenario given as an object: where its tables stand, and whose name it takes. */
  folder?: string;
}

/**
 * A scenario by its shipped name, its folder or its file, or as an object that says what a
 * `scenario.yaml` would. Everything is read and checked here; what comes out is plain data.
 *
 * Errors: `InputError` for the first thing that is wrong, with its place.
 *
 * @example
 * const tiny = scenario('kazakhstan', { set: { sample: 0.001, members: 4, years: 5 } });
 * const mine = scenario({ extends: 'kazakhstan', title: 'Mine', parameters: { incomeUtility: 1 } });
 */
export function scenario(source: string | ValueMap, changes: ScenarioChanges = {}): Scenario {
  const { set = {}, arms, extensions = [], folder = '.' } = changes;
  const loaded = loadScenario(typeof source === 'string' ? source : { value: source, folder }, {
    changes: Object.entries(set).map(([path, value]) => ({ path: path.split('.'), value })),
    extensions,
  });
  return arms === undefined ? loaded : { ...loaded, arms: chooseArms(loaded, arms) };
}
