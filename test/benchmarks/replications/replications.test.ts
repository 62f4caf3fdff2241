import { describe, expect, test, vi } from 'vitest';
import { realWages } from '../../../benchmarks/replications/geography/corePeriphery.ts';
import { check, figuresOf, replicate } from '../../../benchmarks/replications/replication.ts';
import { REPLICATIONS } from '../../../benchmarks/replications/replications.ts';
import { root } from '../../../benchmarks/replications/roots.ts';
import { createProgram } from '../../../cli/program.ts';

describe.each(REPLICATIONS)('$title', (replication) => {
  test('is reproduced', () => {
    const { checks } = replicate(replication);
    expect(checks.length).toBeGreaterThan(1);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  });
});

test('names and titles tell replications apart', () => {
  for (const key of ['id', 'title'] as const) {
    expect(new Set(REPLICATIONS.map((one) => one[key])).size).toBe(REPLICATIONS.length);
  }
});

test('a figure outside its tolerance, or none at all, fails the model', () => {
  const model = { id: 'x', title: 'X', source: 's', part: 'p' };
  const near = check('near', 1, 1.01, 0.02, 'T');
  for (const wrong of [check('far', 1, 1.03, 0.02), check('none', 1, Number.NaN, 0.02)]) {
    const replicated = replicate({ ...model, run: () => [near, wrong] });
    expect(replicated.ok).toBe(false);
    expect(figuresOf([replicated]).map(({ holds }) => holds)).toEqual([true, false]);
  }
  expect(figuresOf([replicate({ ...model, run: () => [near] })])).toEqual([
    { name: 'X: near', value: 1.01, unit: 'T', goal: '1 ± 0.02', holds: true },
  ]);
});

test('the core–periphery equilibrium is symmetric, and without transport costs real wages are equal', () => {
  const [here, there] = realWages(0.3, 1.7);
  const [mirrored] = realWages(0.7, 1.7);
  expect(mirrored).toBeCloseTo(there, 12);
  expect(here).not.toBeCloseTo(there, 3);
  const [a, b] = realWages(0.2, 1);
  expect(a).toBeCloseTo(b, 12);
});

test('roots are found where they are', () => {
  expect(root((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 13);
  expect(root((x) => 3 - x, 0, 10)).toBeCloseTo(3, 13);
});

test('aimaq bench replications prints one JSON object with every figure, or says what it lacks', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const bench = (...args: string[]) =>
    createProgram().parseAsync(['node', 'aimaq', 'bench', 'replications', ...args]);
  await bench('--only', 'gravity,radiation', '--json');
  const { replications, figures } = JSON.parse(String(write.mock.calls[0][0]));
  await bench('--only', 'radiation');
  const text = String(write.mock.calls[1][0]);
  write.mockRestore();
  expect(replications.map(({ id }: { id: string }) => id)).toEqual(['gravity', 'radiation']);
  expect(figures).toHaveLength(9);
  expect(figures[0]).toMatchObject({ unit: '1', holds: true });
  expect(text).toMatch(
    /from the first to the second, share +0\.33333333 +0\.33333333 +± 0\.0+1 +ok/,
  );
  expect(text).toContain('All 1 model reproduced.');
  await expect(bench('--only', 'magic')).rejects.toThrow(
    /there is no replication "magic"; known: core-/,
  );
});
