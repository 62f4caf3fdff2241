import { InputError } from '../../engine/errors.ts';
import type { NotebookCellState } from '../../server/api.ts';
import type { Evaluated, PlacedCell } from './evaluation/messages.ts';

/**
 * The first cell that is wrong by itself, rather than for want of another, as an error at its line of
 * the file; null where all ended well.
 */
export function faultIn({ cells, states }: Evaluated, file: string): InputError | null {
  const wrong = states.filter(({ state }) => state !== 'done');
  const first =
    wrong.find(({ state, input }) => state === 'failed' && input === null) ??
    wrong.find(({ state }) => state === 'failed') ??
    wrong[0];
  if (first === undefined) return null;
  const number = cells.findIndex(({ id }) => id === first.id);
  return new InputError('bad-cell', `cell ${number + 1} ${sentenceOf(first)}`, {
    file,
    line: lineOf(first, cells[number]),
  });
}

function sentenceOf({ state, message }: NotebookCellState): string {
  return state === 'pending' ? 'waits for something that never comes' : `failed: ${message}`;
}

function lineOf({ line }: NotebookCellState, cell: PlacedCell): number {
  return cell.line + (line ?? 1) - 1;
}
