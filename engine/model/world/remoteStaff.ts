/**
 * Counts of remote staff by route, workplace × sector × education × residence. Of the many routes
 * few are in use, so only those have a row; a row stays when its last worker leaves.
 */
export interface RemoteStaff {
  /** Row of a route. */
  rowOf: Map<number, number>;
  /** Columns: route, workers, sum of quality and of quality × ln quality. */
  route: number[];
  count: number[];
  quality: number[];
  qualityLog: number[];
}

export const noRemoteStaff = (): RemoteStaff => ({
  rowOf: new Map(),
  route: [],
  count: [],
  quality: [],
  qualityLog: [],
});

/** Adds a worker to a route (`step` 1), or takes one away (−1). */
export function countRemote(
  staff: RemoteStaff,
  route: number,
  step: 1 | -1,
  quality: number,
  qualityLog: number,
): void {
  let row = staff.rowOf.get(route);
  if (row === undefined) {
    row = staff.route.length;
    staff.rowOf.set(route, row);
    staff.route.push(route);
    staff.count.push(0);
    staff.quality.push(0);
    staff.qualityLog.push(0);
  }
  staff.count[row] += step;
  staff.quality[row] += step * quality;
  staff.qualityLog[row] += step * qualityLog;
}

/** Workers of a route. */
export function remoteWorkers({ rowOf, count }: RemoteStaff, route: number): number {
  const row = rowOf.get(route);
  return row === undefined ? 0 : count[row];
}
