import type { Job } from '../api.ts';
import type { JobRecord } from './jobFiles.ts';
import { allDone, noProgress, type Progress, secondsLeft } from './progress.ts';
import { makeWatchers, type Watchers } from './watchers.ts';

/** A job as the queue knows it. */
export interface Entry {
  record: JobRecord;
  progress: Progress;
  watchers: Watchers;
  /** Stops it while it runs. */
  controller?: AbortController;
}

export function entryOf(record: JobRecord): Entry {
  const { members, years, state } = record;
  return {
    record,
    progress: state === 'done' ? allDone(record) : noProgress(members, years),
    watchers: makeWatchers(),
  };
}

export function isUnfinished({ record: { state } }: Entry): boolean {
  return state === 'queued' || state === 'running';
}

/** What people are told of a job; `queuedBehind`: jobs that run before it. */
export function presentJob({ record, progress }: Entry, queuedBehind: number): Job {
  const { job, request, state, run, report, title, message } = record;
  const { membersDone, members, yearsDone, years } = progress;
  return {
    ...{ job, kind: request.kind, state, title, queuedBehind },
    ...(run === undefined ? {} : { run }),
    ...(report === undefined ? {} : { report }),
    ...{ membersDone, members, yearsDone, years },
    secondsLeft: state === 'running' ? secondsLeft(progress, performance.now()) : null,
    ...(message === undefined ? {} : { message }),
  };
}
