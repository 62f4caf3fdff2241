// Small harms to the text of a file, each a plain value that fast-check can shrink.
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { formulas } from './formulas.ts';
import { NUMBERS, TEXTS } from './nasty.ts';

/** `at` and `to` say where, from 0 for the beginning to 1 for the end. */
export type Edit =
  | { kind: 'flip'; at: number; bit: number }
  | { kind: 'line'; at: number; to: number; times: number }
  | { kind: 'insert'; at: number; text: string; times: number }
  | { kind: 'word'; at: number; text: string }
  | { kind: 'number'; at: number; factor: number }
  | { kind: 'cut'; at: number }
  | { kind: 'value'; at: number; value: unknown }
  | { kind: 'form'; form: Form };

const FORMS = [
  'bom',
  'crlf',
  'cr',
  'semicolons',
  'tabs',
  'decimalCommas',
  'utf16',
  'cp1251',
] as const;
type Form = (typeof FORMS)[number];

// Not fc.double: half of its numbers lie so near to 0 that every harm would be at the beginning.
const at = fc.nat(2 ** 20 - 1).map((step) => step / 2 ** 20);
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 2, arbitrary: formulas },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.double().map(String) },
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('flip'), at, bit: fc.nat(7) }),
  fc.record({
    kind: fc.constant('line'),
    at,
    to: at,
    times: fc.oneof(fc.nat(3), fc.constant(400)),
  }),
  fc.record({
    kind: fc.constant('insert'),
    at,
    text: fc.oneof(text, fc.constantFrom('[', '{', '{a: ', '- ', '(', '"', ' ', '1', 'a: 1\n')),
    times: fc.oneof(
      { weight: 20, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.constantFrom(2, 50, 1000, 5000) },
    ),
  }),
  fc.record({ kind: fc.constant('word'), at, text: fc.oneof(text, fc.constantFrom(...NUMBERS)) }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('number'),
      at,
      factor: fc.constantFrom(0, -1, 1e-6, 0.5, 0.99, 1.01, 1.5, 2, 1e3, 1e6, 1e12, 1e100),
    }),
  },
  fc.record({ kind: fc.constant('cut'), at }),
  fc.record({ kind: fc.constant('value'), at, value: fc.oneof(text, fc.jsonValue(), fc.double()) }),
  fc.record({ kind: fc.constant('form'), form: fc.constantFrom(...FORMS) }),
) as fc.Arbitrary<Edit>;

/** Mostly one: what is wrong in one place gets further than what is wrong in many. */
const edits = fc.oneof(
  { weight: 3, arbitrary: fc.array(edit, { minLength: 1, maxLength: 1 }) },
  { weight: 1, arbitrary: fc.array(edit, { minLength: 2, maxLength: 4 }) },
);

/** Harms by name of file, mostly to one of them. */
export const fileEdits = (file: fc.Arbitrary<string>): fc.Arbitrary<Record<string, Edit[]>> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.tuple(file, edits).map(([name, list]) => ({ [name]: list })) },
    {
      weight: 1,
      arbitrary: fc.dictionary(file, edits, { minKeys: 2, maxKeys: 3, noNullPrototype: true }),
    },
  );

/** The bytes of a file after its harms; texts first, then bits. */
export function applyEdits(source: string, list: readonly Edit[]): Buffer {
  let changed = source;
  for (const one of list) changed = applyToText(changed, one);
  let bytes: Buffer = Buffer.from(changed);
  for (const one of list) {
    if (one.kind === 'form') bytes = encode(bytes, one.form);
    if (one.kind === 'flip' && bytes.length > 0) bytes[indexOf(one.at, bytes)] ^= 1 << one.bit;
  }
  return bytes;
}

/** Larger files take longer to make than to refuse. */
const MOST_INSERTED = 2e6;

const indexOf = (where: number, { length }: { length: number }) => Math.floor(where * length);

function applyToText(source: string, one: Edit): string {
  switch (one.kind) {
    case 'line': {
      const lines = source.split('\n');
      const [line] = lines.splice(indexOf(one.at, lines), 1);
      lines.splice(indexOf(one.to, lines), 0, ...new Array(one.times).fill(line));
      return lines.join('\n');
    }
    case 'insert': {
      const place = indexOf(one.at, source);
      const times = Math.min(one.times, Math.ceil(MOST_INSERTED / Math.max(1, one.text.length)));
      return source.slice(0, place) + one.text.repeat(times) + source.slice(place);
    }
    case 'word': {
      const words = [...source.matchAll(/[^\s,;:[\]{}"]+/g)];
      if (words.length === 0) return one.text;
      const { index, 0: word } = words[indexOf(one.at, words)];
      return source.slice(0, index) + one.text + source.slice(index + word.length);
    }
    case 'number': {
      const numbers = [...source.matchAll(/(?<![\w.-])-?\d+(\.\d+)?(?![\w.-])/g)];
      if (numbers.length === 0) return source;
      const { index, 0: number } = numbers[indexOf(one.at, numbers)];
      const changed = String(Number(number) * one.factor);
      return source.slice(0, index) + changed + source.slice(index + number.length);
    }
    case 'cut':
      return source.slice(0, indexOf(one.at, source));
    case 'value':
      return replaceValue(source, one.at, one.value);
    case 'form':
      return reform(source, one.form);
    default:
      return source;
  }
}

/** Puts a value in place of one of those in a YAML text; leaves alone what is no YAML. */
function replaceValue(source: string, where: number, value: unknown): string {
  try {
    const root = { root: parse(source, { logLevel: 'silent' }) };
    const spots: [Record<string, unknown>, string][] = [];
    collect(root, spots);
    const [parent, key] = spots[indexOf(where, spots)];
    Object.defineProperty(parent, key, { value, enumerable: true, writable: true });
    return stringify(root.root);
  } catch {
    return source;
  }
}

function collect(value: unknown, spots: [Record<string, unknown>, string][]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const key of Object.keys(value)) {
    const parent = value as Record<string, unknown>;
    spots.push([parent, key]);
    collect(parent[key], spots);
  }
}

function reform(source: string, form: Form): string {
  switch (form) {
    case 'bom':
      return `\ufeff${source}`;
    case 'crlf':
      return source.replaceAll('\n', '\r\n');
    case 'cr':
      return source.replaceAll('\n', '\r');
    case 'semicolons':
      return source.replaceAll(',', ';');
    case 'tabs':
      return source.replaceAll(',', '\t');
    case 'decimalCommas':
      return source.replaceAll(',', ';').replaceAll(/(\d)\.(\d)/g, '$1,$2');
    default:
      return source;
  }
}

function encode(bytes: Buffer, form: Form): Buffer {
  if (form === 'utf16') return Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le');
  if (form !== 'cp1251') return bytes;
  // Cyrillic letters in the Windows code page: bytes that are no UTF-8.
  const points = [...bytes.toString()].map((letter) => letter.codePointAt(0) ?? 0);
  return Buffer.from(
    points.map((point) => (point >= 0x410 && point < 0x450 ? point - 0x350 : point)),
  );
}
