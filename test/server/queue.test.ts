import { afterAll, expect, test } from 'vitest';
import type { JobRequest } from '../../server/api.ts';
import { type JobQueue, openQueue } from '../../server/jobs/queue.ts';
import type { PlannedJob } from '../../server/jobs/runners.ts';
import { scratch } from '../results/syntheticRun.ts';

const { at, remove } = scratch();
afterAll(remove);

/** Jobs that are done as soon as they are asked for, or fail at their work. */
function answered(name: string, made: { run?: string }): PlannedJob {
  const size = { agents: 10, arms: 1, members: 1, months: 12 };
  return {
    ...{ name, title: name, size, isAnswered: true, ...made },
    work: () => Promise.reject(new Error('not asked to')),
  };
}

const run = (seed: string): JobRequest => ({ kind: 'run', scenario: 'small', seed });
const backtest = (scenario: string): JobRequest => ({ kind: 'backtest', scenario });

function open(ended: number): JobQueue {
  return openQueue({
    folder: at('jobs'),
    runners: {
      run: ({ seed = '' }) => answered(seed, { run: seed }),
      backtest: ({ scenario }) => answered(scenario, {}),
    },
    most: { ofClient: 10, inAll: 10, ended },
    log: (error) => expect.unreachable(String(error)),
  });
}

test('a queue keeps the newest ended jobs in memory, and what runs were asked in files', async () => {
  const queue = open(2);
  for (const seed of ['one', 'two']) queue.submit(run(seed), 'somebody');
  for (const scenario of ['three', 'four']) queue.submit(backtest(scenario), 'somebody');
  queue.submit(run('five'), 'somebody');
  const names = ({ list }: JobQueue) => list().map(({ job }) => job);
  expect(names(queue)).toEqual(['run-five', 'backtest-four']);
  expect(queue.questionOf('one')).toMatchObject({ seed: 'one' });
  expect(queue.find('run-two')).toMatchObject({ state: 'done', run: 'two', membersDone: 1 });
  expect(() => queue.find('backtest-three')).toThrow('no job "backtest-three"');
  expect(() => queue.find('../jobs/run-two')).toThrow('no job');
  expect(queue.submit(run('one'), 'somebody')).toEqual(queue.find('run-one'));
  await queue.close();

  const next = open(1);
  expect(names(next)).toHaveLength(1);
  expect(next.questionOf('two')).toMatchObject({ seed: 'two' });
  await next.close();
});
