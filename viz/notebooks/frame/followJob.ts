import type { Job, JobRequest } from '../../../server/api.ts';
import type { Ask } from '../request.ts';

/** Milliseconds between two looks at a job. */
const PATIENCE = 400;

/**
 * Starts a job, or finds the one of the same question, and gives it each time that it is further, up
 * to its end. Who stops listening early cancels it. Errors: a sentence, for a job that fails.
 */
export async function* followJob(ask: Ask, request: JobRequest): AsyncGenerator<Job> {
  let job = (await ask({ method: 'POST', path: ['jobs'], body: request })) as Job;
  const path = ['jobs', job.job];
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
    if (!isOver) await ask({ method: 'DELETE', path }).catch(() => {});
  }
}
