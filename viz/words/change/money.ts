import { edited } from '../../state/change/edit.ts';
import { valueAt } from '../../state/change/values.ts';
import { changeTexts } from '../../texts/change/texts.ts';
import { texts } from '../../texts/texts.ts';

/** The unit in which an amount of money is typed: billions, millions or the currency itself. */
export function moneyScale(amount: number): { factor: number; unit: string } {
  const code = String(valueAt(edited.value, ['currency']) ?? '');
  const currency = texts.value.units.currencies[code] ?? code;
  const size = [1e9, 1e6].find((one) => amount >= one) ?? 1;
  const { scales, of } = changeTexts.value.units;
  return { factor: 1 / size, unit: of(scales[size] ?? '', currency) };
}

/** An amount in its unit, to three digits. */
export function moneyInWords(amount: number): string {
  const { factor, unit } = moneyScale(amount);
  const figure = new Intl.NumberFormat(texts.value.locale, { maximumSignificantDigits: 3 });
  return `${figure.format(amount * factor)}\u00a0${unit}`;
}
