import { texts } from '../texts/english.ts';

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
  if (kind === 'index') return { factor: 1, unit: '', note: unit, kind };
  if (kind === 'percent' && of === 'difference') {
    return { factor: 1, unit: texts.units.percentagePoints, note: '', kind };
  }
  const [, word, rest = unit] = /^(thousand|million|billion)\s+(.*)$/.exec(unit) ?? [];
  const [plain, ...notes] = rest.split(', ');
  return { factor: factors[word ?? ''] ?? 1, unit: plain ?? '', note: notes.join(', '), kind };
}
