import type { JobQueue } from './jobs/queue.ts';
import type { ScenarioShelf } from './scenarios/scenarioShelf.ts';
import type { Shelf } from './shelf.ts';

/** What a server has to show and to do. */
export interface Served {
  shelf: Shelf;
  scenarios: ScenarioShelf;
  /** Null where nothing may be run or saved. */
  queue: JobQueue | null;
}
