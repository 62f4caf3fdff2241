import type { ClusterRow } from '../../server/api.ts';
import type { DataRow } from './figure.ts';

/** Clusters, one figure a row; where their people live as figures by region. */
export function clusterRows(clusters: ClusterRow[], arm: string, currency: string): DataRow[] {
  const money = `million ${currency}, base-year prices`;
  return clusters.flatMap((row) => {
    const { cluster, year, output, exports, outlays, jobs, fundedJobs, remoteJobs, seats } = row;
    const figure = (measure: string, unit: string, mean: number, region = '') => ({
      ...{ arm, cluster, year, measure, unit, region, mean },
    });
    return [
      figure('output', money, output),
      figure('exports', money, exports),
      figure('outlays', money, outlays),
      figure('jobs', 'persons', jobs),
      figure('funded_jobs', 'persons', fundedJobs),
      figure('remote_jobs', 'persons', remoteJobs),
      figure('seats', 'seats', seats),
      ...row.jobsByResidence.map((home) => figure('jobs', 'persons', home.jobs, home.region)),
    ];
  });
}
