import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTable } from '../../../benchmarks/randomness/battery/dieharder.ts';
import { readPValues } from '../../../benchmarks/randomness/battery/testu01.ts';
import { judge } from '../../../benchmarks/randomness/judge.ts';

const main = path.join(import.meta.dirname, '../../../cli/main.ts');

test('p-values of TestU01 keep their digits on either side', () => {
  const output = [
    ' All tests were passed',
    'p-value\t0\tforward\tMaxOft AD\t0.62416946154823827',
    'p-value\t1\treversed\tGap\t1.0000000000000001e-300',
  ].join('\n');
  expect(readPValues(output)).toEqual([
    { test: 'MaxOft AD', pass: 0, bits: 'forward', p: 0.62416946154823827 },
    { test: 'Gap', pass: 1, bits: 'reversed', p: 1e-300 },
  ]);
});

test('the table of dieharder is read, and tests that it marks itself carry that', () => {
  const output = [
    '#    dieharder version 3.31.1 Copyright 2003 Robert G. Brown    #',
    '   test_name   ,ntup, tsamples ,psamples,  p-value',
    '        diehard_runs,   0,    100000,     100,0.42109189',
    '          sts_serial,  16,    100000,     100,0.00000000',
    '        diehard_sums,   0,       100,     100,0.00120000',
  ].join('\n');
  expect(readTable(output)).toEqual([
    { test: 'diehard_runs', pass: 0, bits: 'forward', p: 0.42109189 },
    { test: 'sts_serial 16', pass: 0, bits: 'forward', p: 0 },
    { test: 'diehard_sums', pass: 0, bits: 'forward', p: 0.0012, reservation: 'do not use' },
  ]);
});

describe('weak and failed tests are counted against chance', () => {
  test('evenly spread p-values give what chance gives', () => {
    const even = Array.from({ length: 1000 }, (_, i) => (i + 0.5) / 1000);
    expect(judge(even)).toMatchObject({ tests: 1000, weak: 10, failed: 0, rejected: 0 });
    expect(judge(even).weakExpected).toBeCloseTo(10, 1);
  });

  test('one p-value that chance does not give is rejected, several weak ones are not', () => {
    expect(judge([1e-8, 0.3, 0.9])).toMatchObject({ weak: 0, failed: 1, rejected: 1 });
    const weak = judge([0.004, 0.006, 0.008, 0.5]);
    expect(weak).toMatchObject({ weak: 3, failed: 0, rejected: 0 });
    expect(weak.weakChance).toBeCloseTo(4 * 0.01 ** 3, 6);
  });
});

test.each([
  ['smallcrush', 'libtestu01-0-dev'],
  ['dieharder', 'the Debian package dieharder'],
])('a battery that is not there is told by its package: %s', (battery, name) => {
  // Neither compiler nor battery on this path.
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [main, 'bench', 'randomness', '--battery', battery],
    { encoding: 'utf8', env: { ...process.env, PATH: '/nowhere' } },
  );
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^aimaq: .* is not installed: install .*\n$/);
  expect(stderr).toContain(name);
});
