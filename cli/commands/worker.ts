import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { shown } from '../../engine/experiments/queue/redis.ts';
import { serveMembers } from '../../engine/experiments/queue/worker.ts';
import { interruption } from '../interruption.ts';
import { wholeNumber } from '../options/numbers.ts';
import { addRedisOptions, type RedisOptions, redisPlace } from '../options/redis.ts';
import { counted } from '../print/numbers.ts';

interface WorkerCommandOptions extends RedisOptions {
  threads?: number;
  takeover: number;
  idle?: number;
  quiet?: boolean;
}

export function workerCommand(): Command {
  const command = new Command('worker')
    .description('simulate members for runs with --executor bullmq, until Ctrl-C')
    .option(
      '--threads <count>',
      'members simulated side by side; one a core if not given',
      wholeNumber('--threads', 1),
    );
  return addRedisOptions(command)
    .option(
      '--takeover <seconds>',
      'silence after which members of a worker that is gone are given to others',
      wholeNumber('--takeover', 1, 3600),
      30,
    )
    .option(
      '--idle <seconds>',
      'end after so long without work; never if not given',
      wholeNumber('--idle', 1),
    )
    .option('--quiet', 'no messages')
    .addHelpText(
      'after',
      `
Start any number of them, on any machines, in the same version of aimaq as the run. A member that
was under way in a worker that ends is simulated by another one, to the same bytes.

Example:
  $ aimaq worker --redis redis://host:6379
  $ aimaq run kazakhstan --members 64 --executor bullmq --redis redis://host:6379`,
    )
    .action(work);
}

async function work({ threads = availableParallelism(), ...options }: WorkerCommandOptions) {
  const redis = redisPlace(options);
  let said = '';
  const say = (sentence: string) => {
    // What is tried again may fail again, many times a second.
    if (!options.quiet && sentence !== said) process.stderr.write(`${sentence}\n`);
    said = sentence;
  };
  const done = await serveMembers({
    ...{ redis, threads, takeover: options.takeover, idle: options.idle },
    signal: interruption(),
    onReady: (version) =>
      say(`Worker of ${version}, ${counted(threads, 'thread')}, waits at ${shown(redis)}`),
    onMember: (study, member) => say(`Member ${member} of ${study} is done`),
    onTrouble: (sentence) => say(`Will be tried again: ${sentence}`),
  });
  say(`Ended after ${counted(done, 'member')}.`);
}
