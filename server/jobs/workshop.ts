import path from 'node:path';
import { InputError, oneLine } from '../../engine/errors.ts';
import type { Study } from '../../engine/experiments/study.ts';
import type { JobRequest } from '../api.ts';
import type { Entry } from './entry.ts';
import { openLanes } from './lanes.ts';
import { allDone, startProgress } from './progress.ts';
import { jobName, type PlannedJob } from './runners.ts';
import { type LaneName, threadsFor } from './size.ts';

const LANES: readonly LaneName[] = ['interactive', 'long'];

export interface WorkshopOptions {
  plan(request: JobRequest): PlannedJob;
  /** Keeps what has changed of an entry, and tells those who watch it. */
  keep(entry: Entry): void;
  /** Unfinished jobs of a lane, the next one first. */
  waiting(lane: LaneName): Entry[];
  log(error: unknown): void;
  /** A folder that messages do not name. */
  home: string;
}

/** Runs the jobs that wait, one at a time in each lane. */
export interface Workshop {
  /** Begins what can begin. */
  start(): void;
  /** Lets threads simulate a little, so that the next interactive job comes sooner. */
  warmUp(scenario: () => Study): void;
  /** Stops all work; jobs that it interrupts are queued again. */
  close(): Promise<void>;
}

export function openWorkshop({ plan, keep, waiting, log, home }: WorkshopOptions): Workshop {
  const lanes = openLanes();
  const running = new Map<LaneName, { entry: Entry; ended: Promise<void> }>();
  let isClosing = false;

  function start(): void {
    if (isClosing) return;
    for (const lane of LANES) {
      const current = running.get(lane)?.entry;
      const next = waiting(lane).find(({ record }) => record.state === 'queued');
      if (next === undefined) continue;
      if (current === undefined) begin(lane, next);
      else if (current.record.request.background && !next.record.request.background) {
        // What is done of it is kept, and it is queued again.
        current.controller?.abort();
      }
    }
  }

  function begin(lane: LaneName, entry: Entry): void {
    const controller = new AbortController();
    entry.controller = controller;
    entry.record.state = 'running';
    keep(entry);
    const ended = work(lane, entry, controller.signal).finally(() => {
      delete entry.controller;
      running.delete(lane);
      start();
    });
    running.set(lane, { entry, ended });
  }

  async function work(lane: LaneName, entry: Entry, signal: AbortSignal): Promise<void> {
    const { record, progress, watchers } = entry;
    try {
      // Not kept from when it was asked for: a planned job holds its whole scenario.
      const planned = plan(record.request);
      if (jobName(record.request.kind, planned) !== record.job) {
        const sentence = 'The scenario or the program has changed since this was asked: ask again.';
        throw new InputError('inconsistent-data', sentence);
      }
      const { pool, giveBack } = await lanes.lend(lane, threadsFor(planned.size));
      const isDone = await planned
        .work({
          ...{ pool, signal },
          onStart(tasks, years) {
            startProgress(progress, tasks, years, performance.now());
            watchers.tellSoon();
          },
          onYear() {
            progress.yearsDone++;
            watchers.tellSoon();
          },
          onMember() {
            progress.membersDone++;
            watchers.tellSoon();
          },
        })
        .finally(giveBack);
      settle(entry, isDone ? 'done' : 'queued');
    } catch (error) {
      if (!(error instanceof InputError)) log(error);
      record.message =
        error instanceof InputError
          ? oneLine(error.message.replaceAll(`${home}${path.sep}`, ''))
          : 'The server failed at this job.';
      settle(entry, 'failed');
    }
  }

  /** A job that was cancelled, or asked for again since then, stays what it is. */
  function settle(entry: Entry, state: 'done' | 'queued' | 'failed'): void {
    if (entry.record.state !== 'running') return;
    entry.record.state = state;
    if (state === 'done') entry.progress = allDone(entry.progress);
    keep(entry);
  }

  return {
    start,
    warmUp(scenario) {
      lanes.warmUp(scenario).catch((error) => {
        if (!isClosing) log(error);
      });
    },
    async close() {
      isClosing = true;
      const works = [...running.values()];
      for (const { entry } of works) entry.controller?.abort();
      await Promise.all(works.map(({ ended }) => ended));
      await lanes.close();
    },
  };
}
