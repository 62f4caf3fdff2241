import type { NotebookCell } from '../../../server/api.ts';
import { notebookTexts } from '../../texts/notebooks/texts.ts';
import type { NotebookFile } from '../format/notebook.ts';
import { change } from '../state.ts';
import { CellEditor } from './CellEditor.tsx';

/** The source of a notebook, cell by cell. */
export function Editor({ file }: { file: NotebookFile }) {
  const say = notebookTexts.value;
  const { cells } = file;
  const set = (changed: NotebookCell[]) => change({ cells: changed });
  return (
    <section class="editor" aria-label={say.editor}>
      <label class="field">
        <span>{say.title}</span>
        <input
          name="title"
          value={file.title}
          onInput={(event) => change({ title: event.currentTarget.value })}
        />
      </label>
      {cells.map((cell, index) => (
        <CellEditor
          key={cell.id}
          cell={cell}
          number={index + 1}
          isLast={index === cells.length - 1}
          onChange={(changed) => set(cells.with(index, { ...cell, ...changed }))}
          onMove={(by) => set(moved(cells, index, by))}
          onRemove={() => set(cells.toSpliced(index, 1))}
          onAdd={() => set(cells.toSpliced(index + 1, 0, newCell(cells)))}
        />
      ))}
      {cells.length === 0 && (
        <button type="button" onClick={() => set([newCell(cells)])}>
          {say.addShort}
        </button>
      )}
    </section>
  );
}

function moved(cells: NotebookCell[], from: number, by: number): NotebookCell[] {
  return cells.toSpliced(from, 1).toSpliced(from + by, 0, cells[from]);
}

function newCell(cells: NotebookCell[]): NotebookCell {
  const id = Math.max(0, ...cells.map((cell) => cell.id)) + 1;
  return { id, mode: 'js', value: '', pinned: false, hidden: false };
}
