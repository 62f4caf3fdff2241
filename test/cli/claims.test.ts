import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fingerprints, scratch } from '../results/syntheticRun.ts';
import { aimaq, type Ended, startAimaq } from './aimaq.ts';

const folder = scratch();
afterAll(folder.remove);
mkdirSync(folder.at('.'), { recursive: true });

const inFolder = (args: string[]) => aimaq(['claims', ...args], folder.at('.'));
/** Short enough for a test that has to simulate again. */
const brief = [
  'kazakhstan',
  '--sample',
  '0.001',
  '--years',
  '6',
  '--members',
  '2',
  '--points',
  '1',
];

const quick = ['kazakhstan', '--sample', '0.001', '--members', '4', '--quick'];
let told: Ended;
beforeAll(async () => {
  told = await inFolder([...quick, '--json', '--report', 'claims.html']);
}, 600_000);

interface Claim {
  id: string;
  claim: string;
  verdict: string;
  effect: Record<'name' | 'unit', string> & Record<'estimate' | 'low' | 'high' | 'level', number>;
  robustness: number;
  turnsOn: string[];
}

test('claims --json prints one object with a verdict for every claim', () => {
  expect(told.code).toBe(0);
  const report = JSON.parse(told.stdout);
  expect(report).toMatchObject({ scenario: 'kazakhstan', sample: 0.001, members: 4 });
  const claims: Claim[] = report.claims;
  expect(claims.map(({ id }) => id)).toEqual(
    Array.from({ length: 13 }, (_, index) => `H${index + 1}`),
  );
  for (const { claim, verdict, effect, robustness, turnsOn } of claims) {
    expect(claim).toMatch(/\.$/);
    expect(['supported', 'refuted', 'undecided']).toContain(verdict);
    expect(Object.keys(effect)).toEqual(['name', 'unit', 'estimate', 'low', 'high', 'level']);
    expect(effect.low).toBeLessThanOrEqual(effect.estimate);
    expect(effect.estimate).toBeLessThanOrEqual(effect.high);
    expect(effect.unit).not.toContain('currency');
    expect(robustness).toBeGreaterThanOrEqual(0);
    expect(robustness).toBeLessThanOrEqual(1);
    expect(Array.isArray(turnsOn)).toBe(true);
  }
  expect(told.stderr).toMatch(/left/);
});

test('a finished test is not computed again, and says the same', async () => {
  const again = await inFolder([...quick, '--json']);
  expect(again.stdout).toBe(told.stdout);
  expect(again.stderr).toContain('nothing to compute');
  const text = await inFolder([...quick, '--quiet']);
  expect(text.stdout).toMatch(/^H1 +(SUPPORTED|REFUTED|UNDECIDED) /m);
  expect(text.stdout).toMatch(/^H13 +(SUPPORTED|REFUTED|UNDECIDED) /m);
  expect(text.stderr).toBe('');
});

test('the report stands alone: every claim, its verdict, a picture, nothing from elsewhere', async () => {
  const { claims } = JSON.parse(told.stdout);
  const page = readFileSync(folder.at('claims.html'), 'utf8');
  expect(page).not.toMatch(/<(script|link|img)\b|url\(|src=/);
  expect(page.match(/<svg/g)).toHaveLength(1);
  for (const { id, claim, verdict } of claims) {
    expect(page).toContain(`<h2>${id}. ${claim}</h2>`);
    expect(page).toContain(`<td>${verdict}</td>`);
  }
  await inFolder([...quick, '--quiet', '--report', 'hand-in.md']);
  const text = readFileSync(folder.at('hand-in.md'), 'utf8');
  expect(text).toContain('](hand-in.svg)');
  expect(readFileSync(folder.at('hand-in.svg'), 'utf8')).toMatch(/^<svg /);
  for (const { id, claim } of claims) expect(text).toContain(`## ${id}. ${claim}`);
});

test('a test that was stopped goes on where it was and leaves the same bytes', async () => {
  // On one thread long enough to be told how far it is, and to be stopped then.
  const longer = [...brief, '--sample', '0.005'];
  const whole = await inFolder([...longer, '--out', 'whole', '--json', '--threads', '1']);
  expect(whole.code).toBe(0);
  const inOneThread = ['claims', ...longer, '--out', 'stopped', '--threads', '1'];
  const stopped = startAimaq(inOneThread, folder.at('.'));
  await stopped.said(/of 4 simulated sets done, about/);
  stopped.child.kill('SIGINT');
  const ended = await stopped.ended;
  expect(ended.code).toBe(130);
  expect(ended.stdout).toBe('');
  expect(readdirSync(folder.at('stopped'))).not.toContain('claims.json');
  const resumed = await inFolder([...longer, '--out', 'stopped', '--json', '--threads', '2']);
  expect(resumed.stdout).toBe(whole.stdout);
  const units = ['0000-member-0001', '0000-member-0002', '0001-member-0001', '0001-member-0002'];
  expect(readdirSync(folder.at('whole', 'differences')).sort()).toEqual(
    units.map((unit) => `point-${unit}.json`),
  );
  expect(fingerprints(folder.at('stopped'))).toEqual(fingerprints(folder.at('whole')));
});

test('what is given wrongly is one line, and nothing is written', async () => {
  const before = readdirSync(folder.at('.'));
  const wrong = async (args: string[]) => {
    const { code, stdout, stderr } = await inFolder(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    return stderr;
  };
  expect(await wrong([...brief, '--report', 'claims.pdf'])).toContain('--report: expected a file');
  expect(await wrong([...brief, '--points', '-1'])).toContain('--points');
  expect(await wrong([...brief, '--arms', 'none,physical'])).toContain('claims.internet');
  expect(await wrong([...brief, '--out', 'whole', '--seed', 'other'])).toContain(
    'another question',
  );
  expect(readdirSync(folder.at('.'))).toEqual(before);
  const foreign = path.join(folder.at('.'), 'foreign');
  mkdirSync(foreign);
  writeFileSync(path.join(foreign, 'thesis.txt'), 'mine');
  expect(await wrong([...brief, '--out', 'foreign'])).toContain('other files');
  expect(readdirSync(foreign)).toEqual(['thesis.txt']);
});
