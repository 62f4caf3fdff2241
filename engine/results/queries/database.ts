import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';

let shared: Promise<DuckDBInstance> | undefined;

/**
 * One database in memory for the process. One thread: sums are then added in the same order
 * every time. No extension is ever looked for on the network.
 */
function database(): Promise<DuckDBInstance> {
  shared ??= DuckDBInstance.create(':memory:', {
    threads: '1',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // It would keep every file that was ever read, up to most of the machine's memory.
    enable_external_file_cache: 'false',
    temp_directory: path.join(tmpdir(), 'aimaq-tables'),
    lock_configuration: 'true',
  });
  return shared;
}

/** Gives a connection with temporary tables of its own and closes it afterwards. */
export async function withDatabase<Answer>(
  act: (connection: DuckDBConnection) => Promise<Answer>,
): Promise<Answer> {
  const connection = await (await database()).connect();
  try {
    return await act(connection);
  } finally {
    connection.closeSync();
  }
}

/** A question with its bound values: nothing from outside is ever pasted into `sql`. */
export interface Query {
  sql: string;
  values: Record<string, DuckDBValue>;
}

export function ask<Row>({ sql, values }: Query): Promise<Row[]> {
  return withDatabase(async (connection) => {
    const reader = await connection.runAndReadAll(sql, values);
    return reader.getRowObjectsJS() as Row[];
  });
}
