import { InputError } from '../../../engine/errors.ts';
import type { Job } from '../../../server/api.ts';
import type { JobQueue } from '../../../server/jobs/queue.ts';
import { jobName, planJob, type Runners } from '../../../server/jobs/runners.ts';
import { threadsFor } from '../../../server/jobs/size.ts';

/** A queue that finds out whether a job can be, and does none: what is under test starts no threads. */
export function planningQueue(runners: Runners): JobQueue {
  const find = (job: string): Job => {
    throw new InputError('job-missing', `There is no job "${job}" here.`);
  };
  return {
    submit(request) {
      const planned = planJob(runners, request);
      threadsFor(planned.size);
      return {
        ...{ job: jobName(request.kind, planned), kind: request.kind, state: 'queued' },
        ...{ title: planned.title, queuedBehind: 0, secondsLeft: null },
        ...{ membersDone: 0, members: planned.size.members, yearsDone: 0, years: 0 },
      };
    },
    list: () => [],
    ...{ find, cancel: find, watch: (job) => () => void find(job), questionOf: () => null },
    warmUp: () => {},
    close: async () => {},
  };
}
