import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { InputError } from '../../engine/errors.ts';
import { SCENARIO_FILE } from '../../scenarios/document/locateScenario.ts';
import { listScenarios } from '../../scenarios/listScenarios.ts';

/** The scenarios that can be changed and run, by name. */
export interface ScenarioShelf {
  list(): ScenarioPlace[];
  /**
   * Where a scenario stands. A name is only ever compared with the names on the shelf, never made
   * part of a path. Errors: `scenario-missing`.
   */
  find(scenario: string): ScenarioPlace;
  /** Where new scenarios are saved; nowhere if undefined. */
  savedFolder: string | undefined;
}

export interface ScenarioPlace {
  scenario: string;
  /** Absolute path. */
  folder: string;
  /** False where it ships with the program. */
  saved: boolean;
}

/** The scenarios that ship with the program, and those saved in a folder. */
export function scenarioShelf(savedFolder?: string): ScenarioShelf {
  const shipped = listScenarios().map(({ name, folder }) => ({
    ...{ scenario: name, folder, saved: false },
  }));
  const list = () => [
    ...shipped,
    ...savedIn(savedFolder).filter(({ scenario }) =>
      shipped.every((other) => other.scenario !== scenario),
    ),
  ];
  return {
    list,
    find(scenario) {
      const place = list().find((known) => known.scenario === scenario);
      if (place !== undefined) return place;
      throw new InputError('scenario-missing', `There is no scenario "${scenario}" here.`);
    },
    savedFolder,
  };
}

function savedIn(folder: string | undefined): ScenarioPlace[] {
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => NAME.test(name) && existsSync(path.join(folder, name, SCENARIO_FILE)))
    .sort()
    .map((name) => ({ scenario: name, folder: path.resolve(folder, name), saved: true }));
}

/** Names of saved scenarios: safe in addresses and on every file system. */
export const NAME = /^[a-z][a-z0-9-]{0,62}$/;
