import { computed, signal } from '@preact/signals';
import type { Job, NotebookCellState, NotebookListEntry } from '../../server/api.ts';
import type { NotebookFile } from './format/notebook.ts';

/** What the page of notebooks shows. */
export const state = {
  list: signal<NotebookListEntry[] | null>(null),
  readOnly: signal(true),
  /** Name of the open notebook; null for the list. */
  name: signal<string | null>(null),
  file: signal<NotebookFile | null>(null),
  /** Version of the file that was opened or saved last; null where there is no file yet. */
  version: signal<string | null>(null),
  isChanged: signal(false),
  isEditing: signal(false),
  showCode: signal(false),
  cells: signal<NotebookCellState[]>([]),
  jobs: signal<Job[]>([]),
  /** What the page has to say, and whether it is bad news. */
  notice: signal<{ text: string; isBad: boolean } | null>(null),
};

export const isBusy = computed(
  () => state.jobs.value.length > 0 || state.cells.value.some((cell) => cell.state === 'pending'),
);

/** Changes the open notebook. */
export function change(changes: Partial<NotebookFile>): void {
  if (state.file.value === null) return;
  state.file.value = { ...state.file.value, ...changes };
  state.isChanged.value = true;
  state.notice.value = null;
}
