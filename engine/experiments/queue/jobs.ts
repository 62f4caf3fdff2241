import type { Job } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Threads } from '../simulations.ts';
import { ATTEMPTS } from './attempts.ts';
import { simulateAndDeliver } from './delivery.ts';
import { type MemberJob, withdrawnKey } from './names.ts';
import { rememberQuestions } from './questions.ts';
import { loadPackages } from './redis.ts';
import { putFailure } from './results.ts';

interface Setting {
  client: Redis;
  pool: Threads;
  /** Name of this machine, for messages. */
  host: string;
  isStopping: () => boolean;
  onMember: (study: string, member: number) => void;
}

/** What a worker does with the members that the queue hands it. */
export function createJobs({ client, pool, host, isStopping, onMember }: Setting) {
  const questionOf = rememberQuestions(client);
  /** The runs of members under way, by job. */
  const active = new Map<string, string>();
  let busyAt = performance.now();

  const attempt = async ({ data }: Job<MemberJob>, signal?: AbortSignal) => {
    if (await client.exists(withdrawnKey(data.run))) return;
    const asked = await questionOf(data.question);
    await simulateAndDeliver(client, pool, data, asked, signal);
    onMember(asked.study.id, data.member);
  };

  return {
    async simulate(job: Job<MemberJob>, token?: string, signal?: AbortSignal): Promise<void> {
      const id = job.id ?? '';
      active.set(id, job.data.run);
      try {
        if (!isStopping()) await attempt(job, signal);
        else await giveBack(job, token);
      } catch (error) {
        if (isGivenBack(error)) throw error;
        // A member is given back where the worker ends, and dropped where nobody wants it any more.
        if (signal?.aborted) return isStopping() ? await giveBack(job, token) : undefined;
        if (job.attemptsMade + 1 < ATTEMPTS) throw error;
        const { run, member } = job.data;
        const message = `member ${member} on ${host}: ${(error as Error).message}`;
        await putFailure(client, run, member, { failed: { message, stack: '' } });
      } finally {
        active.delete(id);
        busyAt = performance.now();
      }
    },
    /** Jobs under way that their run has taken back. */
    async withdrawn(): Promise<string[]> {
      const ids: string[] = [];
      for (const [id, run] of active) if (await client.exists(withdrawnKey(run))) ids.push(id);
      return ids;
    },
    /** Seconds since there was something to do. */
    idleFor: () => (active.size > 0 ? 0 : (performance.now() - busyAt) / 1000),
  };
}

/** Puts the job back into the queue, and says so in the way that BullMQ understands. */
async function giveBack(job: Job<MemberJob>, token?: string): Promise<never> {
  const { WaitingError } = await loadPackages();
  await job.moveToWait(token);
  throw new WaitingError();
}

function isGivenBack(error: unknown): boolean {
  return error instanceof Error && error.name === 'WaitingError';
}
