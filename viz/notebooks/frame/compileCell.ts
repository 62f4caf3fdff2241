import { parseJavaScript, transpile } from '@observablehq/notebook-kit';
import type { Definition } from '@observablehq/notebook-kit/runtime';
import type { NotebookCell } from '../../../server/api.ts';
import { MODES } from '../format/notebook.ts';

export interface CompiledCell extends Definition {
  inputs: string[];
  /** Lines that stand before the cell's own in what is run. */
  linesBefore: number;
}

/** What is wrong with a cell, at a line of its own text where that is known. */
export class CellFault extends Error {
  readonly line: number | null;

  constructor(message: string, line: number | null) {
    super(message);
    this.name = 'CellFault';
    this.line = line;
  }
}

/** Turns the text of a cell into a function of what it names. Errors: `CellFault`. */
export function compileCell(cell: NotebookCell): CompiledCell {
  if (!Object.hasOwn(MODES, cell.mode)) {
    const known = Object.values(MODES).join(', ');
    throw new CellFault(`Cells of the kind "${cell.mode}" do not run here; use ${known}.`, null);
  }
  const linesBefore = cell.mode === 'js' && !isExpression(cell.value) ? 1 : 2;
  try {
    const kit = { ...cell, mode: cell.mode as 'js' };
    const { body, inputs = [], ...rest } = transpile(kit);
    const definition = { ...rest, id: cell.id, inputs, linesBefore };
    // Indirect, so that the cell sees the names it is given and none of this file's.
    // biome-ignore lint/complexity/noCommaOperator: this is how an indirect eval is written
    // biome-ignore lint/security/noGlobalEval: cells are programs; the frame is what holds them
    return { ...definition, body: (0, eval)(`(${body})\n//# sourceURL=${scriptOf(cell.id)}`) };
  } catch (error) {
    throw new CellFault(...syntaxFault(error));
  }
}

/** Where in the cell an error arose while it ran: a line from 1, null where the cell has no part. */
export function lineOfError(error: unknown, { id, linesBefore }: CompiledCell): number | null {
  // Errors of another realm, as on the command line, are no instances of this one's.
  const stack = String((error as Partial<Error> | null)?.stack ?? '');
  const found = new RegExp(`${scriptOf(id)}:(\\d+):\\d+`).exec(stack);
  return found === null ? null : Math.max(1, Number(found[1]) - linesBefore);
}

function isExpression(text: string): boolean {
  let parsed: ReturnType<typeof parseJavaScript>;
  try {
    parsed = parseJavaScript(text);
  } catch (error) {
    throw new CellFault(...syntaxFault(error));
  }
  if (/^(Import|Export)/.test((parsed.body as { body?: { type: string }[] }).body?.[0]?.type ?? ''))
    throw new CellFault('Cells import nothing: Plot, d3, Inputs, htl and aimaq are there.', 1);
  return parsed.expression;
}

function scriptOf(id: number): string {
  return `cell-${id}.js`;
}

/** The parser puts the place at the end of its sentence. */
function syntaxFault(error: unknown): [string, number | null] {
  if (error instanceof CellFault) return [error.message, error.line];
  const sentence = error instanceof Error ? error.message : String(error);
  const [, message = sentence, line] = /^(.*) \((\d+):\d+\)$/s.exec(sentence) ?? [];
  return [message, line === undefined ? null : Number(line)];
}
