import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  INTEGER,
  SMALLINT,
  VARCHAR,
} from '@duckdb/node-api';
import { aside } from '../folder/layout.ts';
import { settle } from '../folder/writing/settle.ts';
import { type Query, withDatabase } from '../queries/database.ts';
import type { Column, Row } from './tables.ts';

const FORMATS = {
  parquet: '(FORMAT parquet, COMPRESSION zstd)',
  csv: '(FORMAT csv, HEADER)',
};
export type TableFormat = keyof typeof FORMATS;

const TYPES: Record<Column['type'], DuckDBType> = { VARCHAR, INTEGER, SMALLINT, DOUBLE };

/** Rows of a data chunk of the database. */
const CHUNK = 2048;

/** Writes rows, in the order they come, to a new file. All else has its turn between chunks of them. */
export async function writeRows(
  connection: DuckDBConnection,
  file: string,
  columns: Column[],
  rows: Iterable<Row>,
  format: TableFormat = 'parquet',
): Promise<void> {
  const fields = columns.map(({ name, type }) => `${name} ${type}`).join(', ');
  await connection.run(`CREATE OR REPLACE TEMP TABLE being_written (${fields})`);
  const appender = await connection.createAppender('being_written');
  const types = columns.map(({ type }) => TYPES[type]);
  for (const some of chunksOf(rows)) {
    const chunk = DuckDBDataChunk.create(types, some.length);
    chunk.setRows(some);
    appender.appendDataChunk(chunk);
    await setImmediate();
  }
  appender.closeSync();
  await connection.run(`COPY (FROM being_written ORDER BY rowid) TO $file ${FORMATS[format]}`, {
    file,
  });
}

function* chunksOf(rows: Iterable<Row>): Generator<Row[]> {
  let chunk: Row[] = [];
  for (const row of rows) {
    if (chunk.push(row) < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
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
    await settle(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
