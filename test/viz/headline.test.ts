import { describe, expect, test } from 'vitest';
import type { DifferenceRow } from '../../server/api.ts';
import { headline } from '../../viz/words/headline.ts';
import { noSplit } from '../results/noSplit.ts';

const employed = { id: 'employed', label: 'Employed', unit: 'persons', kind: 'count' } as const;
const rate = {
  id: 'unemployment_rate',
  label: 'Unemployment rate',
  unit: '% of labour force',
  kind: 'percent',
} as const;
const facts = {
  place: null,
  year: 2035,
  arm: 'Internet clusters',
  reference: 'No cluster',
  members: 16,
};

function row(mean: number, p10: number, p90: number, probabilityPositive: number): DifferenceRow {
  return {
    ...{ indicator: 'employed', arm: 'internet', region: 'all', year: 2035 },
    ...{ mean, p5: p10, p10, p25: mean, p50: mean, p75: mean, p90, p95: p90 },
    probabilityPositive,
    ...noSplit,
  };
}

const say = (...given: Parameters<typeof headline>) => headline(...given).replaceAll('\u00a0', ' ');

describe('the headline', () => {
  test('says how many more, how sure, and in how many members', () => {
    expect(say(row(41_234, 28_431, 55_102, 15 / 16), { ...facts, indicator: employed })).toBe(
      'By 2035, the whole country has 41 thousand more people at work under “Internet clusters” than under “No cluster” (80 %: 28–55 thousand); more in 15 of 16 members.',
    );
  });

  test('turns a loss into fewer, with the interval from near to far', () => {
    expect(
      say(row(-41_234, -55_102, -28_431, 0), {
        ...facts,
        indicator: employed,
        place: 'Akmola Region',
      }),
    ).toBe(
      'By 2035, Akmola Region has 41 thousand fewer people at work under “Internet clusters” than under “No cluster” (80 %: 28–55 thousand); more in none of 16 members.',
    );
  });

  test('speaks of other measures with their unit', () => {
    expect(say(row(-0.41, -0.62, -0.23, 1 / 16), { ...facts, indicator: rate })).toBe(
      'Unemployment rate by 2035, the whole country: 0.41 percentage points lower under “Internet clusters” than under “No cluster” (80 %: 0.23–0.62); higher in 1 of 16 members.',
    );
  });

  test('claims no difference where the interval holds zero', () => {
    expect(say(row(9_000, -12_000, 30_000, 9 / 16), { ...facts, indicator: employed })).toBe(
      'Employed by 2035, the whole country: no clear difference of “Internet clusters” from “No cluster” (80 %: −12 to +30 thousand persons); more in 9 of 16 members.',
    );
  });

  test('gives no interval from one member', () => {
    expect(
      say(row(41_234, 41_234, 41_234, 1), { ...facts, indicator: employed, members: 1 }),
    ).toContain('(one member gives no interval); more in 1 of 1 member.');
  });

  test('says so where arms are equal, and where there is no figure', () => {
    expect(say(row(0, 0, 0, 0), { ...facts, indicator: employed })).toContain('equal in every');
    expect(say(undefined, { ...facts, indicator: employed })).toBe(
      'Employed: “Internet clusters” has no such figure here.',
    );
  });
});
