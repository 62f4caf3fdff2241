import type { Job, JobRequest } from '../../../server/api.ts';
import type { Ask } from '../request.ts';

/** Milliseconds between two looks at a job. */
const PATIENCE = 400;

/** How many cells follow each job, by its name: equal questions are one job. */
export type Followers = Map<string, number>;

/**
 * Starts a job, or finds the one of the same question, and gives it each time that it is further, up
 * to its end. When the last who follows a job stops early, it is cancelled. Errors: a sentence, for
 * a job that fails.
 */
export async function* followJob(
  ask: Ask,
  request: JobRequest,
  followers: Followers,
): AsyncGenerator<Job> {
  let job = (await ask({ method: 'POST', path: ['jobs'], body: request })) as Job;
  const { job: name } = job;
  const path = ['jobs', name];
  followers.set(name, (followers.get(name) ?? 0) + 1);
  let isOver = false;
  try {
    while (job.state === 'queued' || job.state === 'running') {
      yield job;
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      job = (await ask({ method: 'GET', path })) as Job;
    }
    isOver = true;
    if (job.state === 'failed') throw new Error(job.message ?? 'The job failed.');
    if (job.state === 'cancelled') throw new Error('The job was cancelled.');
    yield job;
  } finally {
    const others = (followers.get(name) ?? 1) - 1;
    followers.set(name, others);
    if (!isOver && others === 0) await ask({ method: 'DELETE', path }).catch(() => {});
  }
}
