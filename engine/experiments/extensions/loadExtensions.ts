import { InputError } from '../../errors.ts';
import type { Extension, ExtensionSource } from '../../model/extension.ts';
import type { OwnRules } from '../../model/rules/chosenRules.ts';
import { checkExtension } from './checkExtension.ts';
import { guard } from './guard.ts';
import { loadModule } from './loadModule.ts';

const NONE: Required<Extension> = { rules: {}, measures: {} };
const loaded = new Map<string, Required<Extension>>();

/**
 * All that the extensions of a question add, by name; each is run once in a thread. Errors:
 * InputError `bad-extension` where one fails or two give the same name.
 */
export function loadExtensions(sources: readonly ExtensionSource[] = []): Required<Extension> {
  return sources.reduce((before, source) => joined(before, loadOne(source), source.file), NONE);
}

function loadOne({ file, code }: ExtensionSource): Required<Extension> {
  const key = `${file}\n${code}`;
  const known = loaded.get(key);
  if (known !== undefined) return known;
  const extension = guard(checkExtension(run(code, file), file), file);
  loaded.set(key, extension);
  return extension;
}

function run(code: string, file: string): unknown {
  try {
    return loadModule(code);
  } catch (error) {
    const isWaiting = (error as NodeJS.ErrnoException).code === 'ERR_REQUIRE_ASYNC_MODULE';
    const sentence = isWaiting ? 'it may not await while it loads' : (error as Error).message;
    throw new InputError('bad-extension', `cannot be loaded: ${sentence}`, { file });
  }
}

function joined(
  before: Required<Extension>,
  { rules, measures }: Required<Extension>,
  file: string,
): Required<Extension> {
  const phases = new Set([...Object.keys(before.rules), ...Object.keys(rules)]);
  const ofPhase = (all: OwnRules, phase: string): Record<string, unknown> | undefined =>
    all[phase as keyof OwnRules];
  const all = [...phases].map((phase) => [
    phase,
    union(ofPhase(before.rules, phase), ofPhase(rules, phase), `rules.${phase}`, file),
  ]);
  return {
    rules: Object.fromEntries(all) as OwnRules,
    measures: union(before.measures, measures, 'measures', file),
  };
}

function union<R>(
  before: Record<string, R> = {},
  added: Record<string, R> = {},
  where: string,
  file: string,
): Record<string, R> {
  const twice = Object.keys(added).find((name) => Object.hasOwn(before, name));
  if (twice === undefined) return { ...before, ...added };
  const sentence = `${where}: another extension already gives "${twice}"`;
  throw new InputError('bad-extension', sentence, { file });
}
