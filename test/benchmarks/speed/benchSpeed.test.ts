import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { SpeedReport } from '../../../benchmarks/speed/speed.ts';
import type { Figure } from '../../../reports/figure.ts';
import { aimaq } from '../../cli/aimaq.ts';

const somewhere = tmpdir();
const main = path.join(import.meta.dirname, '..', '..', '..', 'cli', 'main.ts');

test('bench speed --quick --json measures every part and prints one object', async () => {
  const { code, stdout } = await aimaq(['bench', 'speed', '--quick', '--json'], somewhere);
  expect(code).toBe(0);
  expect(stdout.trim().split('\n')).toHaveLength(1);
  const report = JSON.parse(stdout) as SpeedReport;
  expect(report.machine.cores).toBeGreaterThan(0);
  expect(Object.keys(report.machine)).not.toContain('hostname');
  expect(stdout).not.toContain(import.meta.dirname.split('test')[0]);

  expect(report.whole?.map(({ sample }) => sample)).toEqual([0.001]);
  for (const whole of report.whole ?? []) {
    expect(whole.seconds.median).toBeGreaterThan(0);
    expect(whole.bytesPerAgent.median).toBeGreaterThan(0);
    // Kazakhstan has 18.6 million persons.
    expect(whole.agents / whole.sample / 18.7e6).toBeCloseTo(1, 1);
  }
  const dimensions = report.growth?.map(({ dimension }) => dimension);
  expect(dimensions).toEqual(['persons', 'regions', 'organisations', 'months']);
  for (const { points, whole } of report.growth ?? []) {
    expect(points).toHaveLength(3);
    expect(Number.isFinite(whole.exponent)).toBe(true);
  }
  expect(report.ensemble?.ratio.median).toBeGreaterThan(0);
  expect(report.firstFan).toMatchObject({ arms: 4, members: 2, years: 1 });
  const { seconds, lastMember } = report.firstFan as NonNullable<SpeedReport['firstFan']>;
  expect(seconds.median).toBeGreaterThan(lastMember.median);
  const { missing, programs, pairing } = report.reduced as NonNullable<SpeedReport['reduced']>;
  expect(programs).toHaveLength(missing === null ? 5 : 2);
  expect(pairing.cuts).toHaveLength(8);
  for (const figure of report.figures) {
    if (missing !== null && figure.value === null) expect(figure.name).toMatch(/ C\b/);
    else expect(figure).toEqual(anyFigure);
  }
  // Sizes so small are not what goals are set for.
  expect(report.figures.filter(({ goal }) => goal !== null)).toEqual([]);
});

test('bench speed --parts reduced says where no compiler of C is found, and measures the rest', () => {
  const args = [main, 'bench', 'speed', '--parts', 'reduced', '--quick'];
  const { status, stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, PATH: '/nowhere' },
  });
  expect(status).toBe(0);
  expect(stdout).toContain('\nNo C compiler (cc) is installed: no comparison with C.\n');
  expect(stdout).toMatch(/: thinned TypeScript ÷ thinned C +– /);
  expect(stdout).toMatch(/: dense TypeScript ÷ thinned TypeScript +[\d.]+ /);
  expect(stdout).not.toMatch(/NaN|undefined/);
});

test('bench speed --profile names functions of the engine', async () => {
  const args = ['bench', 'speed', '--profile', '0.001', '--quick', '--json'];
  const { code, stdout } = await aimaq(args, somewhere);
  expect(code).toBe(0);
  const { profile } = JSON.parse(stdout);
  const places = [...profile.synthesis.functions, ...profile.months.functions].map(
    ({ place }: { place: string }) => place,
  );
  expect(places.filter((place) => place.startsWith('engine/model/')).length).toBeGreaterThan(3);
});

const anyFigure: Figure = {
  name: expect.any(String),
  value: expect.any(Number),
  unit: expect.any(String),
  goal: null,
  holds: null,
};
