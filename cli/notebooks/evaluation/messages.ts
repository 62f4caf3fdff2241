import type { NotebookCell, NotebookCellState, NotebookRequest } from '../../../server/api.ts';

/** From the command to the process in which cells run. */
export type ToProcess =
  | { type: 'start'; text: string; frame: string; checkOnly: boolean }
  | { type: 'answer'; ask: number; answer: unknown }
  | { type: 'refusal'; ask: number; message: string };

/** A cell and where it begins in its file. */
export interface PlacedCell extends Pick<NotebookCell, 'id' | 'mode'> {
  /** Line of the file on which the first line of its text stands. */
  line: number;
}

/** How a notebook ended. */
export interface Evaluated {
  title: string;
  cells: PlacedCell[];
  states: NotebookCellState[];
  /** The file to give away; null where it was only checked, or a cell failed. */
  html: string | null;
}

/** From that process to the command. */
export type FromProcess =
  | { type: 'ask'; ask: number; request: NotebookRequest }
  | { type: 'ended'; evaluated: Evaluated };
