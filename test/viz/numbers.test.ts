import { describe, expect, test } from 'vitest';
import { type Quantity, quantityOf } from '../../viz/numbers/quantity.ts';
import { scaleFor } from '../../viz/numbers/scale.ts';

const persons: Quantity = { factor: 1, unit: 'persons', note: '', kind: 'count' };
const monthly = quantityOf({ unit: 'KZT a month, base-year prices', kind: 'money' });
const output = quantityOf({ unit: 'million KZT a year, base-year prices', kind: 'money' });
const rate = { unit: '% of labour force', kind: 'percent' } as const;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('a unit of the run', () => {
  test('is taken apart into size, unit and condition', () => {
    expect(output).toEqual({
      factor: 1e6,
      unit: 'KZT a year',
      note: 'base-year prices',
      kind: 'money',
    });
  });

  test('of a share becomes percentage points in a difference', () => {
    expect(quantityOf(rate).unit).toBe('% of labour force');
    expect(quantityOf(rate, 'difference').unit).toBe('percentage points');
  });

  test('of an index is a note: an index has no unit to say', () => {
    expect(plain(scaleFor(quantityOf({ unit: 'ratio', kind: 'index' }), [2.394]).say(2.394))).toBe(
      '2.39',
    );
  });
});

describe('numbers', () => {
  test('take the word that suits the largest of them', () => {
    expect(plain(scaleFor(persons, [8_732_000]).say(8_732_000))).toBe('8.73 million persons');
    expect(plain(scaleFor(persons, [41_234]).say(41_234))).toBe('41.2 thousand persons');
    expect(plain(scaleFor(persons, [9_412]).say(9_412))).toBe('9,410 persons');
    expect(plain(scaleFor(monthly, [213_456]).say(213_456))).toBe('213,000 KZT a month');
    expect(plain(scaleFor(output, [70_649_033]).say(70_649_033))).toBe('70.6 trillion KZT a year');
    expect(plain(scaleFor(quantityOf(rate), [4.876]).say(4.876))).toBe('4.88 % of labour force');
  });

  test('show no digit finer than a tenth of the leading digit of their band', () => {
    const scale = scaleFor(persons, [41_234, 28_431, 55_102], [28_431, 55_102]);
    expect(scale.format(41_234)).toBe('41');
    expect(scale.formatRange(28_431, 55_102)).toBe('28–55');
    expect(scale.unit).toBe('thousand persons');
  });

  test('of many persons show a fourth digit only where the band is narrow', () => {
    expect(scaleFor(persons, [8_732_400], [8_700_000, 8_760_000]).format(8_732_400)).toBe('8.732');
    expect(scaleFor(persons, [8_732_400], [8_000_000, 9_500_000]).format(8_732_400)).toBe('8.7');
  });

  test('never split a person', () => {
    expect(scaleFor(persons, [3.4], [2.9, 3.9]).format(3.4)).toBe('3');
  });

  test('carry a true minus, and signs only where asked', () => {
    const scale = scaleFor(persons, [1500], [-500, 1500]);
    expect(scale.formatSigned(1500)).toBe('+1,500');
    expect(scale.formatSigned(0)).toBe('0');
    expect(scale.formatSigned(-500)).toBe('−500');
    expect(scale.formatSignedRange(-500, 1500)).toBe('−500 to +1,500');
    expect(scale.formatRange(-500, 1500)).toBe('−500 to 1,500');
  });

  test('round to zero without a sign', () => {
    expect(scaleFor(persons, [100_000], [0, 100_000]).formatSigned(-20)).toBe('0');
  });
});
