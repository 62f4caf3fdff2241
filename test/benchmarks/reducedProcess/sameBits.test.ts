import { afterAll, expect, test } from 'vitest';
import { simulateDense } from '../../../benchmarks/reducedProcess/dense/simulateDense.ts';
import { reducedProcess } from '../../../benchmarks/reducedProcess/process.ts';
import type { Simulation, Snapshot } from '../../../benchmarks/reducedProcess/record.ts';
import { compileReferences } from '../../../benchmarks/reducedProcess/reference/compile.ts';
import { simulateInC } from '../../../benchmarks/reducedProcess/reference/simulateInC.ts';
import { simulateThinned } from '../../../benchmarks/reducedProcess/thinned/simulateThinned.ts';

const references = compileReferences();
afterAll(() => {
  if ('compiler' in references) references[Symbol.dispose]();
});

// Three blocks, the last one not full, of an arm with a treatment.
const simulation: Simulation = {
  process: reducedProcess(1.05),
  persons: 70_001,
  months: 36,
  seed: 11,
};

test.for([
  ['thinned', simulateThinned],
  ['dense', simulateDense],
  ['denseInBlocks', simulateDense],
] as const)(
  '%s in C gives the sums of the same in TypeScript, to the last bit',
  async ([program, simulate], { skip }) => {
    if ('missing' in references) return skip(references.missing);
    const inC = await simulateInC(references.fileOf(program), simulation);
    expect(inC.snapshots).toEqual(simulate(simulation));
    expect(inC.processorSeconds).toBeGreaterThan(0);
  },
);

test.for([
  ['thinned', simulateThinned],
  ['dense', simulateDense],
] as const)('sums of %s are those of its persons: nobody is lost', ([, simulate]) => {
  for (const { persons, unemployed, pay } of simulate(simulation)) {
    expect(sum(persons)).toBe(simulation.persons);
    for (const [region, inside] of persons.entries()) {
      expect(unemployed[region]).toBeGreaterThan(0);
      expect(unemployed[region]).toBeLessThan(inside);
      // The log-normal factor has mean 1, 4096 units.
      const mean = pay[region] / (inside - unemployed[region]) / 4096;
      expect(mean).toBeGreaterThan(0.85);
      expect(mean).toBeLessThan(1.15);
    }
  }
});

test('the same seed gives the same months again, another one others', () => {
  const again = (seed: number): Snapshot[] =>
    simulateThinned({ ...simulation, persons: 5000, months: 6, seed });
  expect(again(3)).toEqual(again(3));
  expect(again(4)).not.toEqual(again(3));
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
