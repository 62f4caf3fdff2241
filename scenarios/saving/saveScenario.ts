import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { InputError } from '../../engine/errors.ts';
import { fileReader } from '../document/files.ts';
import { locateScenario, SCENARIO_FILE } from '../document/locateScenario.ts';
import type { Override } from '../document/overrides.ts';
import { type ResolvedScenario, resolveScenario } from '../document/resolve.ts';
import { isMap, type Path, type Value, type ValueMap } from '../document/value.ts';
import { loadScenario } from '../loadScenario.ts';
import type { Scenario } from '../scenario.ts';
import { writeFolder } from '../writeFolder.ts';
import { mergePatch } from './mergePatch.ts';

export interface ScenarioToSave {
  /** Folder of the new scenario, which must not exist. */
  folder: string;
  /** Folder of the scenario that is changed. */
  base: string;
  /** How the new file names the base. */
  extends: string;
  changes: readonly Override[];
}

/**
 * Writes a scenario that extends another and asks what the changed one asks, with the tables that
 * what it says names. Errors: those of `loadScenario`, `name-taken`, `not-writable`, and
 * `inconsistent-data` where a file that extends cannot say the changes, as another order of arms.
 */
export function saveScenario({ folder, base, changes, ...said }: ScenarioToSave): void {
  if (existsSync(folder)) {
    const sentence = `There is a scenario "${path.basename(folder)}" already: choose another name.`;
    throw new InputError('name-taken', sentence);
  }
  const asked = loadScenario(base, { changes });
  const before = documentOf(base, []).value as ValueMap;
  const changed = documentOf(base, changes);
  const patch = mergePatch(before, changed.value as ValueMap);
  const text = stringify({ extends: said.extends, ...patch }, { lineWidth: 100 });
  const files = { [SCENARIO_FILE]: text, ...tablesIn(patch, changed, asked) };
  writeFolder(folder, files, (unfinished) => {
    if (loadScenario(unfinished).hashes.scenario === asked.hashes.scenario) return;
    const sentence =
      'The changes cannot be saved in a scenario that extends another, as a new order of arms cannot.';
    throw new InputError('inconsistent-data', sentence);
  });
}

/** The document of a scenario after `extends`, before presets. Errors: InputError. */
export function documentOf(nameOrPath: string, changes: readonly Override[]): ResolvedScenario {
  const location = locateScenario(nameOrPath, process.cwd());
  return resolveScenario(location, changes, fileReader(path.dirname(location)));
}

/** Tables are looked for beside the file that names them: those named anew are copied. */
function tablesIn(patch: Value, changed: ResolvedScenario, { folder, hashes }: Scenario) {
  const read = new Set(Object.keys(hashes.files).map((file) => path.resolve(folder, file)));
  const tables: Record<string, Uint8Array> = {};
  for (const { at, text } of textsIn(patch, [])) {
    const file = path.resolve(changed.folderOf(at), text);
    if (read.has(file)) tables[path.normalize(text)] = readFileSync(file);
  }
  return tables;
}

function textsIn(value: Value, at: Path): { at: Path; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (!isMap(value) && !Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, [...at, key]));
}
