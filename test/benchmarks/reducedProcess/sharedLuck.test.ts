import { expect, test } from 'vitest';
import { jobs } from '../../../benchmarks/reducedProcess/jobs.ts';
import { measurePairing, TREATMENT } from '../../../benchmarks/reducedProcess/pairing.ts';
import { reducedProcess, TREATED } from '../../../benchmarks/reducedProcess/process.ts';
import { liveThinned } from '../../../benchmarks/reducedProcess/thinned/simulateThinned.ts';
import { startThinned } from '../../../benchmarks/reducedProcess/thinned/world.ts';

const PERSONS = 100_000;

test('in the first month only those differ between arms whom the treatment gives a job', () => {
  const [untreated, treated] = [1, TREATMENT].map((treatment) => {
    const question = { process: reducedProcess(treatment), persons: PERSONS, months: 1, seed: 5 };
    const world = startThinned(question);
    const before = world.status.slice();
    liveThinned(world, question);
    return { before, after: world.status };
  });
  expect(treated.before).toEqual(untreated.before);
  const differing = Array.from(treated.after.keys()).filter(
    (who) => treated.after[who] !== untreated.after[who],
  );
  const outOfWork = treated.before.filter((status) => status === TREATED).length;
  // A twentieth more of a fifth to a quarter of those out of work there.
  expect(differing.length).toBeGreaterThan(0.3 * outOfWork * 0.2 * 0.05);
  expect(differing.length).toBeLessThan(3 * outOfWork * 0.25 * 0.05);
  for (const who of differing) {
    expect(treated.before[who]).toBe(TREATED);
    expect(untreated.after[who] & jobs.REGION).toBe(untreated.after[who]);
  }
});

test('differences of arms under the same seeds vary far less than under independent ones', () => {
  const cuts = measurePairing({ persons: 20_000, months: [12, 60], seeds: 24 });
  const low = (name: string, month: number) =>
    cuts.find(({ quantity, month: at }) => quantity === name && at === month)?.cut.low;
  // Lower ends of 95 % intervals; measured at 200 000 persons the cuts are far above.
  for (const month of [12, 60]) {
    expect(low('unemployment, country', month)).toBeGreaterThan(10);
    expect(low('unemployment, treated region', month)).toBeGreaterThan(2);
    expect(low('population, treated region', month)).toBeGreaterThan(10);
    expect(low('mean pay, treated region', month)).toBeGreaterThan(2);
  }
});
