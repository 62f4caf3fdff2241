import type { JobQueue } from './jobs/queue.ts';
import type { Runners } from './jobs/runners.ts';
import type { NotebookFolder } from './notebooks/notebookFolder.ts';
import type { ScenarioShelf } from './scenarios/scenarioShelf.ts';
import type { Shelf } from './shelves/shelf.ts';

/** What a server has to show and to do. */
export interface Served {
  shelf: Shelf;
  scenarios: ScenarioShelf;
  /** What answers can be looked for, and made where there is a queue. */
  runners: Runners;
  notebooks: NotebookFolder;
  /** Null where nothing may be run or saved. */
  queue: JobQueue | null;
}
