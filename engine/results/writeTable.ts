import { rmSync } from 'node:fs';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { type Query, withDatabase } from './database.ts';
import { aside } from './layout.ts';
import { settle } from './settle.ts';
import type { Column } from './tables.ts';

const FORMATS = {
  parquet: '(FORMAT parquet, COMPRESSION zstd)',
  csv: '(FORMAT csv, HEADER)',
};
export type TableFormat = keyof typeof FORMATS;

/** Writes rows, in the order they come, to a new file. */
export async function writeRows(
  connection: DuckDBConnection,
  file: string,
  columns: Column[],
  rows: Iterable<(string | number)[]>,
  format: TableFormat = 'parquet',
): Promise<void> {
  const fields = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  await connection.run(`CREATE OR REPLACE TEMP TABLE being_written (${fields})`);
  const appender = await connection.createAppender('being_written');
  for (const row of rows) appendRow(appender, columns, row);
  appender.closeSync();
  await connection.run(`COPY (FROM being_written ORDER BY rowid) TO $file ${FORMATS[format]}`, {
    file,
  });
}

function appendRow(appender: DuckDBAppender, columns: Column[], row: (string | number)[]): void {
  for (let at = 0; at < columns.length; at++) {
    const value = row[at];
    if (typeof value === 'string') appender.appendVarchar(value);
    else if (columns[at].type === 'DOUBLE') appender.appendDouble(value);
    else if (columns[at].type === 'SMALLINT') appender.appendSmallInt(value);
    else appender.appendInteger(value);
  }
  appender.endRow();
}

/** Writes the answer to a question, in its order, to a Parquet file that appears only when done. */
export async function writeAnswer(
  file: string,
  { sql, values }: Query,
  format: TableFormat = 'parquet',
): Promise<void> {
  const unfinished = aside(file);
  try {
    await withDatabase((connection) =>
      connection.run(`COPY (${sql}) TO $unfinished ${FORMATS[format]}`, { ...values, unfinished }),
    );
    settle(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
