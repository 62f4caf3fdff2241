import { expect, test } from 'vitest';
import { ask, withDatabase } from '../../engine/results/queries/database.ts';

test('the database looks for nothing on the network and adds up in one order', async () => {
  const settings = ['autoinstall_known_extensions', 'autoload_known_extensions', 'threads'];
  for (const [at, expected] of [false, false, 1n].entries()) {
    const sql = 'SELECT current_setting($name) AS setting';
    const [row] = await ask<{ setting: unknown }>({ sql, values: { name: settings[at] } });
    expect(row.setting).toBe(expected);
  }
});

test('no question can change that', async () => {
  await expect(ask({ sql: 'SET threads = 2', values: {} })).rejects.toThrow('locked');
});

test('files that were read are not kept in memory', async () => {
  const sql = "SELECT current_setting('enable_external_file_cache') AS setting";
  expect(await ask({ sql, values: {} })).toEqual([{ setting: false }]);
});

test('temporary tables are seen by their own connection only', async () => {
  await withDatabase(async (connection) => {
    await connection.run('CREATE TEMP TABLE own AS SELECT 1 AS one');
    await expect(ask({ sql: 'FROM own', values: {} })).rejects.toThrow('own');
  });
});
