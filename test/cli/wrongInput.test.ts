import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { reportFailure } from '../../cli/failure.ts';
import { scratch } from '../results/syntheticRun.ts';
import { aimaq } from './aimaq.ts';

const folder = scratch();
afterAll(folder.remove);

const small = ['--sample', '0.001', '--members', '1'];

const wrong: [string, string[], RegExp][] = [
  ['unknown option', ['run', 'kazakhstan', '--smaple', '1'], /'--smaple'.*--sample/],
  ['unknown command', ['simulate'], /'simulate'/],
  ['no scenario', ['run'], /'scenario'/],
  ['unknown scenario', ['run', 'atlantis'], /atlantis.*kazakhstan/],
  [
    'unknown arm',
    ['run', 'kazakhstan', '--arms', 'none,magic'],
    /^aimaq: --arms: .*"magic".*none, physical, internet, symbiosis/,
  ],
  ['sample 0', ['run', 'kazakhstan', '--sample', '0'], /^aimaq: --sample: .*"0"/],
  ['no members', ['run', 'kazakhstan', '--members', '0'], /^aimaq: --members: .*at least 1.*"0"/],
  [
    'threads that are no number',
    ['run', 'kazakhstan', '--threads', 'all'],
    /^aimaq: --threads: .*"all"/,
  ],
  ['unknown field', ['run', 'kazakhstan', '--set', 'samlpe=1'], /samlpe/],
  [
    'unwritable folder',
    ['run', 'kazakhstan', ...small, '--out', 'taken/run'],
    /taken.*cannot be written/,
  ],
  [
    'folder of other files',
    ['run', 'kazakhstan', ...small, '--out', 'full'],
    /full holds other files/,
  ],
  [
    'a scenario that holds itself',
    ['check', 'circle'],
    /circle\/scenario.yaml:1:1: .*holds itself/,
  ],
  ['no such run', ['compare', 'nowhere'], /no run in the folder nowhere/],
  ['nothing to export', ['export', 'nowhere'], /no run in the folder nowhere/],
  ['unknown format', ['export', 'nowhere', '--to', 'xls'], /'xls'.*csv, parquet/],
  [
    'a queue without a Redis',
    ['run', 'kazakhstan', '--executor', 'bullmq'],
    /^aimaq: --redis: is needed: .*redis:\/\/host:6379/,
  ],
  [
    'a Redis that is none',
    ['worker', '--redis', 'http://user:secret@host'],
    /^aimaq: --redis: is no address of a Redis: (?!.*secret)/,
  ],
  ['an unknown executor', ['run', 'kazakhstan', '--executor', 'cloud'], /threads, bullmq/],
  [
    'threads for workers',
    ['run', 'kazakhstan', '--executor', 'bullmq', '--threads', '2'],
    /^aimaq: --threads: .*aimaq worker/,
  ],
  ['port out of range', ['serve', '--port', '70000'], /^aimaq: --port: .*65535.*"70000"/],
];

for (const [index, [name, args, sentence]] of wrong.entries()) {
  test.concurrent(`${name}: one clear line, exit code 2, nothing written`, async () => {
    const cwd = folder.at(String(index));
    mkdirSync(folder.at(String(index), 'full'), { recursive: true });
    writeFileSync(folder.at(String(index), 'full', 'letter.txt'), 'not a run');
    writeFileSync(folder.at(String(index), 'taken'), 'a file');
    mkdirSync(folder.at(String(index), 'circle'));
    writeFileSync(folder.at(String(index), 'circle', 'scenario.yaml'), 'title: &a { b: *a }');
    const before = readdirSync(cwd, { recursive: true });
    const { code, stdout, stderr } = await aimaq(args, cwd);
    expect(stderr).toMatch(/^aimaq: [^\n]+\n$/);
    expect(stderr).toMatch(sentence);
    expect(stdout).toBe('');
    expect(code).toBe(2);
    expect(readdirSync(cwd, { recursive: true })).toEqual(before);
  });
}

test('what nobody expected is one line too, and exit code 1', () => {
  const said: string[] = [];
  const write = process.stderr.write;
  process.stderr.write = (text: string | Uint8Array) => said.push(String(text)) > 0;
  try {
    expect(reportFailure(new TypeError('the sky\n  fell'))).toBe(1);
  } finally {
    process.stderr.write = write;
  }
  expect(said).toEqual(['aimaq: the sky fell\n']);
});
