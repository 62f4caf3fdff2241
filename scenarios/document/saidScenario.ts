import path from 'node:path';
import { SCENARIO_FILE } from './locateScenario.ts';
import type { YamlFile } from './readYaml.ts';
import { type ValueMap, valueAt } from './value.ts';

/** A scenario that a program says and no file. */
export interface SaidScenario {
  /** What a `scenario.yaml` would say. */
  value: ValueMap;
  /** Folder whose name it takes and where its tables stand. */
  folder: string;
}

/** The same as if it had been read; its places are fields, without lines. */
export function saidScenario({ value, folder }: SaidScenario): YamlFile {
  return {
    file: path.resolve(folder, SCENARIO_FILE),
    value: structuredClone(value),
    placeOf: (at) => (valueAt(value, at) === undefined ? undefined : { field: at.join('.') }),
  };
}
