import type { Translation } from '../engine/results/manifest/manifest.ts';
import { fileReader } from './document/files.ts';
import { locateTable } from './document/locateTable.ts';
import { valueAt } from './document/value.ts';
import { documentOf } from './saving/saveScenario.ts';
import { readTable } from './tables/table.ts';
import { readTranslations, TRANSLATION_COLUMNS } from './tables/translations.ts';

/**
 * The title of a scenario in each language, without loading it; in English where there is no other.
 * Errors: InputError where its document or its table of translations cannot be read.
 */
export function titleOf(folder: string): Translation {
  const document = documentOf(folder, []);
  const given = valueAt(document.value, ['title']);
  const title = typeof given === 'string' ? given : folder;
  const table = valueAt(document.value, ['data', 'translations']);
  return translated(title, typeof table === 'string' ? read(table) : []);

  function read(name: string): Translation[] {
    const located = locateTable(document, ['data', 'translations'], name);
    return readTranslations(readTable(located, TRANSLATION_COLUMNS, fileReader(folder)));
  }
}

/** A name in each language; in English where there is no other. */
export function translated(en: string, translations: readonly Translation[] = []): Translation {
  return translations.find((known) => known.en === en) ?? { en, ru: en, kk: en };
}
