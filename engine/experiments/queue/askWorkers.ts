import { isStored } from '../../results/folder/layout.ts';
import { storeMemberFiles } from '../../results/folder/members.ts';
import type { OpenRun } from '../../results/folder/runFolder.ts';
import { resultsOf } from '../outcome.ts';
import type { Executor } from '../storedRun.ts';
import { createInbox } from './inbox.ts';
import { openMemberQueue } from './memberQueue.ts';
import { runName } from './names.ts';
import { putQuestion } from './questions.ts';
import { type Connection, connect, type RedisPlace, shown } from './redis.ts';
import { deliveredMembers, dropDelivery, dropFailures, readDelivery } from './results.ts';
import { watchWorkers } from './watchWorkers.ts';

export interface AskOptions {
  redis: RedisPlace;
  /** Workers see the run folder at the same path and write into it; else tables come through Redis. */
  shared: boolean;
  /** Called with what a person who waits should know. */
  say?: ((sentence: string) => void) | undefined;
}

/** Seconds between two looks at workers and queue, and without news after which all is asked anew. */
const LOOK_EVERY = 5;
const QUIET = 60;
/** Seconds for taking jobs back when the run is given up. */
const GOODBYE = 5;

/**
 * An executor that asks workers on any machines through Redis. Whatever gets lost on the way (a
 * worker, a message, the server and its memory) is asked for again: a member is a function of the
 * question, so that doing it twice changes nothing.
 */
export function askWorkers({ redis, shared, say }: AskOptions): Executor {
  return async (study, run, members, { signal, onYear, onMember }) => {
    if (members.length === 0) return true;
    const { question } = run.manifest.hashes;
    const folder = shared ? run.folder : null;
    const name = runName(question, folder);
    const connection = await connect(redis);
    const { client, within } = connection;
    const left = new Set(members);
    const inbox = createInbox(signal);
    const queue = await openMemberQueue(
      client,
      run.manifest.versions,
      { run: name, question, folder },
      inbox.put,
    );
    const workers = watchWorkers(client, run.manifest.versions, shown(redis), say);
    const yearsOfMember = (study.arms.length * study.question.months) / 12;
    let [askAgain, heardAt] = [false, performance.now()];
    client.on('ready', () => {
      askAgain = true;
    });

    /** Stores the member if it is done. */
    const take = async (member: number) => {
      if (!left.has(member) || !(await fetchMember(connection, run, name, member, shared))) return;
      left.delete(member);
      heardAt = performance.now();
      for (let year = 0; year < yearsOfMember; year++) onYear?.();
      onMember?.(member);
    };
    const ask = async () => {
      askAgain = false;
      heardAt = performance.now();
      await within(putQuestion(client, question, study));
      for (const member of await within(deliveredMembers(client, name))) await take(member);
      await within(queue.add(left));
    };
    const look = async () => {
      await within(workers.look());
      await within(queue.keep());
      const isQuiet = performance.now() - heardAt > QUIET * 1000;
      if (askAgain || isQuiet || (await within(queue.isEmpty()))) await ask();
    };

    try {
      await within(workers.look());
      await within(dropFailures(client, name));
      await ask();
      let lookedAt = performance.now();
      while (left.size > 0 && !signal?.aborted) {
        for (const { member, givenUp } of await within(inbox.next(LOOK_EVERY * 1000))) {
          if (givenUp !== undefined && left.has(member)) {
            throw new Error(`Member ${member} was given up by the workers: ${givenUp}.`);
          }
          await take(member);
          // Done without a result, as when a run that had been given up is taken up again.
          if (left.has(member)) askAgain = true;
        }
        if (performance.now() - lookedAt < LOOK_EVERY * 1000) continue;
        await look();
        lookedAt = performance.now();
      }
      return left.size === 0;
    } finally {
      inbox.close();
      if (left.size > 0) await inTime(within(queue.withdraw(left)));
      await inTime(within(queue.close()));
      connection.close();
    }
  };
}

/** Whether a member is done; its tables are then in the run folder, and no longer in Redis. */
async function fetchMember(
  { client, within }: Connection,
  run: OpenRun,
  name: string,
  member: number,
  shared: boolean,
): Promise<boolean> {
  const delivery = await within(readDelivery(client, name, member));
  if (delivery === null) return shared && isStored(run.folder, member);
  if ('files' in delivery) await storeMemberFiles(run, member, delivery.files);
  await within(dropDelivery(client, name, member));
  if ('failure' in delivery) resultsOf(delivery.failure);
  return true;
}

async function inTime(act: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, GOODBYE * 1000);
  });
  await Promise.race([act.catch(() => {}), late]);
  clearTimeout(timer);
}
