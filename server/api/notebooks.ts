import type { Translation } from '../../engine/results/manifest/manifest.ts';

export interface NotebookListEntry {
  notebook: string;
  title: Translation;
}

/** A notebook's file. */
export interface StoredNotebook {
  notebook: string;
  text: string;
  /** Changes whenever the text does; the ETag of the answer. */
  version: string;
}

/** A cell of a notebook, as its format has it. */
export interface NotebookCell {
  /** Positive and unique in its notebook. */
  id: number;
  /** Such as `js`, `md` or `html`. */
  mode: string;
  value: string;
  /** Its source is unfolded for readers. */
  pinned: boolean;
  /** What it gives is not shown by itself. */
  hidden: boolean;
}

export interface NotebookContent {
  title: string;
  /** The title in other languages, by their codes. */
  titles: Record<string, string>;
  cells: NotebookCell[];
}

/** What a cell asks of whoever runs the notebook: never an address, always its parts. */
export interface NotebookRequest {
  method: 'GET' | 'POST' | 'DELETE';
  /** Parts of the path under /api, not yet encoded. */
  path: string[];
  query?: Record<string, string | number>;
  body?: unknown;
}

export interface NotebookCellState {
  id: number;
  state: 'pending' | 'done' | 'failed';
  message: string | null;
  /** Line of the cell, from 1. */
  line: number | null;
  /** The name whose failure made this one fail, if it is not the cell's own fault. */
  input: string | null;
}
