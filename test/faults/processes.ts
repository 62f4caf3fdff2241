import { type Ended, type Started, startFile } from '../cli/aimaq.ts';
import type { RedisServer } from '../redis/redisServer.ts';

/** The question of all rounds: members of about half a second. */
export const MEMBERS = 16;
const QUESTION = [
  ...['run', 'kazakhstan', '--sample', '0.003', '--members', String(MEMBERS), '--years', '3'],
  ...['--arms', 'none,internet', '--quiet'],
];

/** A run of the question by threads, which nobody disturbs. */
export async function runUndisturbed(into: string, folder: string): Promise<void> {
  const { code, stderr } = await startFile('cli/main.ts', [...QUESTION, '--out', into], folder)
    .ended;
  if (code !== 0) throw new Error(`The undisturbed run failed: ${stderr}`);
}

export function startParent(into: string, folder: string, redis: RedisServer): Started {
  const options = ['--out', into, '--executor', 'bullmq', '--redis', redis.url];
  return startFile('cli/main.ts', [...QUESTION, ...options], folder);
}

/** Workers that are replaced when they die. */
export interface Crew {
  at(index: number): Started;
  /** Members that they have said to have done, in all. */
  done(): number;
  end(): Promise<void>;
}

export function startCrew(size: number, folder: string, redis: RedisServer): Crew {
  let [done, isOver] = [0, false];
  const crew: Started[] = [];
  const hire = (index: number) => {
    const worker = startFile('test/faults/faultyWorker.ts', [], folder, {
      AIMAQ_REDIS: redis.url,
    });
    worker.child.stdout.on('data', (text: string) => {
      done += text.split('done').length - 1;
    });
    void worker.ended.then(() => isOver || hire(index));
    crew[index] = worker;
  };
  for (let index = 0; index < size; index++) hire(index);
  return {
    at: (index) => crew[index],
    done: () => done,
    async end() {
      isOver = true;
      for (const { child } of crew) child.kill('SIGKILL');
      await Promise.all(crew.map(({ ended }): Promise<Ended> => ended));
    },
  };
}
