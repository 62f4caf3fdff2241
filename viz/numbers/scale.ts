import { texts } from '../texts/texts.ts';
import type { Quantity } from './quantity.ts';

/** How to print a set of numbers that are read side by side: one unit, one precision. */
export interface NumberScale {
  /** "million persons", "KZT a month", "percentage points", … */
  unit: string;
  /** Its word of size: "thousand", "million", … or ''. */
  word: string;
  /** "base-year prices"; '' where nothing. */
  note: string;
  /** Both, as a table's caption says them: "million KZT, base-year prices". */
  unitAndNote: string;
  /** A stored value in that unit. */
  toUnit(value: number): number;
  /** The bare number, in the unit. */
  format(value: number): string;
  /** With + or −. */
  formatSigned(value: number): string;
  /** The same for numbers that are in the unit already. */
  formatUnit(inUnit: number): string;
  formatUnitSigned(inUnit: number): string;
  /** The number with its unit, as in "41 thousand persons" or "4.9 %". */
  say(value: number): string;
  saySigned(value: number): string;
  /** `low` to `high` in the unit, without it. */
  formatRange(low: number, high: number): string;
  formatSignedRange(low: number, high: number): string;
}

const SIGNIFICANT = 3;

/**
 * Chooses the unit by the largest of `values`, and the precision by `band`: the last digit shown
 * is a tenth of the band's leading one, for digits far finer than the spread say nothing.
 */
export function scaleFor(
  quantity: Quantity,
  values: number[],
  band: [low: number, high: number] | null = null,
): NumberScale {
  const { factor, kind, note } = quantity;
  const largest = Math.max(0, ...values.map(Math.abs)) * factor;
  const { divisor, word } = wordFor(largest, kind);
  const toUnit = (value: number) => (value * factor) / divisor;
  const digits = fractionDigits(
    largest / divisor,
    band === null ? 0 : toUnit(Math.abs(band[1] - band[0])),
    kind,
    divisor,
  );
  const print = (inUnit: number, signed: boolean) => {
    if (inUnit === 0) return '0';
    const rounded = round(inUnit, digits);
    return new Intl.NumberFormat(texts.value.locale, {
      minimumFractionDigits: Math.max(digits, 0),
      maximumFractionDigits: Math.max(digits, 0),
      signDisplay: signed ? 'exceptZero' : 'negative',
    })
      .format(rounded)
      .replace('-', '−');
  };
  const formatUnit = (inUnit: number) => print(inUnit, false);
  const formatUnitSigned = (inUnit: number) => print(inUnit, true);
  const format = (value: number) => formatUnit(toUnit(value));
  const formatSigned = (value: number) => formatUnitSigned(toUnit(value));
  const unit = [word, quantity.unit].filter((part) => part !== '').join(' ');
  const say = (value: number, figure: string) =>
    `${figure}${spokenUnit(word, quantity, round(toUnit(value), digits))}`;
  const formatRange = (low: number, high: number) => {
    const [from, to] = [format(low), format(high)];
    if (from === to) return from;
    return low < 0 || high < 0 ? texts.value.numbers.fromTo(from, to) : `${from}–${to}`;
  };
  return {
    unit,
    word,
    note,
    unitAndNote: [unit, note].filter((part) => part !== '').join(', '),
    toUnit,
    format,
    formatSigned,
    formatUnit,
    formatUnitSigned,
    say: (value) => say(value, format(value)),
    saySigned: (value) => say(value, formatSigned(value)),
    formatRange,
    formatSignedRange: (low, high) =>
      texts.value.numbers.fromTo(formatSigned(low), formatSigned(high)),
  };
}

function wordFor(largest: number, kind: Quantity['kind']): { divisor: number; word: string } {
  if (kind === 'percent' || kind === 'index') return { divisor: 1, word: '' };
  // Monthly pay is quoted in full up to a million, heads in thousands from ten thousand on.
  const thousandFrom = kind === 'money' ? Number.POSITIVE_INFINITY : 1e4;
  const { words } = texts.value.numbers;
  if (largest >= 1e12) return { divisor: 1e12, word: words.trillion };
  if (largest >= 1e9) return { divisor: 1e9, word: words.billion };
  if (largest >= 1e6) return { divisor: 1e6, word: words.million };
  if (largest >= thousandFrom) return { divisor: 1e3, word: words.thousand };
  return { divisor: 1, word: '' };
}

/** Digits after the point; below zero, digits before it that are rounded away. */
function fractionDigits(
  largest: number,
  span: number,
  kind: Quantity['kind'],
  divisor: number,
): number {
  if (largest === 0) return 0;
  const isCounted = kind === 'count' || kind === 'money';
  const bySize = SIGNIFICANT - 1 - Math.floor(Math.log10(largest));
  const bySpan = span > 0 ? 1 - Math.floor(Math.log10(span)) : bySize;
  // A country's people change by less than a hundredth: large counts may need a fourth digit.
  const digits = Math.min(bySpan, isCounted ? bySize + 1 : bySize);
  // Persons and money do not come in parts.
  return Math.min(digits, isCounted && divisor === 1 ? 0 : 6);
}

function round(value: number, digits: number): number {
  const power = 10 ** digits;
  const rounded = Math.round(value * power) / power;
  return rounded === 0 ? 0 : rounded;
}

/** "% of labour force" is said "4.9 % of labour force": a figure and its unit never part. */
function spokenUnit(word: string, { unit, kind }: Quantity, inUnit: number): string {
  if (kind === 'index') return '';
  const counted = word === '' ? texts.value.units.after(unit, inUnit) : unit;
  const full = [word, counted].filter((part) => part !== '').join(' ');
  return full === '' ? '' : `\u00a0${full}`;
}
