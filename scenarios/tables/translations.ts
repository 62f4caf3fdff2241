import type { Translation } from '../../engine/results/manifest.ts';
import { cellError, textCell } from './cells.ts';
import type { Table } from './table.ts';

export const TRANSLATION_COLUMNS = ['en', 'ru', 'kk'] as const;

/** Names of the scenario in other languages. One that is not here is shown in English. */
export function readTranslations({ rows }: Table): Translation[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const en = textCell(row, 'en');
    if (seen.has(en)) {
      throw cellError(row, 'en', 'duplicate-id', `"${en}" stands here a second time`);
    }
    seen.add(en);
    return { en, ru: textCell(row, 'ru'), kk: textCell(row, 'kk') };
  });
}
