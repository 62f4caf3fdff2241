import { Command, Option } from 'commander';
import { InputError } from '../../engine/errors.ts';
import { type PlannedRun, planRun } from '../../engine/experiments/plannedRun.ts';
import { membersOfShard, type Shard } from '../../engine/experiments/shard.ts';
import { storedMembers } from '../../engine/results/folder/layout.ts';
import { INTERRUPTED } from '../exitCodes.ts';
import { runReport } from '../experiments/runReport.ts';
import { runScenario, type WorkersAsked } from '../experiments/runScenario.ts';
import { interruption } from '../interruption.ts';
import { wholeNumber } from '../options/numbers.ts';
import { addRedisOptions, type RedisOptions, redisPlace } from '../options/redis.ts';
import { addScenarioOptions, readScenario, type ScenarioOptions } from '../options/scenario.ts';
import { shardOption } from '../options/shard.ts';
import { printJson } from '../print/output.ts';
import { printRun } from '../print/run/run.ts';

interface RunOptions extends ScenarioOptions, RedisOptions {
  executor: 'threads' | 'bullmq';
  sharedFolder?: boolean;
  threads?: number;
  out?: string;
  shard?: Shard;
  json?: boolean;
  quiet?: boolean;
}

export function runCommand(): Command {
  const command = addScenarioOptions(new Command('run'))
    .description('simulate a scenario under every arm and print what comes out')
    .argument('<scenario>', 'name of a scenario, or its folder')
    .option(
      '--threads <count>',
      'worker threads; one a core if not given',
      wholeNumber('--threads', 1),
    )
    .option('--out <folder>', 'run folder; an unfinished run in it is resumed')
    .option(
      '--shard <i/n>',
      'simulate the i-th of n parts of the members only; put them together with aimaq merge',
      shardOption('--shard'),
    )
    .addOption(
      new Option('--executor <name>', 'who simulates: threads here, or workers (see aimaq worker)')
        .choices(['threads', 'bullmq'])
        .default('threads'),
    )
    .option(
      '--shared-folder',
      'workers see the run folder at the same path and write into it; else tables come by Redis',
    );
  return addRedisOptions(command)
    .option('--json', 'print one JSON object instead of a table')
    .option('--quiet', 'no progress and no messages')
    .addHelpText(
      'after',
      `
Examples:
  $ aimaq run kazakhstan --out runs/my-run
  $ aimaq run kazakhstan --arms none,internet --sample 0.001 --members 4 --json
  $ aimaq run kazakhstan --members 1024 --executor bullmq --redis redis://host:6379`,
    )
    .action(run);
}

async function run(name: string, options: RunOptions): Promise<void> {
  const planned = planRun(readScenario(name, options), 'runs', options.out);
  const { folder } = planned;
  const workers = workersAsked(options);
  const ended = await runScenario(planned, { ...options, workers, signal: interruption() });
  if (!ended) {
    process.exitCode = INTERRUPTED;
    return;
  }
  if (options.shard) return tellShard(planned, options.shard, options);
  if (options.json) {
    printJson(await runReport(folder));
    return;
  }
  await printRun(folder);
  if (!options.quiet) process.stderr.write(`Run folder: ${folder}\n`);
}

function workersAsked(options: RunOptions): WorkersAsked | undefined {
  if (options.executor === 'threads') return undefined;
  if (options.threads !== undefined) {
    const sentence = 'is for threads here; workers have their own: aimaq worker --threads COUNT.';
    throw new InputError('bad-option', sentence, { field: '--threads' });
  }
  return { redis: redisPlace(options), shared: options.sharedFolder ?? false };
}

function tellShard({ study, folder }: PlannedRun, shard: Shard, { json, quiet }: RunOptions): void {
  const members = membersOfShard(study, shard);
  const stored = storedMembers(folder).length;
  if (json) printJson({ run: folder, shard, members, stored, of: study.members });
  if (json || quiet) return;
  process.stderr.write(
    `Shard ${shard.index} of ${shard.of} is done: ${members.length} members. ${folder} holds ${stored} of ${study.members}.\n` +
      'When all shards are done: aimaq merge FOLDER [FOLDER…]\n',
  );
}
