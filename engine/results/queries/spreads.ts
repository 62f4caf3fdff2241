import { listValue } from '@duckdb/node-api';
import { PUBLIC_COST_PER_NET_JOB } from '../../model/indicators/definitions.ts';
import type { Manifest } from '../manifest/manifest.ts';
import type { Query } from './database.ts';
import { splitQuery } from './luckAndParameters.ts';
import type { RowFilter } from './rows.ts';

const QUANTILES = { p5: 0.05, p10: 0.1, p25: 0.25, p50: 0.5, p75: 0.75, p90: 0.9, p95: 0.95 };

/** All quantiles of a value in one pass, as a list. */
export const quantiles = (value: string) =>
  `quantile_cont(${value}, [${Object.values(QUANTILES).join(', ')}])`;

/** The list unfolded into columns; null where infinite. */
export const quantileColumns = (list: string) =>
  Object.keys(QUANTILES)
    .map((name, at) => `CASE WHEN isfinite(${list}[${at + 1}]) THEN ${list}[${at + 1}] END ${name}`)
    .join(', ');

const KEYS = 'indicator, arm, region, year';
const SPLIT = 'variance_luck, variance_parameters, luck_p10, luck_p90';

/** A common table of rows, by KEYS, of how their variance splits; empty where nothing is drawn. */
function splitOf(rows: string, { uncertainty }: Manifest): string {
  if (uncertainty !== null) return `split AS (${splitQuery(rows, KEYS)})`;
  const nothing = SPLIT.split(', ').map((name) => `NULL::DOUBLE ${name}`);
  return `split AS (SELECT ${KEYS}, ${nothing.join(', ')} FROM ${rows} LIMIT 0)`;
}

/** Mean and quantiles over the members in `files`, tables of indicators. */
export function summaryQuery(manifest: Manifest, files: string[], filter: RowFilter = {}): Query {
  const { condition, values } = narrowed(filter);
  return {
    sql: `
      WITH own AS (FROM read_parquet($files) WHERE ${condition}),
      spread AS (
        SELECT ${KEYS}, avg(value) mean, ${quantiles('value')} q, count(*)::INTEGER members
        FROM own GROUP BY ALL
      ),
      ${splitOf('own', manifest)}
      SELECT ${KEYS}, mean, ${quantileColumns('q')}, members, ${SPLIT}
      FROM spread LEFT JOIN split USING (${KEYS}) ${inOrder}`,
    values: { ...order(manifest), ...values, files: listValue(files) },
  };
}

/**
 * Each arm less the reference arm, member by member, and the public cost per net job.
 *
 * The mean cost is the ratio of the means; a year whose mean of extra jobs is not positive has no
 * row. In the quantiles, a member without net jobs counts as infinitely dear.
 */
export function differencesQuery(
  manifest: Manifest,
  files: string[],
  filter: RowFilter = {},
): Query {
  const { condition, values } = narrowed(filter);
  return {
    sql: `
      WITH own AS (FROM read_parquet($files)),
      paired AS (
        SELECT a.indicator, a.arm, a.member, a.region, a.year, a.value - r.value AS value
        FROM own a JOIN own r USING (indicator, member, region, year)
        WHERE r.arm = $reference AND a.arm <> $reference
      ),
      wanted AS (FROM paired WHERE ${condition}),
      plain AS (
        SELECT ${KEYS}, avg(value) mean, ${quantiles('value')} q,
          avg((value > 0)::INTEGER) probability_positive, count(*)::INTEGER members
        FROM wanted GROUP BY ALL
      ),
      yearly AS (
        SELECT arm, member, year,
          max(value) FILTER (indicator = 'programme_outlays') million,
          max(value) FILTER (indicator = 'employed') jobs
        FROM paired WHERE region = 'all' GROUP BY ALL
      ),
      extra AS (
        SELECT arm, year, jobs,
          1e6 * sum(million) OVER (PARTITION BY arm, member ORDER BY year) outlays
        FROM yearly WHERE million IS NOT NULL AND jobs IS NOT NULL
      ),
      cost AS (
        SELECT $cost indicator, arm, 'all' region, year, avg(outlays) / avg(jobs) mean,
          ${quantiles("CASE WHEN jobs > 0 THEN outlays / jobs ELSE 'infinity' END")} q,
          avg((jobs > 0)::INTEGER) probability_positive, count(*)::INTEGER members
        FROM extra GROUP BY arm, year HAVING avg(jobs) > 0
      ),
      spread AS (FROM plain UNION ALL FROM cost WHERE ${condition}),
      ${splitOf('wanted', manifest)}
      SELECT ${KEYS}, mean, ${quantileColumns('q')}, probability_positive, members, ${SPLIT}
      FROM spread LEFT JOIN split USING (${KEYS}) ${inOrder}`,
    values: {
      ...order(manifest),
      ...values,
      files: listValue(files),
      reference: manifest.arms[0].id,
      cost: PUBLIC_COST_PER_NET_JOB.id,
    },
  };
}

/** The condition a filter stands for, on columns of its own names. */
export function narrowed(filter: RowFilter) {
  const wanted = (['indicator', 'arm', 'region', 'year'] as const).flatMap((field) => {
    const value = filter[field];
    return value === undefined ? [] : [{ field, value }];
  });
  return {
    condition: ['true', ...wanted.map(({ field }) => `${field} = $only_${field}`)].join(' AND '),
    values: Object.fromEntries(wanted.map(({ field, value }) => [`only_${field}`, value])),
  };
}

export const inOrder = `
  ORDER BY list_position($indicators, indicator), list_position($arms, arm),
    list_position($regions, region), year`;

/** The order in which the manifest names things, so that tables do not depend on the alphabet. */
export function order({ indicators, arms, regions }: Manifest) {
  const ids = (things: { id: string }[]) => listValue(things.map(({ id }) => id));
  return {
    indicators: ids([...indicators, PUBLIC_COST_PER_NET_JOB]),
    arms: ids(arms),
    regions: ids([...regions, { id: 'all' }]),
  };
}
