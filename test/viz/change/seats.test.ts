import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCHEMA_FILE } from '../../../scenarios/schema/publish.ts';
import type { Value } from '../../../server/api.ts';
import type { Schema } from '../../../viz/state/change/schema.ts';
import { costOf, moneyFor, seatLines, seatsOf } from '../../../viz/state/change/seats.ts';
import { steadyOf, totalOf, writeSteady } from '../../../viz/state/change/steady.ts';

const schema: Schema = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'));
const costs = { capital: { industry: 40e6, 'business-services': 10e6 }, nationalPay: 200e3 };
const document: Value = {
  parameters: { publicShare: 0.5, structuresShare: 0.6, platformCost: 5000 },
  arms: {
    both: {
      clusters: [
        { id: 'mill', preset: 'regional', regions: ['a'], budgetShare: 0.4 },
        { id: 'online', preset: 'regional-internet', regions: ['a'] },
      ],
    },
    own: { clusters: [{ id: 'mill', preset: 'regional', regions: ['a'], budget: '1e9' }] },
  },
};

test('money pays for workplaces after training and platforms, remote ones without buildings', () => {
  const lines = seatLines(schema, document, 'both', costs)!;
  // A tenth goes into training. On site: 40 million, half of it public.
  expect(costOf(lines, false)).toBe(20e6);
  expect(seatsOf(lines, false, 100e9)).toBeCloseTo((0.9 * 0.4 * 100e9) / 20e6, 6);
  // Remote: two fifths of 10 million, half of it public, after a platform of a billion.
  expect(costOf(lines, true)).toBe(2e6);
  expect(seatsOf(lines, true, 100e9)).toBeCloseTo((0.9 * 0.6 * 100e9 - 1e9) / 2e6, 6);
  expect(moneyFor(lines, true, 26_500)).toBeCloseTo(100e9, 0);
});

test('workplaces are not guessed where a cluster has money of its own', () => {
  expect(seatLines(schema, document, 'own', costs)).toBeNull();
});

test.each([
  ['2021 <= year <= 2025 ? 40e9 : 0', { amount: 40e9, first: 2021, last: 2025 }],
  ['2021<=year<=2025 ? 1.5e+9 : 0', { amount: 1.5e9, first: 2021, last: 2025 }],
  [[{ year: 2020, amount: 7 }], { amount: 7, first: 2020, last: 2020 }],
  ['40e9 / (1 + t)', null],
  [
    [
      { year: 2020, amount: 7 },
      { year: 2022, amount: 7 },
    ],
    null,
  ],
] as const)('the budget %j is known for what it is', (budget, steady) => {
  expect(steadyOf(budget as Value)).toEqual(steady);
  if (steady !== null) expect(steadyOf(writeSteady(steady))).toEqual(steady);
});

test('money after the last simulated year pays for nothing', () => {
  expect(totalOf({ amount: 3, first: 2021, last: 2030 }, 2022)).toBe(6);
});
