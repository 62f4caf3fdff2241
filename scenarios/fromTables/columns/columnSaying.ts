import { InputError, type Place } from '../../../engine/errors.ts';
import { suggestName } from '../../../engine/formulas/nearestName.ts';
import { readYaml } from '../../document/readYaml.ts';
import { shownValue } from '../../document/value.ts';
import type { TableName } from '../read/givenTable.ts';
import { KNOWN_NAMES, knownName } from './columnNames.ts';

export const TABLE_NAMES = [
  ...(['regions', 'series', 'flows', 'ages', 'changes', 'sources'] as const),
] satisfies TableName[];

/** What the user says of a column: what is written over it is a name that the program knows. */
export interface ColumnSaying {
  /** The table that it is said of; null for every table that has the column. */
  table: TableName | null;
  name: string;
  written: string;
  place: Place;
}

/** Reads `population="Халық саны"` or, for one table, `series.year=Жыл`. Errors: InputError. */
export function parseColumnOption(text: string): ColumnSaying {
  const place = { field: '--column' };
  const sign = text.indexOf('=');
  const [, table = null, name = ''] =
    /^(?:([a-z]+)\.)?([^.]+)$/.exec(text.slice(0, Math.max(0, sign)).trim()) ?? [];
  const written = text.slice(sign + 1).trim();
  if (name === '' || written === '') {
    const sentence = `must be NAME=COLUMN such as population="Халық саны", found ${JSON.stringify(text)}`;
    throw new InputError('bad-option', sentence, place);
  }
  return saying(table, name, written, place);
}

const EXPECTED =
  'a mapping is a map of tables, each a map of columns, such as "series: { year: Жыл }"';

/** Reads a file of such sayings by table. Errors: InputError with file and line. */
export function parseMapping(file: string, text: string): ColumnSaying[] {
  const yaml = readYaml(file, text, EXPECTED);
  return Object.entries(yaml.value).flatMap(([table, columns]) => {
    const place = yaml.placeOf([table], 'key') ?? { file };
    tableNamed(table, place);
    if (typeof columns !== 'object' || columns === null || Array.isArray(columns)) {
      const sentence = `must be a map of columns, found ${shownValue(columns)}`;
      throw new InputError('wrong-type', sentence, { ...place, field: table });
    }
    return Object.entries(columns).map(([name, written]) => {
      const where = { ...yaml.placeOf([table, name], 'key'), field: `${table}.${name}` };
      if (typeof written === 'string' || typeof written === 'number') {
        return saying(table, name, String(written).trim(), where);
      }
      const sentence = `must be what is written over the column, found ${shownValue(written)}`;
      throw new InputError('wrong-type', sentence, where);
    });
  });
}

function saying(table: string | null, name: string, written: string, place: Place): ColumnSaying {
  const of = table === null ? null : tableNamed(table, place);
  const meant = knownName(name);
  if (meant !== undefined) return { table: of, name: meant, written, place };
  const hint = suggestName(name, KNOWN_NAMES) || '; docs/new.md lists them';
  throw new InputError('unknown-name', `there is no column or indicator "${name}"${hint}`, place);
}

function tableNamed(name: string, place: Place): TableName {
  const known = TABLE_NAMES.find((one) => one === name);
  if (known !== undefined) return known;
  const sentence = `there is no table "${name}"; known are ${TABLE_NAMES.join(', ')}`;
  throw new InputError('unknown-name', sentence, place);
}
