import type { Translation } from '../../engine/results/manifest/manifest.ts';
import { onlyOnce, textCell } from './cells.ts';
import type { Table } from './table.ts';

export const TRANSLATION_COLUMNS = ['en', 'ru', 'kk'] as const;

/** Names of the scenario in other languages. One that is not here is shown in English. */
export function readTranslations({ rows }: Table): Translation[] {
  const once = onlyOnce('en');
  return rows.map((row) => {
    const en = textCell(row, 'en');
    once(row, `"${en}"`);
    return { en, ru: textCell(row, 'ru'), kk: textCell(row, 'kk') };
  });
}
