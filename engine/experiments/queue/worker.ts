import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { currentVersions } from '../../results/manifest/versions.ts';
import { openThreads, type Threads } from '../simulations.ts';
import { MOST_STALLED } from './attempts.ts';
import { createJobs } from './jobs.ts';
import { type MemberJob, PREFIX, queueName } from './names.ts';
import { connect, loadPackages, type RedisPlace } from './redis.ts';
import { giveSign, SIGN_EVERY, takeSignBack, versionText, type WorkerSign } from './workerSigns.ts';

export interface WorkerOptions {
  redis: RedisPlace;
  threads: number;
  /** Seconds without a sign of life after which a worker's members are given to others. */
  takeover: number;
  /** Seconds without work after which the worker ends; never by default. */
  idle?: number | undefined;
  /** Ends the worker: members under way go back to the queue at once. */
  signal: AbortSignal;
  /** Threads that are open already; they are left open. */
  pool?: Threads | undefined;
  onReady?: ((version: string) => void) | undefined;
  onMember?: ((study: string, member: number) => void) | undefined;
  /** Called with what went wrong and will be tried again. */
  onTrouble?: ((sentence: string) => void) | undefined;
}

/**
 * Simulates members that others ask for, in threads, until it is stopped or idle. This thread only
 * waits and writes tables: it must go on telling the queue that it lives. Resolves to the number of
 * members done. Errors: Redis is away for too long.
 */
export async function serveMembers(options: WorkerOptions): Promise<number> {
  const { Worker } = await loadPackages();
  const connection = await connect(options.redis);
  const { client, within } = connection;
  const pool = options.pool ?? openThreads(options.threads);
  // A thread that dies between members is replaced by the pool.
  const onDeath = (error: Error) => options.onTrouble?.(error.message);
  pool.on('error', onDeath);
  const versions = currentVersions();
  const sign: WorkerSign = {
    ...{ id: randomUUID(), host: hostname(), threads: options.threads },
    version: versionText(versions),
  };
  const ended = Promise.withResolvers<void>();
  let [done, stopping, isLost] = [0, false, false];
  const jobs = createJobs({
    ...{ client, pool, host: sign.host, isStopping: () => stopping },
    onMember(study, member) {
      done++;
      options.onMember?.(study, member);
    },
  });

  const worker = new Worker<MemberJob>(queueName(versions), jobs.simulate, {
    connection: client,
    prefix: PREFIX,
    concurrency: options.threads,
    lockDuration: options.takeover * 1000,
    stalledInterval: options.takeover * 500,
    maxStalledCount: MOST_STALLED,
    runRetryDelay: 1000,
    removeOnComplete: { count: 0 },
    removeOnFail: { count: 0 },
  });
  worker.on('error', (error) => options.onTrouble?.(error.message));
  worker.on('failed', (_job, error) => options.onTrouble?.(error.message));

  const beat = async () => {
    await giveSign(client, sign);
    for (const id of await jobs.withdrawn()) worker.cancelJob(id, 'withdrawn');
    if (options.idle !== undefined && jobs.idleFor() > options.idle) ended.resolve();
  };
  const beating = setInterval(() => {
    beat().catch((error: Error) => options.onTrouble?.(error.message));
  }, SIGN_EVERY * 1000);
  options.signal.addEventListener('abort', () => ended.resolve(), { once: true });
  if (options.signal.aborted) ended.resolve();

  try {
    await within(giveSign(client, sign));
    options.onReady?.(sign.version);
    await within(ended.promise);
  } catch (error) {
    isLost = true;
    throw error;
  } finally {
    stopping = true;
    clearInterval(beating);
    // In this order: a worker that is not closing would fetch another member for each given back.
    const closed = worker.close(isLost);
    worker.cancelAllJobs('stopping');
    await within(Promise.all([closed, takeSignBack(client, sign)])).catch(() => {});
    pool.off('error', onDeath);
    if (!options.pool) await pool.destroy();
    connection.close();
  }
  return done;
}
