import { expect, test } from 'vitest';
import { spreadOf } from '../../benchmarks/spread.ts';
import { figure, withoutGoal } from '../../reports/figure.ts';

test('a figure says its goal and whether it is met, at the bound too', () => {
  expect(figure('time', 30, 's', { atMost: 30 })).toMatchObject({ goal: '<= 30', holds: true });
  expect(figure('time', 30.1, 's', { atMost: 30 })).toMatchObject({ holds: false });
  expect(figure('gain', 1.9, 'times', { atLeast: 1.9 })).toMatchObject({ holds: true });
  expect(figure('gain', 1.8, 'times', { atLeast: 1.9 })).toMatchObject({
    goal: '>= 1.9',
    holds: false,
  });
  expect(figure('gain', null, 'times', { atLeast: 1.9 }).holds).toBeNull();
  expect(figure('cost', 3, 'ns')).toMatchObject({ goal: null, holds: null });
  expect(withoutGoal(figure('time', 30, 's', { atMost: 1 }))).toEqual(figure('time', 30, 's'));
});

test('a spread is the median between the least and the greatest', () => {
  expect(spreadOf([3, 1, 2])).toEqual({ median: 2, low: 1, high: 3, repetitions: 3 });
  expect(spreadOf([4, 1, 2, 3])).toEqual({ median: 2.5, low: 1, high: 4, repetitions: 4 });
});
