import type { DuckDBConnection } from '@duckdb/node-api';
import { InputError } from '../../../engine/errors.ts';
import { withDatabase } from '../../../engine/results/queries/database.ts';
import type { WrittenRow } from '../../tables/table.ts';
import { assertSize } from './size.ts';

const NUMBER = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|FLOAT|DOUBLE|DECIMAL\(.*\))$/;
const TEXT = /^(VARCHAR|DATE|TIMESTAMP( WITH TIME ZONE|_.*)?|BOOLEAN|ENUM\(.*\))$/;

/**
 * Rows of a Parquet file, numbered from 1 below a header. Times lose what is after the day.
 * Errors: InputError for a damaged file, a column of lists or structures, too many cells.
 */
export function parquetFileRows(path: string, file: string): Promise<WrittenRow[]> {
  return withDatabase(async (connection) => {
    try {
      return await readRows(connection, path, file);
    } catch (error) {
      if (error instanceof InputError) throw error;
      const [reason] = (error as Error).message.split('\n');
      throw new InputError('syntax', `this is not a whole Parquet file: ${reason}`, { file });
    }
  });
}

async function readRows(
  connection: DuckDBConnection,
  path: string,
  file: string,
): Promise<WrittenRow[]> {
  const values = { path };
  const ask = async (sql: string) => (await connection.runAndReadAll(sql, values)).getRowsJS();
  const described = await ask('DESCRIBE FROM read_parquet($path)');
  const columns = described.map(([name, type]) => ({ name: String(name), type: String(type) }));
  const [[count]] = await ask('SELECT count(*)::DOUBLE FROM read_parquet($path)');
  assertSize({ rows: Number(count), columns: columns.length }, file);
  for (const { name, type } of columns) {
    if (NUMBER.test(type) || TEXT.test(type)) continue;
    const sentence = `must be numbers, texts or dates, found ${type}`;
    throw new InputError('wrong-type', sentence, { file, field: name });
  }
  const cells = columns.map(({ name, type }) => {
    const quoted = `"${name.replaceAll('"', '""')}"`;
    if (NUMBER.test(type)) return `${quoted}::DOUBLE`;
    return type.startsWith('TIMESTAMP') ? `${quoted}::DATE::VARCHAR` : `${quoted}::VARCHAR`;
  });
  const rows = await ask(`SELECT ${cells.join(', ')} FROM read_parquet($path)`);
  return [
    { line: 1, cells: columns.map(({ name }) => name) },
    ...rows.map((row, at) => ({
      line: at + 2,
      cells: row.map((value) => (value === null ? '' : String(value))),
      numbers: row.map((value) => (typeof value === 'number' ? value : undefined)),
    })),
  ];
}
