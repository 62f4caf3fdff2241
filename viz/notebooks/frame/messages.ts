import type { NotebookCellState, NotebookContent, NotebookRequest } from '../../../server/api.ts';

/** From the page to the frame, over the port that the page gave it. */
export type ToFrame =
  | { type: 'show'; notebook: NotebookContent }
  | { type: 'sources'; shown: boolean }
  | { type: 'answer'; ask: number; answer: unknown }
  | { type: 'refusal'; ask: number; message: string }
  | { type: 'export' };

/** From the frame to the page, which trusts none of it. */
export type FromFrame =
  | { type: 'ready' }
  | { type: 'ask'; ask: number; request: NotebookRequest }
  | { type: 'states'; states: NotebookCellState[] }
  | { type: 'exported'; html: string };
