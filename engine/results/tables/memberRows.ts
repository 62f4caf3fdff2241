import type { ParameterValues } from '../../model/parameters.ts';
import type { SimulationResult } from '../../model/simulation.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { drawOf } from '../queries/luckAndParameters.ts';
import type { MemberTable, Row } from './tables.ts';

/** Tables that hold rows of each arm's result. */
type ResultTable = Exclude<MemberTable, 'parameters'>;

const ROWS: Record<ResultTable, (result: SimulationResult, manifest: Manifest) => Generator<Row>> =
  {
    *indicators({ arm, member, years, regions, indicators }, manifest) {
      const columns = [...regions, 'all'];
      for (const { id } of manifest.indicators) {
        const values = indicators[id];
        if (values === undefined) continue;
        for (let year = 0; year < years.length; year++) {
          for (let region = 0; region < columns.length; region++) {
            const value = values[year * columns.length + region];
            if (Number.isFinite(value))
              yield [arm, member, id, years[year], columns[region], value];
          }
        }
      }
    },

    *migration_flows({ arm, member, years, regions, migrationFlows }) {
      for (const [year, from, to, at] of pairs(years.length, regions.length)) {
        if (from === to) continue;
        yield [arm, member, years[year], regions[from], regions[to], migrationFlows[at]];
      }
    },

    *remote_pay({ arm, member, years, regions, remotePay }) {
      for (const [year, work, home, at] of pairs(years.length, regions.length)) {
        yield [arm, member, years[year], regions[work], regions[home], remotePay[at]];
      }
    },

    *clusters(result, manifest) {
      for (const year of clusterYears(result, manifest)) {
        yield [
          result.arm,
          result.member,
          year.year,
          year.cluster,
          year.output,
          year.exports,
          year.jobs,
          year.fundedJobs,
          year.remoteJobs,
          year.seats,
          year.outlays,
        ];
      }
    },

    *cluster_jobs(result, manifest) {
      for (const { year, cluster, jobsByResidence } of clusterYears(result, manifest)) {
        for (const [region, jobs] of jobsByResidence.entries()) {
          yield [result.arm, result.member, year, cluster, result.regions[region], jobs];
        }
      }
    },
  };

export const RESULT_TABLES = Object.keys(ROWS) as ResultTable[];

/** Rows of a table of one member, in the order they are stored in; one result an arm. */
export function* resultRows(
  table: ResultTable,
  results: readonly SimulationResult[],
  manifest: Manifest,
): Generator<Row> {
  for (const result of results) yield* ROWS[table](result, manifest);
}

/** The parameters that the member drew; none where all members have the same. */
export function parameterRows(
  { uncertainty }: Manifest,
  member: number,
  values: ParameterValues,
): Row[] {
  return (uncertainty?.parameters ?? []).map(({ id }) => [member, drawOf(member), id, values[id]]);
}

function* pairs(years: number, regions: number): Generator<[number, number, number, number]> {
  let at = 0;
  for (let year = 0; year < years; year++) {
    for (let row = 0; row < regions; row++) {
      for (let column = 0; column < regions; column++) yield [year, row, column, at++];
    }
  }
}

function clusterYears({ arm, clusters }: SimulationResult, manifest: Manifest) {
  const order = manifest.arms.find(({ id }) => id === arm)?.clusters.map(({ id }) => id) ?? [];
  return clusters.toSorted(
    (a, b) => order.indexOf(a.cluster) - order.indexOf(b.cluster) || a.year - b.year,
  );
}
