import Table from 'cli-table3';

/** A table without lines: the first column to the left, figures to the right. Rows of text. */
export function columns(
  head: string[],
  rows: string[][],
  align: ('left' | 'right')[] = [],
): string {
  const none = Object.fromEntries(edges.map((edge) => [edge, '']));
  const table = new Table({
    head,
    chars: { ...none, middle: '  ' },
    colAligns: head.map((_, index) => align[index] ?? (index === 0 ? 'left' : 'right')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  table.push(...rows);
  return table.toString().replaceAll(/ +$/gm, '');
}

const edges = [
  ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left'],
  ...['bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'],
];
