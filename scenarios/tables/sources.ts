import type { Source } from '../../engine/results/manifest/manifest.ts';
import { onlyOnce, textCell } from './cells.ts';
import type { Table } from './table.ts';

export const SOURCE_COLUMNS = ['source_id', 'publisher_and_title', 'where_found'] as const;

export function readSources({ rows }: Table): Source[] {
  const once = onlyOnce('source_id');
  return rows.map((row) => {
    const id = textCell(row, 'source_id');
    once(row, `the source "${id}"`);
    const { where_found: where } = row.cells;
    const title = textCell(row, 'publisher_and_title');
    return { id, title: where === '' ? title : `${title}; ${where}` };
  });
}
