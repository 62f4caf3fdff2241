import type { Redis } from 'ioredis';
import type { Manifest } from '../../results/manifest/manifest.ts';
import { ATTEMPTS } from './attempts.ts';
import {
  jobId,
  KEPT,
  type MemberJob,
  memberOfJob,
  PREFIX,
  queueName,
  resultsKey,
  withdrawnKey,
} from './names.ts';
import { loadPackages } from './redis.ts';

/** The members of one run in the queue, as the one who asks for them sees it. */
export interface MemberQueue {
  /** Asks for members; one that is in the queue or under way already is not asked for twice. */
  add(members: Iterable<number>): Promise<void>;
  /** Takes back what no worker has begun, and tells workers to give up the rest. */
  withdraw(members: Iterable<number>): Promise<void>;
  /** Whether nobody waits and nobody works, for any run of this version. */
  isEmpty(): Promise<boolean>;
  /** Keeps Redis from forgetting the run while somebody waits for it. */
  keep(): Promise<void>;
  close(): Promise<void>;
}

/** Members taken to Redis at once. */
const PORTION = 1000;

export async function openMemberQueue(
  client: Redis,
  versions: Manifest['versions'],
  job: Omit<MemberJob, 'member'>,
  /** Called with a member whose job has ended, and with the reason where the queue gave it up. */
  onEnd: (member: number, givenUp?: string) => void,
): Promise<MemberQueue> {
  const { Queue, QueueEvents } = await loadPackages();
  const name = queueName(versions);
  const queue = new Queue<MemberJob>(name, { connection: client, prefix: PREFIX });
  const listener = client.duplicate();
  const events = new QueueEvents(name, { connection: listener, prefix: PREFIX });
  // The connection's own patience says when it is lost; what is missed is looked for.
  const ignore = () => {};
  queue.on('error', ignore);
  events.on('error', ignore);
  listener.on('error', ignore);
  const tell = (id: string, reason?: string) => {
    const member = memberOfJob(job.run, id);
    if (member !== null) onEnd(member, reason);
  };
  events.on('completed', (event) => tell(event.jobId));
  events.on('failed', (event) => tell(event.jobId, event.failedReason));
  return {
    async add(members) {
      await client.del(withdrawnKey(job.run));
      for (const portion of portions(members)) {
        await queue.addBulk(
          portion.map((member) => ({
            name: 'member',
            data: { ...job, member },
            opts: {
              jobId: jobId(job.run, member),
              attempts: ATTEMPTS,
              backoff: { type: 'fixed', delay: 1000 },
              removeOnComplete: true,
              removeOnFail: true,
            },
          })),
        );
      }
    },
    async withdraw(members) {
      await client.set(withdrawnKey(job.run), '', 'EX', 3600);
      for (const portion of portions(members)) {
        await Promise.all(portion.map((member) => queue.remove(jobId(job.run, member))));
      }
    },
    async isEmpty() {
      const counts = await queue.getJobCounts('waiting', 'active', 'delayed');
      return Object.values(counts).every((count) => count === 0);
    },
    async keep() {
      await client.expire(resultsKey(job.run), KEPT);
    },
    async close() {
      listener.disconnect();
      await Promise.allSettled([events.close(), queue.close()]);
    },
  };
}

function* portions(members: Iterable<number>): Generator<number[]> {
  const all = [...members];
  for (let at = 0; at < all.length; at += PORTION) yield all.slice(at, at + PORTION);
}
