import { expect, test } from 'vitest';
import { InputError } from '../../engine/errors.ts';
import { runEnsemble } from '../../engine/experiments/ensemble.ts';
import type { SimulationResult } from '../../engine/model/simulation.ts';
import { smallStudy } from './smallStudy.ts';

async function collect(study = smallStudy(), threads = 2) {
  const members = new Map<number, SimulationResult[]>();
  await runEnsemble(study, {
    threads,
    onMember: (member, results) => {
      members.set(member, results);
    },
  });
  return members;
}

test('members are numbered from 1, each with every arm and luck of its own', async () => {
  const members = await collect();
  expect([...members.keys()].sort()).toEqual([1, 2, 3]);
  expect(members.get(1)?.map(({ arm }) => arm)).toEqual(['none', 'internet']);
  const employed = [1, 2, 3].map((member) => members.get(member)?.[0].indicators.employed.at(-1));
  expect(new Set(employed).size).toBe(3);
});

test('arms of a member share their luck: without a cluster they are one', async () => {
  const study = smallStudy({ members: 1 });
  const [none] = study.arms;
  const members = await collect({ ...study, arms: [none, { ...none, id: 'also-none' }] });
  const [first, second] = members.get(1) ?? [];
  expect(second.indicators).toEqual(first.indicators);
  expect(second.migrationFlows).toEqual(first.migrationFlows);
});

test('an own indicator is a formula by region and year', async () => {
  const jobsPerHead = {
    id: 'jobs_per_head',
    label: 'Jobs per head',
    unit: '1',
    definition: 'Employed ÷ population.',
    level: 'region',
    kind: 'index',
    higherIsBetter: true,
  } as const;
  const members = await collect(
    smallStudy({
      members: 1,
      indicators: [
        { ...jobsPerHead, formula: 'employed / population' },
        {
          ...jobsPerHead,
          id: 'gap',
          level: 'nation',
          formula: '1 - jobs_per_head * population / employed + pay_gini',
        },
      ],
    }),
  );
  const { indicators, regions } = members.get(1)![0];
  const { employed, population, jobs_per_head, gap, pay_gini } = indicators;
  expect([...jobs_per_head]).toEqual([...employed].map((jobs, cell) => jobs / population[cell]));
  const columns = regions.length + 1;
  for (const [cell, value] of gap.entries()) {
    if (cell % columns === columns - 1) expect(value).toBeCloseTo(pay_gini[cell], 12);
    else expect(value).toBeNaN();
  }
});

test('every year of every arm is told', async () => {
  let years = 0;
  await runEnsemble(smallStudy({ members: 2 }), { threads: 2, onYear: () => years++ });
  expect(years).toBe(2 * 2 * 2);
});

test('an error in a thread is one error of the ensemble, with its member', async () => {
  const study = smallStudy();
  Reflect.deleteProperty(study.arms[1].clusters[0], 'programme');
  await expect(runEnsemble(study, { threads: 2 })).rejects.toThrow(/^member \d, /);
});

test('what is wrong with the input stays an InputError across threads', async () => {
  const broken = {
    id: 'broken',
    label: 'Broken',
    unit: '1',
    definition: 'No formula.',
    level: 'nation',
    kind: 'index',
    higherIsBetter: null,
    formula: 'employed / nobody',
  } as const;
  const failing = runEnsemble(smallStudy({ indicators: [broken] }), { threads: 2 });
  await expect(failing).rejects.toThrow(InputError);
  await expect(failing).rejects.toMatchObject({ code: 'bad-formula' });
});

test('an error of the one who takes the results ends the ensemble', async () => {
  const taking = runEnsemble(smallStudy(), {
    threads: 2,
    onMember: () => Promise.reject(new Error('the disk is full')),
  });
  await expect(taking).rejects.toThrow('the disk is full');
});
