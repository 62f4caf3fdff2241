import type { Health, Job, JobRequest } from '../../server/api.ts';
import { ask, post } from './client.ts';

export const askHealth = () => ask<Health>('health');
export const startJob = (request: JobRequest) => post<Job>('jobs', request);
export const cancelJob = (job: string) =>
  ask<Job>(`jobs/${encodeURIComponent(job)}`, {}, { method: 'DELETE' });

/** Tells of a job as it goes on, until it ends or the returned function is called. */
export function followJob(name: string, onJob: (job: Job) => void): () => void {
  const events = new EventSource(`api/jobs/${encodeURIComponent(name)}/events`);
  events.addEventListener('job', ({ data }: MessageEvent<string>) => {
    const job = JSON.parse(data) as Job;
    // The browser would ask again for what has ended.
    if (job.state !== 'queued' && job.state !== 'running') events.close();
    onJob(job);
  });
  return () => events.close();
}
