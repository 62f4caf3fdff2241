import type { Source } from '../../engine/results/manifest.ts';
import { cellError, textCell } from './cells.ts';
import type { Table } from './table.ts';

export const SOURCE_COLUMNS = ['source_id', 'publisher_and_title', 'where_found'] as const;

export function readSources({ rows }: Table): Source[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const id = textCell(row, 'source_id');
    if (seen.has(id)) {
      const sentence = `the source "${id}" stands here a second time`;
      throw cellError(row, 'source_id', 'duplicate-id', sentence);
    }
    seen.add(id);
    const { where_found: where } = row.cells;
    const title = textCell(row, 'publisher_and_title');
    return { id, title: where === '' ? title : `${title}; ${where}` };
  });
}
