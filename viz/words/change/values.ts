import type { Value } from '../../../server/api.ts';
import { schema } from '../../state/change/scenario.ts';
import { fieldOf, type Schema, schemaAt } from '../../state/change/schema.ts';
import { steadyOf } from '../../state/change/steady.ts';
import { isMap, type Path } from '../../state/change/values.ts';
import { changeTexts } from '../../texts/change/texts.ts';
import { texts } from '../../texts/texts.ts';
import { moneyInWords } from './money.ts';
import { nameOf, optionsOf } from './naming.ts';

const LONGEST = 60;

/** How a number of a field is shown: shares as per cent. */
export function unitOf(path: Path): { factor: number; unit: string } {
  const root = schema.value.value ?? {};
  const own = schemaAt(root, path) ?? {};
  const { percent } = changeTexts.value.units;
  const names = changeTexts.value.fields.units;
  const unit = own.unit ?? '';
  if (isShare(own) && fieldOf(root, path) !== 'sample') {
    const rest = unit.replace(/^share( of )?/, '');
    const of = rest === '' ? '' : ` ${names[unit] ?? `of ${rest}`}`;
    return { factor: 100, unit: `${percent}${of}` };
  }
  return { factor: 1, unit: unit === '1' ? '' : (names[unit] ?? unit) };
}

function isShare({ type, minimum, exclusiveMinimum, maximum, unit }: Schema): boolean {
  if (unit !== undefined) return unit.startsWith('share');
  return type === 'number' && (minimum ?? exclusiveMinimum) === 0 && maximum === 1;
}

/** A number as it stands in a field, in the reader's form. */
export function writeNumber(value: number, factor = 1): string {
  return String(Number((value * factor).toPrecision(12))).replace('.', decimalPoint());
}

/** The number that a text says; NaN where it is none. */
export function readNumber(text: string, factor = 1): number {
  const plain = text
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  return plain === '' ? Number.NaN : Number((Number(plain) / factor).toPrecision(12));
}

function decimalPoint(): string {
  return new Intl.NumberFormat(texts.value.locale).format(1.5).charAt(1);
}

/** A value in words, for lists of changes and for what was before. */
export function valueInWords(path: Path, value: Value | undefined): string {
  const say = changeTexts.value;
  if (value === undefined || value === null) return say.field.notSaid;
  if (typeof value === 'number') {
    const { factor, unit } = unitOf(path);
    return [writeNumber(value, factor), unit].filter((part) => part !== '').join('\u00a0');
  }
  const steady = isMoney(path) ? steadyOf(value) : null;
  if (steady !== null) {
    return say.series.steady(moneyInWords(steady.amount), steady.first, steady.last);
  }
  if (typeof value === 'boolean') return value ? say.field.yes : say.field.no;
  const labels = new Map(optionsOf(path)?.map(({ value, label }) => [value, label]));
  if (typeof value === 'string') return short(labels.get(value) ?? value);
  if (Array.isArray(value)) {
    if (value.some((item) => isMap(item))) return say.list.parts(value.length);
    return short(value.map((item) => labels.get(String(item)) ?? String(item)).join(', '));
  }
  return nameOf(value) || say.list.parts(Object.keys(value).length);
}

const isMoney = (path: Path) => path.at(-1) === 'budget';

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
