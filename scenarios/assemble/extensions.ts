import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { InputError, type Place } from '../../engine/errors.ts';
import { loadExtensions } from '../../engine/experiments/extensions/loadExtensions.ts';
import type { Extension, ExtensionSource } from '../../engine/model/extension.ts';
import { type FileReader, shownPath } from '../document/files.ts';
import { locateTable } from '../document/locateTable.ts';
import type { ResolvedScenario } from '../document/resolve.ts';
import { valueAt } from '../document/value.ts';

export interface Extensions extends Required<Extension> {
  sources: ExtensionSource[];
}

/**
 * The extensions that a scenario names, which stand in its folder, and then those that the user names
 * beside it, by paths from the working folder. They are run here once, to know what they give.
 * Errors: InputError.
 */
export function readExtensions(
  scenario: ResolvedScenario,
  named: readonly string[],
  reader: FileReader,
): Extensions {
  const ofScenario = namesIn(scenario).map((name, index) =>
    locateTable(scenario, ['extensions', String(index)], name, 'a file of code'),
  );
  const ofUser = named.map((name) => ({
    file: path.resolve(name),
    place: { field: '--extension' },
  }));
  const sources = [...ofScenario, ...ofUser].map(({ file, place }) =>
    readCode(file, place, reader),
  );
  return { sources, ...loadExtensions(sources) };
}

/** The schema has not been asked yet: what is no list of names is left for it to refuse. */
function namesIn({ value }: ResolvedScenario): string[] {
  const names = valueAt(value, ['extensions']);
  if (!Array.isArray(names)) return [];
  return names.filter((name) => typeof name === 'string');
}

function readCode(file: string, place: Place, reader: FileReader): ExtensionSource {
  const text = reader.read(file, place);
  const shown = shownPath(file);
  try {
    return { file: path.basename(file), code: stripTypeScriptTypes(text) };
  } catch (error) {
    const { message, stack = '' } = error as Error;
    // The first line of what Node says of it ends with the line of the file.
    const line = Number(/^.*?:(\d+)\n/.exec(stack)?.[1]);
    const at = Number.isInteger(line) ? { file: shown, line } : { file: shown };
    throw new InputError('bad-extension', `cannot be read as code: ${message}`, at);
  }
}
