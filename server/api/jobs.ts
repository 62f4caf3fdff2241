import type { Change } from './scenarios.ts';

/** Changes of a scenario and the size of its ensemble; what is not said is as in the scenario. */
export interface RunRequest {
  kind: 'run';
  scenario: string;
  changes?: Change[];
  /** Agents per person. */
  sample?: number;
  members?: number;
  seed?: string;
}

/** Which mechanisms made the difference between two arms, as `aimaq attribute` asks. */
export interface AttributionRequest {
  kind: 'attribution';
  /** The scenario and the changes of this run are attributed. */
  run: string;
  /** The arms whose difference is attributed. */
  arms?: [string, string];
  measure?: string;
  region?: string;
  year?: number;
  sample?: number;
  members?: number;
}

export interface ClaimsRequest {
  kind: 'claims';
  scenario: string;
  quick?: boolean;
}

export interface BacktestRequest {
  kind: 'backtest';
  scenario: string;
}

export type JobRequest = (RunRequest | AttributionRequest | ClaimsRequest | BacktestRequest) & {
  /** Waits behind all jobs without it, and gives way to them. */
  background?: boolean;
};
export type JobKind = JobRequest['kind'];
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';

export interface Job {
  /** Its name in addresses. */
  job: string;
  kind: JobKind;
  state: JobState;
  /** Name of its run, as soon as there is one: members appear in it while the job goes on. */
  run?: string;
  /** Name of its report, where there is one. */
  report?: string;
  title: string;
  /** Jobs that begin before this one; 0 as soon as it runs. */
  queuedBehind: number;
  membersDone: number;
  members: number;
  /** Simulated years done, over all members and arms. */
  yearsDone: number;
  years: number;
  /** Null where nothing can be said yet. */
  secondsLeft: number | null;
  /** Why it failed. */
  message?: string;
}
