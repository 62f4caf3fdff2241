import { expect, test } from 'vitest';
import { counted, difference, interval, level, percentage } from '../../cli/print/numbers.ts';
import { duration } from '../../cli/print/progress.ts';
import { sparkline } from '../../cli/print/run/sparkline.ts';

test('levels have no more digits than mean something', () => {
  expect(level(18_631_779, 'count')).toBe('18,630,000');
  expect(level(213_456.7, 'money')).toBe('213,500');
  expect(level(4.8931, 'percent')).toBe('4.89');
  expect(level(0.012345, 'index')).toBe('0.0123');
  expect(level(Number.NaN, 'index')).toBe('–');
  expect(level(null, 'money')).toBe('–');
});

test('differences carry their sign and an interval', () => {
  expect(difference(41_234)).toBe('+41,200');
  expect(difference(-1_299)).toBe('-1,300');
  expect(difference(0)).toBe('0');
  expect(interval({ mean: 41_234, p10: -28_049, p90: 55_111 })).toBe('+41,200 (-28,000 … +55,100)');
  expect(interval({ mean: -0.0000166, p10: -0.00104, p90: 0.000805 })).toBe(
    '-0.00002 (-0.00104 … +0.00081)',
  );
  expect(interval({ mean: 6.25, p10: -65, p90: null })).toBe('+6.3 (-65.0 … –)');
  expect(interval({ mean: 117, p10: 117, p90: 117 })).toBe('+117');
  expect(interval(undefined)).toBe('');
});

test('shares, counts and durations read like words', () => {
  expect(percentage(0.001)).toBe('0.1 %');
  expect(percentage(1)).toBe('100 %');
  expect(counted(1, 'member')).toBe('1 member');
  expect(counted(1600, 'member')).toBe('1,600 members');
  expect([0.2, 8.4, 61, 3599, 7500].map(duration)).toEqual([
    '1 s',
    '8 s',
    '1 min',
    '1 h 0 min',
    '2 h 5 min',
  ]);
});

test('a small chart spans its scale, and leaves gaps', () => {
  expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7], 0, 7)).toBe('▁▂▃▄▅▆▇█');
  expect(sparkline([7, Number.NaN, 0], 0, 7)).toBe('█ ▁');
  expect(sparkline([3, 3], 3, 3)).toBe('▅▅');
});
