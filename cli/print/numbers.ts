import type { IndicatorDefinition } from '../../engine/model/indicators/definitions.ts';
import type { DifferenceRow } from '../../engine/results/rows.ts';

type Kind = IndicatorDefinition['kind'];

/** No more digits than mean something: four of levels, three of differences, which are less sure. */
export function level(value: number | null, kind: Kind): string {
  return digits(value, kind === 'count' || kind === 'money' ? 4 : 3, 'auto');
}

/** With its sign. Infinite values (no net job won in that member) are written as such. */
export function difference(value: number | null): string {
  return digits(value, 3, 'exceptZero');
}

/** A mean difference with the interval that holds four members in five; nothing for no row. */
export function interval(row: Pick<DifferenceRow, 'mean' | 'p10' | 'p90'> | undefined): string {
  if (row === undefined) return '';
  return `${difference(row.mean)} (${difference(row.p10)} … ${difference(row.p90)})`;
}

function digits(value: number | null, significant: number, signDisplay: 'auto' | 'exceptZero') {
  if (value === null || Number.isNaN(value)) return '–';
  return new Intl.NumberFormat('en', {
    maximumSignificantDigits: significant,
    signDisplay,
  }).format(value);
}

/** A share as a percentage, without idle digits: 0.001 is "0.1 %". */
export function percentage(share: number): string {
  return `${new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(share * 100)} %`;
}

/** `1 member`, `16 members`. */
export function counted(count: number, thing: string): string {
  return `${new Intl.NumberFormat('en').format(count)} ${thing}${count === 1 ? '' : 's'}`;
}
