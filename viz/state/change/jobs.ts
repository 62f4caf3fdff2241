import { signal } from '@preact/signals';
import type { Change, Job, RunRequest } from '../../../server/api.ts';
import { cancelJob, followJob, startJob } from '../../api/jobs.ts';

/** A run that was asked for, and how far it is. */
export interface AskedRun {
  request: RunRequest & { changes: Change[]; sample: number; members: number };
  /** Null until the server has taken it. */
  job: Job | null;
  /** Why there is none. */
  refusal: string | null;
}

/** Runs that take turns: the next one takes the place of the last, which ends. */
export function runSlot() {
  const asked = signal<AskedRun | null>(null);
  let stopFollowing = () => {};

  function leave(): void {
    stopFollowing();
    stopFollowing = () => {};
    const job = asked.peek()?.job;
    if (isGoing(job)) void cancelJob(job.job).catch(() => {});
  }

  async function ask(request: AskedRun['request']): Promise<void> {
    leave();
    const own: AskedRun = { request, job: null, refusal: null };
    asked.value = own;
    const isCurrent = () => asked.peek()?.request === request;
    try {
      const job = await startJob(request);
      if (!isCurrent()) {
        if (isGoing(job)) void cancelJob(job.job).catch(() => {});
        return;
      }
      asked.value = { ...own, job };
      if (!isGoing(job)) return;
      stopFollowing = followJob(job.job, (next) => {
        if (isCurrent()) asked.value = { ...own, job: next };
      });
    } catch (error) {
      if (isCurrent()) asked.value = { ...own, refusal: (error as Error).message };
    }
  }

  return {
    asked,
    ask,
    /** Ends the run; what is done of it stays. */
    cancel: async () => {
      const before = asked.peek();
      if (!isGoing(before?.job)) return;
      const job = await cancelJob(before!.job!.job);
      stopFollowing();
      if (asked.peek()?.request === before!.request) asked.value = { ...before!, job };
    },
    clear: () => {
      leave();
      asked.value = null;
    },
  };
}

export function isGoing(job: Job | null | undefined): job is Job {
  return job?.state === 'queued' || job?.state === 'running';
}
