import { existsSync } from 'node:fs';
import { listValue } from '@duckdb/node-api';
import { isComplete, memberFiles, type RunTable, runTable } from '../folder/layout.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Query } from '../queries/database.ts';
import type { RowFilter } from '../queries/rows.ts';
import { differencesQuery, narrowed, summaryQuery } from '../queries/spreads.ts';
import { CLUSTER_MEASURES, type MemberTable } from './tables.ts';

/** Each table over all members: the members' table it is made from, and how. */
export const RUN_QUERIES: Record<
  RunTable,
  { from: MemberTable; query: (manifest: Manifest, files: string[], filter?: RowFilter) => Query }
> = {
  summary: { from: 'indicators', query: summaryQuery },
  differences: { from: 'indicators', query: differencesQuery },
  flows: {
    from: 'migration_flows',
    query: meansOver(['arm', 'year', 'origin', 'destination'], ['persons']),
  },
  remote_pay: {
    from: 'remote_pay',
    query: meansOver(['arm', 'year', 'workplace', 'residence'], ['pay']),
  },
  clusters: {
    from: 'clusters',
    query: meansOver(
      ['arm', 'year', 'cluster'],
      CLUSTER_MEASURES.map(({ name }) => name),
    ),
  },
  cluster_jobs: {
    from: 'cluster_jobs',
    query: meansOver(['arm', 'year', 'cluster', 'residence'], ['jobs']),
  },
};

/**
 * The rows of a table over all members that a filter lets through: read from the table of a
 * complete run, worked out from the members stored so far otherwise (at least one). A run that was
 * completed before there was such a table is asked in the same way as an unfinished one.
 */
export function tableOverMembers(
  folder: string,
  manifest: Manifest,
  table: RunTable,
  filter: RowFilter = {},
): Query {
  const file = runTable(folder, table);
  if (isComplete(folder) && (table !== 'remote_pay' || existsSync(file))) {
    const { condition, values } = narrowed(filter);
    const files = listValue([file]);
    return { sql: `FROM read_parquet($files) WHERE ${condition}`, values: { ...values, files } };
  }
  const { from, query } = RUN_QUERIES[table];
  return query(manifest, memberFiles(folder, from), filter);
}

/** Mean over members, in the order in which the first member holds the rows. */
function meansOver(keys: string[], measures: string[]) {
  const means = measures.map((name) => `avg(${name}) ${name}`).join(', ');
  return (_manifest: Manifest, files: string[], filter: RowFilter = {}): Query => {
    const { condition, values } = narrowed(filter);
    return {
      sql: `
        SELECT ${keys.join(', ')}, ${means}
        FROM read_parquet($files, file_row_number = true) WHERE ${condition}
        GROUP BY ${keys.join(', ')} ORDER BY min(file_row_number), ${keys.join(', ')}`,
      values: { ...values, files: listValue(files) },
    };
  };
}
