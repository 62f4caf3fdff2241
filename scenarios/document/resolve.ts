import path from 'node:path';
import { InputError, type Place } from '../../engine/errors.ts';
import { type FileReader, shownPath } from './files.ts';
import { locateScenario } from './locateScenario.ts';
import { applyOverride, byPlace, covers, type Override, startsWith } from './overrides.ts';
import { readYaml, type YamlFile } from './readYaml.ts';
import { merge, type Path, shownValue, type Value, valueAt } from './value.ts';

/** A scenario after `extends` and overrides, that still knows where each part was said. */
export interface ResolvedScenario {
  value: Value;
  /** Place of a key, or of a value; where it is missing, of the nearest part above it. */
  placeOf(path: Path, target?: 'key' | 'value'): Place;
  /** Folder to which a file name given at `path` is relative. */
  folderOf(path: Path): string;
}

/** What overrides cannot say; the server's come from elsewhere, and code must not. */
const ONLY_IN_FILES = new Map([
  ['extends', 'only the file can say what it extends: name the other scenario instead'],
  ['extensions', 'only the file can name extensions, or the option --extension'],
]);

/** Chains of scenarios longer than this are a mistake. */
const LONGEST_CHAIN = 20;

/** `source`: absolute path of a file, or one that was read already. Errors: InputError. */
export function resolveScenario(
  source: string | YamlFile,
  asked: readonly Override[],
  reader: FileReader,
): ResolvedScenario {
  const chain = readChain(source, reader);
  const [{ file }] = chain;
  let value: Value = {};
  for (const { value: said } of chain.toReversed()) {
    const { extends: _, ...own } = said;
    value = merge(value, own);
  }
  const overrides: Override[] = [];
  for (const one of asked) {
    const override = byPlace(value, one);
    overrides.push(override);
    const sentence = ONLY_IN_FILES.get(override.path[0]);
    if (sentence !== undefined) {
      throw new InputError('bad-option', sentence, placeInOverride(override, override.path));
    }
    value = applyOverride(value, override);
  }
  return {
    value,
    placeOf(wanted, target = 'value') {
      const field = wanted.join('.');
      for (let depth = wanted.length; depth > 0; depth--) {
        const part = wanted.slice(0, depth);
        // What a list that was replaced held is no place of the list that stands.
        if (valueAt(value, part) === undefined) continue;
        // The last override of a path wins.
        const override = overrides.findLast((candidate) => covers(candidate, part));
        if (override !== undefined) return placeInOverride(override, wanted);
        const place = placeInFiles(chain, part, depth === wanted.length ? target : 'key');
        if (place !== undefined) return { ...place, field };
        // A map that only an override of something in it has brought in.
        const below = overrides.find(({ path: deeper }) => startsWith(deeper, part));
        if (below !== undefined) return placeInOverride(below, below.path);
      }
      return { file: shownPath(file), line: 1, column: 1, field };
    },
    folderOf(wanted) {
      const isOverridden = overrides.some((override) => covers(override, wanted));
      const source = isOverridden ? undefined : chain.find((yaml) => yaml.placeOf(wanted, 'value'));
      return path.dirname((source ?? chain[0]).file);
    },
  };
}

/** The file and those it extends, the nearest first. */
function readChain(source: string | YamlFile, reader: FileReader): YamlFile[] {
  const chain: YamlFile[] = [];
  let next: string | YamlFile | undefined = source;
  let from: Place = {};
  while (next !== undefined) {
    const current: string = typeof next === 'string' ? next : next.file;
    if (chain.some((yaml) => yaml.file === current) || chain.length === LONGEST_CHAIN) {
      const sentence = `the scenario extends itself: ${shownPath(current)} comes twice`;
      throw new InputError('inconsistent-data', sentence, from);
    }
    const yaml: YamlFile =
      typeof next === 'string' ? readYaml(current, reader.read(current, from)) : next;
    chain.push(yaml);
    const base = yaml.value.extends;
    from = { ...yaml.placeOf(['extends'], 'value'), field: 'extends' };
    if (base !== undefined && (typeof base !== 'string' || base === '')) {
      const sentence = `must be the folder or name of another scenario, found ${shownValue(base)}`;
      throw new InputError('wrong-type', sentence, from);
    }
    next = base === undefined ? undefined : locateScenario(base, path.dirname(current), from);
  }
  return chain;
}

function placeInFiles(
  chain: readonly YamlFile[],
  part: Path,
  target: 'key' | 'value',
): Place | undefined {
  for (const yaml of chain) {
    const place = yaml.placeOf(part, target);
    if (place !== undefined) return place;
  }
  return undefined;
}

function placeInOverride({ path: at }: Override, wanted: Path): Place {
  const option = `--set ${at.join('.')}`;
  const inside = wanted.slice(at.length).join('.');
  return { field: inside === '' ? option : `${option} (${inside})` };
}
