import type { NotebookCell } from '../../../server/api.ts';
import { notebookTexts } from '../../texts/notebooks/texts.ts';
import { MODES } from '../format/notebook.ts';
import { state } from '../state.ts';

interface CellEditorProps {
  cell: NotebookCell;
  number: number;
  isLast: boolean;
  onChange(changed: Partial<NotebookCell>): void;
  onMove(by: number): void;
  onRemove(): void;
  onAdd(): void;
}

export function CellEditor(props: CellEditorProps) {
  const { cell, number, isLast, onChange, onMove, onRemove, onAdd } = props;
  const say = notebookTexts.value;
  const lines = cell.value.split('\n').length;
  return (
    <fieldset class="cell-editor">
      <legend>{say.cell(number)}</legend>
      <div class="cell-tools">
        <select
          aria-label={say.kind}
          value={cell.mode}
          onChange={(event) => onChange({ mode: event.currentTarget.value })}
        >
          {Object.entries(MODES).map(([mode, label]) => (
            <option key={mode} value={mode}>
              {label}
            </option>
          ))}
        </select>
        <Tool sign="↑" name={say.up(number)} disabled={number === 1} act={() => onMove(-1)} />
        <Tool sign="↓" name={say.down(number)} disabled={isLast} act={() => onMove(1)} />
        <Tool sign="×" name={say.remove(number)} act={onRemove} />
        <Tool sign="+" name={say.add(number)} act={onAdd} />
      </div>
      <textarea
        aria-label={say.source(number)}
        rows={Math.min(24, Math.max(2, lines))}
        spellcheck={cell.mode === 'md'}
        value={cell.value}
        onInput={(event) => onChange({ value: event.currentTarget.value })}
      />
      <Fault id={cell.id} number={number} />
    </fieldset>
  );
}

function Tool({
  sign,
  name,
  disabled,
  act,
}: {
  sign: string;
  name: string;
  disabled?: boolean;
  act(): void;
}) {
  return (
    <button type="button" aria-label={name} title={name} disabled={disabled} onClick={act}>
      {sign}
    </button>
  );
}

function Fault({ id, number }: { id: number; number: number }) {
  const found = state.cells.value.find((cell) => cell.id === id);
  if (found?.state !== 'failed') return null;
  return (
    <p class="cell-fault">{notebookTexts.value.failed(number, found.line, found.message ?? '')}</p>
  );
}
