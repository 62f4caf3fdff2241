import type { NotebookCell, NotebookCellState } from '../../../server/api.ts';
import { MODES, type Mode } from '../format/notebook.ts';

export interface CellView {
  section: HTMLElement;
  /** Where the runtime puts what the cell gives. */
  result: HTMLDivElement;
  mark(state: NotebookCellState): void;
}

/** A cell on the page: its result, what went wrong, and its source, which readers may unfold. */
export function createCellView(cell: NotebookCell): CellView {
  const section = element('section', `cell ${cell.mode}`);
  const result = element('div', 'result');
  const fault = element('p', 'fault');
  fault.hidden = true;
  section.append(result, fault);
  if (cell.mode !== 'md') section.append(sourceOf(cell));
  return {
    section,
    result,
    mark({ state, message, line }) {
      section.dataset.state = state;
      fault.hidden = state !== 'failed';
      const place = line === null ? '' : `Line ${line}: `;
      fault.textContent = state === 'failed' ? `${place}${message}` : '';
    },
  };
}

function sourceOf({ mode, value, pinned }: NotebookCell): HTMLElement {
  const fold = element('details', 'source');
  fold.open = pinned;
  const summary = element('summary', '');
  summary.textContent = MODES[mode as Mode] ?? mode;
  const text = element('pre', '');
  text.tabIndex = 0;
  text.textContent = value;
  fold.append(summary, text);
  return fold;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
