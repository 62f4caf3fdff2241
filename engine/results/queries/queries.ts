import { type RunTable, storedMembers } from '../folder/layout.ts';
import { assertKnown } from '../manifest/names.ts';
import { readManifest } from '../manifest/readManifest.ts';
import { tableOverMembers } from '../tables/runTables.ts';
import { reading } from './damage.ts';
import { ask } from './database.ts';
import type {
  ClusterRow,
  DifferenceRow,
  FlowRow,
  RemotePayRow,
  RowFilter,
  SummaryRow,
} from './rows.ts';

/*
 * Questions to a run folder. A complete run answers from its tables over all members, an
 * unfinished one from the members stored so far; without any, there are no rows.
 * Errors: those of `readManifest` and `assertKnown`, and `run-unreadable` for a damaged table.
 */

const SPLIT = `variance_luck "varianceLuck", variance_parameters "varianceParameters",
  luck_p10 "luckP10", luck_p90 "luckP90"`;

/** Mean and quantiles over members, by indicator, arm, region and year. */
export async function summarise(folder: string, filter: RowFilter = {}): Promise<SummaryRow[]> {
  const columns = `indicator, arm, region, year, mean, p5, p10, p25, p50, p75, p90, p95, ${SPLIT}`;
  return rows(folder, 'summary', columns, filter);
}

/** Arms less the reference arm, paired by member; the reference arm itself has no rows. */
export async function differences(
  folder: string,
  filter: RowFilter = {},
): Promise<DifferenceRow[]> {
  const columns = `indicator, arm, region, year, mean, p5, p10, p25, p50, p75, p90, p95,
    probability_positive "probabilityPositive", ${SPLIT}`;
  return rows(folder, 'differences', columns, filter);
}

/** Persons who moved between each pair of regions. */
export async function flows(
  folder: string,
  filter: { arm: string; year: number },
): Promise<FlowRow[]> {
  return rows(folder, 'flows', 'origin, destination, persons', filter);
}

/** Pay of remote workers by region of the employer and of residence, without what there is none of. */
export async function remotePay(
  folder: string,
  filter: { arm: string; year: number },
): Promise<RemotePayRow[]> {
  const all = await rows<RemotePayRow>(folder, 'remote_pay', 'workplace, residence, pay', filter);
  return all.filter(({ pay }) => pay > 0);
}

/** The clusters of an arm, year by year, with where their people live. */
export async function clusters(folder: string, { arm }: { arm: string }): Promise<ClusterRow[]> {
  const columns = `cluster, year, output, exports, jobs, funded_jobs "fundedJobs",
    remote_jobs "remoteJobs", seats, outlays`;
  const years: Omit<ClusterRow, 'name' | 'regions' | 'jobsByResidence'>[] = await rows(
    folder,
    'clusters',
    columns,
    { arm },
  );
  const residences: { cluster: string; year: number; residence: string; jobs: number }[] =
    await rows(folder, 'cluster_jobs', 'cluster, year, residence, jobs', { arm });
  const homes = Map.groupBy(residences, ({ cluster, year }) => `${year} ${cluster}`);
  const named = readManifest(folder).arms.find(({ id }) => id === arm)?.clusters ?? [];
  return years.map((year) => ({
    ...year,
    name: named.find(({ id }) => id === year.cluster)?.name ?? year.cluster,
    regions: named.find(({ id }) => id === year.cluster)?.regions ?? [],
    jobsByResidence: (homes.get(`${year.year} ${year.cluster}`) ?? [])
      .filter(({ jobs }) => jobs > 0)
      .map(({ residence, jobs }) => ({ region: residence, jobs }))
      .sort((a, b) => b.jobs - a.jobs),
  }));
}

/** Numbers of the members whose results are stored, smallest first. */
export function membersDone(folder: string): number[] {
  readManifest(folder);
  return storedMembers(folder);
}

async function rows<Row>(
  folder: string,
  table: RunTable,
  columns: string,
  filter: RowFilter,
): Promise<Row[]> {
  const manifest = readManifest(folder);
  assertKnown(manifest, filter);
  if (storedMembers(folder).length === 0) return [];
  const { sql, values } = tableOverMembers(folder, manifest, table, filter);
  return reading(folder, () => ask<Row>({ sql: `SELECT ${columns} FROM (${sql})`, values }));
}
