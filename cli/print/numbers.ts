import type { IndicatorDefinition } from '../../engine/model/indicators/definitions.ts';
import type { DifferenceRow } from '../../engine/results/queries/rows.ts';

type Kind = IndicatorDefinition['kind'];

/** No more digits than mean something: whole persons, money from a hundred up, else three digits. */
export function level(value: number | null, kind: Kind): string {
  if (value === null || !Number.isFinite(value)) return '–';
  const isWhole = kind === 'count' || (kind === 'money' && (value === 0 || Math.abs(value) >= 100));
  return (isWhole ? whole : rate).format(value);
}

const whole = new Intl.NumberFormat('en', {
  maximumSignificantDigits: 4,
  maximumFractionDigits: 0,
  roundingPriority: 'lessPrecision',
});
const rate = new Intl.NumberFormat('en', {
  minimumSignificantDigits: 3,
  maximumSignificantDigits: 3,
});

/** A difference with its sign, to three digits of it. */
export function difference(value: number): string {
  return signed([value])[0];
}

/**
 * A mean difference with the interval that holds four members in five, all to the place of the
 * third digit of the largest; the mean alone where all members agree, as one always does; nothing
 * for no row.
 */
export function interval(row: Pick<DifferenceRow, 'mean' | 'p10' | 'p90'> | undefined): string {
  if (row === undefined) return '';
  const [mean, low, high] = signed([row.mean, row.p10, row.p90]);
  return row.p10 === row.p90 ? mean : `${mean} (${low} … ${high})`;
}

function signed(values: (number | null)[]): string[] {
  const largest = Math.max(...values.map((value) => Math.abs(value ?? 0)));
  const place = largest > 0 ? Math.floor(Math.log10(largest)) - 2 : 0;
  const decimals = Math.min(Math.max(0, -place), 20);
  const format = new Intl.NumberFormat('en', {
    signDisplay: 'exceptZero',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  // Divided rather than multiplied by a fraction, which binary numbers have not.
  const round = (value: number) =>
    place > 0 ? Math.round(value / 10 ** place) * 10 ** place : value;
  return values.map((value) => (value === null ? '–' : format.format(round(value))));
}

/** A share as a percentage, without idle digits: 0.001 is "0.1 %". */
export function percentage(share: number): string {
  return `${new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(share * 100)} %`;
}

/** `1 member`, `16 members`. */
export function counted(count: number, thing: string): string {
  return `${new Intl.NumberFormat('en').format(count)} ${thing}${count === 1 ? '' : 's'}`;
}
