import type { NotebookCellState, NotebookContent } from '../../../server/api.ts';
import { CellFault, compileCell } from './compileCell.ts';
import { LIBRARY_NAMES } from './library.ts';

/** Names that the runtime itself gives to each cell. */
const RUNTIME_NAMES = ['display', 'view', 'invalidation', 'visibility'];

interface Names {
  id: number;
  inputs: string[];
  outputs: string[];
  fault: Pick<NotebookCellState, 'message' | 'line'> | null;
}

/**
 * The faults of a notebook's cells that show without running them: what is no program, names that
 * nothing defines, and names that are defined twice.
 */
export function checkNotebook({ cells }: NotebookContent): NotebookCellState[] {
  const all = cells.map(namesOf);
  const defined = all.flatMap(({ outputs }) => outputs);
  const known = new Set([...defined, ...LIBRARY_NAMES, ...RUNTIME_NAMES]);
  return all.flatMap(({ id, inputs, outputs, fault }) => {
    const unknown = inputs.find((name) => !known.has(name) && !(name in globalThis));
    const twice = outputs.find((name) => defined.indexOf(name) !== defined.lastIndexOf(name));
    const found = (message: string, line: number | null = null) => [
      { id, state: 'failed' as const, message, line, input: null },
    ];
    if (fault !== null) return found(fault.message ?? '', fault.line);
    if (unknown !== undefined) return found(`${unknown} is not defined`);
    if (twice !== undefined) return found(`${twice} is defined more than once`);
    return [];
  });
}

function namesOf(cell: NotebookContent['cells'][number]): Names {
  try {
    const { inputs, outputs = [], output } = compileCell(cell);
    return {
      id: cell.id,
      inputs,
      outputs: output === undefined ? outputs : [output],
      fault: null,
    };
  } catch (error) {
    const { message } = error as Error;
    const line = error instanceof CellFault ? error.line : null;
    return { id: cell.id, inputs: [], outputs: [], fault: { message, line } };
  }
}
