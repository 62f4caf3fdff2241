import { texts } from '../texts/texts.ts';

/** What a value of an indicator counts: "million KZT a year, base-year prices" is 10⁶ of "KZT a year". */
export interface Quantity {
  /** Multiplies a stored value into single units. */
  factor: number;
  unit: string;
  /** What the unit is conditional on, such as "base-year prices"; '' where nothing. */
  note: string;
  kind: 'count' | 'money' | 'percent' | 'index';
}

const factors: Record<string, number> = { thousand: 1e3, million: 1e6, billion: 1e9 };

export function quantityOf(
  { unit, kind }: { unit: string; kind: Quantity['kind'] },
  of: 'value' | 'difference' = 'value',
): Quantity {
  if (kind === 'index') return { factor: 1, unit: '', note: inLanguage(unit), kind };
  if (kind === 'percent' && of === 'difference') {
    return { factor: 1, unit: texts.value.units.percentagePoints, note: '', kind };
  }
  const [, word, rest = unit] = /^(thousand|million|billion)\s+(.*)$/.exec(unit) ?? [];
  const [plain = '', ...notes] = rest.split(', ');
  return {
    factor: factors[word ?? ''] ?? 1,
    unit: inLanguage(plain),
    note: notes.map(inLanguage).join(', '),
    kind,
  };
}

/** A unit of the run in the reader's language; one that nobody has translated stays as it is. */
function inLanguage(unit: string): string {
  const { names, currencies } = texts.value.units;
  const [currency = ''] = /\b[A-Z]{3}\b/.exec(unit) ?? [];
  if (currency === '') return names[unit] ?? unit;
  const name = names[unit.replace(currency, 'currency')] ?? unit.replace(currency, 'currency');
  return name.replace('currency', currencies[currency] ?? currency);
}
