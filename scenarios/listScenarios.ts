import path from 'node:path';
import { fileReader } from './document/files.ts';
import { locateScenario, shippedNames } from './document/locateScenario.ts';
import { resolveScenario } from './document/resolve.ts';
import { valueAt } from './document/value.ts';

export interface ScenarioListEntry {
  name: string;
  title: string;
  /** Absolute path. */
  folder: string;
}

/** The scenarios that ship with the program, by name, without reading their tables. */
export function listScenarios(): ScenarioListEntry[] {
  return shippedNames().map((name) => {
    const file = locateScenario(name, path.dirname(import.meta.dirname));
    const folder = path.dirname(file);
    const title = valueAt(resolveScenario(file, [], fileReader(folder)).value, ['title']);
    return { name, title: typeof title === 'string' ? title : name, folder };
  });
}
