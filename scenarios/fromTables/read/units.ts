import {
  SERIES_INDICATORS,
  type SeriesIndicatorId,
} from '../../../engine/experiments/forecasts/series/indicators.ts';

/** How figures as given become figures in the unit of their indicator. */
export interface Conversion {
  factor: number;
  /** Code of the currency that the unit names. */
  currency?: string | undefined;
}

type Kind = 'count' | 'percent' | 'rate' | 'index' | 'pay' | 'money';

const SCALES: readonly [RegExp, number][] = [
  [/\b(thousands?|thsd|thous|k|000s?|1000)\b/, 1e3],
  [/\b(millions?|mln|mn|mio|m)\b/, 1e6],
  [/\b(billions?|bln|bn)\b/, 1e9],
  [/\b(trillions?|trn|tn)\b/, 1e12],
];

const MONTHS: readonly [RegExp, number][] = [
  [/\b(months?|monthly)\b/, 1],
  [/\b(years?|yearly|annual|annually|annum)\b/, 1 / 12],
  [/\b(weeks?|weekly)\b/, 52 / 12],
];

/** Counts whose unit says more, such as the date or the method. */
const PERSONS = /\b(persons?|people|residents|inhabitants|jobs)\b/;

/** Words that may stand beside and say nothing new. */
const PLAIN: Readonly<Record<Exclude<Kind, 'percent' | 'index'>, RegExp>> = {
  count:
    /\b(persons?|people|residents|inhabitants|organisations?|births|deaths|moves|migrants|employed|number|count|heads?|jobs|of|in|a|per|year|annual)\b/g,
  rate: /\b(per|1000|1 000|thousand|population|persons?|residents)\b|‰/g,
  pay: /\b(a|per|in|of|current|nominal|prices|head|capita|person|employee|worker|job|average|mean|gross)\b|\//g,
  money: /\b(a|per|in|of|current|nominal|prices|year|yearly|annual)\b|\//g,
};

export function kindOf(indicator: SeriesIndicatorId): Kind {
  const { unit } = SERIES_INDICATORS[indicator];
  if (unit.includes('currency a month')) return 'pay';
  if (unit.includes('currency')) return 'money';
  if (unit.startsWith('percent')) return 'percent';
  if (unit.startsWith('per 1000')) return 'rate';
  return unit.includes('100') ? 'index' : 'count';
}

/** What the unit of an indicator may be, for messages. */
export function expectedUnit(indicator: SeriesIndicatorId): string {
  return {
    count: '"persons", "thousand persons" or "million persons"',
    percent: '"percent" or "share"',
    rate: '"per 1000"',
    index: '"nation = 100" or "nation = 1"',
    pay: '"USD a month", "USD a year" or "thousand USD a year"',
    money: '"million USD", "USD" or "billion USD"',
  }[kindOf(indicator)];
}

/** How figures in a stated unit become figures in the indicator's own; undefined where unknown. */
export function conversionOf(indicator: SeriesIndicatorId, unit: string): Conversion | undefined {
  const kind = kindOf(indicator);
  const currency =
    kind === 'pay' || kind === 'money'
      ? /(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])/.exec(unit)?.[0]
      : undefined;
  const words = (currency === undefined ? unit : unit.replace(currency, ' '))
    .toLowerCase()
    .replaceAll(/[(),.]/g, ' ');
  if (kind === 'percent') return percentOf(words);
  if (kind === 'index') {
    if (/=\s*1\s*$/.test(words)) return { factor: 100 };
    return /100|\bindex\b|%|percent/.test(words) ? { factor: 1 } : undefined;
  }
  if (kind === 'rate') return rest(words, kind) === '' ? { factor: 1 } : undefined;
  const [scale, unscaled] = take(words, SCALES);
  if (kind === 'count' && /\bper (1000|thousand)\b/.test(words)) return undefined;
  if (kind === 'count') {
    return rest(unscaled, kind) === '' || PERSONS.test(unscaled)
      ? { factor: scale ?? 1 }
      : undefined;
  }
  if (kind === 'money') {
    return rest(unscaled, kind) === '' ? { factor: (scale ?? 1) / 1e6, currency } : undefined;
  }
  const [period, left] = take(unscaled, MONTHS);
  if (rest(left, kind) !== '') return undefined;
  return { factor: (scale ?? 1) * (period ?? 1), currency };
}

function percentOf(words: string): Conversion | undefined {
  if (/\b(shares?|ratio|fraction|proportion)\b/.test(words) && !/%|percent/.test(words)) {
    return { factor: 100 };
  }
  return /%|percent|per cent|\bpct\b/.test(words) ? { factor: 1 } : undefined;
}

function take(words: string, table: readonly [RegExp, number][]): [number | undefined, string] {
  const found = table.find(([pattern]) => pattern.test(words));
  return found === undefined ? [undefined, words] : [found[1], words.replace(found[0], ' ')];
}

const rest = (words: string, kind: keyof typeof PLAIN): string =>
  words.replaceAll(PLAIN[kind], ' ').trim();
