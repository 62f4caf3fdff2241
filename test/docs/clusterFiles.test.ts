// The files in docs/cluster, as far as one machine without a cluster can tell.
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { isComplete } from '../../engine/results/folder/layout.ts';
import { scratch } from '../results/syntheticRun.ts';
import { environmentIn } from './commands/programs.ts';
import { root } from './pages.ts';

const { at, remove } = scratch();
afterAll(remove);

const run = promisify(execFile);
const folder = path.join(root, 'docs', 'cluster');
const file = (name: string) => path.join(folder, name);

/** A job of as many shards as the small run has members. */
const SHARDS = [1, 2];

test.each(['slurm.sh', 'slurm-workers.sh'])('%s is a script that a shell takes', async (name) => {
  await run('bash', ['-n', file(name)]);
});

test.each(['compose.yaml', 'kubernetes.yaml', 'kubernetes-workers.yaml'])(
  '%s is YAML without faults',
  (name) => {
    const documents = parseAllDocuments(readFileSync(file(name), 'utf8'));
    expect(documents.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
  },
);

test('shards of a Slurm job array make a whole run', async () => {
  const home = at('slurm');
  mkdirSync(home);
  for (const shard of SHARDS) {
    const job = { SLURM_CPUS_PER_TASK: '1', SLURM_ARRAY_TASK_COUNT: `${SHARDS.length}` };
    const env = { ...environmentIn(home), ...job, SLURM_ARRAY_TASK_ID: `${shard}` };
    await run('bash', [file('slurm.sh')], { cwd: home, env });
  }
  await merge(home);
});

test('pods of an indexed Kubernetes Job make a whole run', async () => {
  const home = at('kubernetes');
  mkdirSync(home);
  const [job] = parseAllDocuments(readFileSync(file('kubernetes.yaml'), 'utf8'));
  const pod = ['spec', 'template', 'spec', 'containers', 0];
  const [shell, ...options] = (job.getIn([...pod, 'command']) as { toJSON(): string[] }).toJSON();
  const said = String(job.getIn([...pod, 'args', 0]));
  const line = said.replace('/8 ', `/${SHARDS.length} `).replace('/runs/', 'runs/');
  expect(line).not.toBe(said);
  for (const shard of SHARDS) {
    const env = { ...environmentIn(home), JOB_COMPLETION_INDEX: `${shard - 1}` };
    await run(shell, [...options, line], { cwd: home, env });
  }
  await merge(home);
});

async function merge(home: string): Promise<void> {
  const place = path.join(home, 'runs', 'kazakhstan-1024');
  expect(isComplete(place)).toBe(false);
  await run('bash', ['-c', 'aimaq merge runs/kazakhstan-1024'], {
    cwd: home,
    env: environmentIn(home),
  });
  expect(isComplete(place)).toBe(true);
}
