import type { Figure } from '../../../reports/figure.ts';
import { columns } from '../columns.ts';
import { digits } from './digits.ts';

/** Every figure beside its goal, and whether it is met. */
export function figuresTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, goal, holds }) => [
    name,
    digits(value),
    unit,
    goal ?? '',
    holds === null ? '' : holds ? 'met' : 'not met',
  ]);
  const align = ['left', 'right', 'left', 'right', 'left'] as const;
  return columns(['Figure', 'Value', 'Unit', 'Goal', ''], rows, [...align]);
}
