import type { Value, Workplaces } from '../../../server/api.ts';
import { defaultAt, type Schema } from './schema.ts';
import { isMap, type Path, valueAt } from './values.ts';

/** What a cluster makes of a budget, one currency of which it shares with the others of its arm. */
export interface Line {
  isRemote: boolean;
  /** Seats a currency of the arm's budget, and those that the set-up of its platform costs. */
  perMoney: number;
  setUp: number;
  /** Public money of one seat, currency. */
  cost: number;
}

/**
 * What the clusters of an arm make of its budget, after `engine/model/month/programmes`: the public
 * share of a workplace's capital, which has no buildings where it is remote. Null where one of them
 * has money of its own, or what a workplace costs is not known.
 */
export function seatLines(
  root: Schema,
  document: Value,
  arm: string,
  { capital, nationalPay }: Workplaces,
): Line[] | null {
  const clusters = valueAt(document, ['arms', arm, 'clusters']);
  if (!Array.isArray(clusters) || clusters.length === 0) return null;
  const at = (path: Path) => valueAt(document, path) ?? defaultAt(root, document, path);
  const number = (path: Path) => Number(at(path) ?? 0);
  const parameter = (id: string) => number(['parameters', id]);
  const shares = budgetShares(clusters);
  const lines = clusters.map((cluster, index): Line | null => {
    const own = (...path: string[]) => ['arms', arm, 'clusters', String(index), ...path];
    const of = capital[String(at(own('sector')))];
    if (of === undefined || (isMap(cluster) && cluster.budget !== undefined)) return null;
    const isRemote = at(own('classification', 'environment')) === 'internet';
    const hasState = at(own('classification', 'stateParticipation')) !== 'without';
    const isFromAbove = at(own('classification', 'initiative')) === 'from-above';
    const structures = isRemote ? parameter('structuresShare') : 0;
    const cost = of * (1 - structures) * parameter('publicShare');
    const forSeats = 1 - number(own('trainingShare')) - number(own('relocationShare'));
    const perMoney = hasState ? (shares[index]! * forSeats) / cost : 0;
    const platform = (parameter('platformCost') * nationalPay) / cost;
    const setUp = isRemote && isFromAbove && perMoney > 0 ? platform : 0;
    return { isRemote, perMoney, setUp, cost };
  });
  return lines.every((line) => line !== null) ? lines : null;
}

/** Stated shares; clusters that state none split what the others leave. */
export function budgetShares(clusters: readonly Value[]): number[] {
  const stated = clusters.map((cluster) => {
    const share = isMap(cluster) ? cluster.budgetShare : undefined;
    return typeof share === 'number' ? share : null;
  });
  const left = Math.max(0, 1 - stated.reduce<number>((sum, share) => sum + (share ?? 0), 0));
  const silent = stated.filter((share) => share === null).length;
  return stated.map((share) => share ?? left / silent);
}

/** Seats of one kind that a budget pays for, if members can take them all in. */
export function seatsOf(lines: readonly Line[], isRemote: boolean, money: number): number {
  return lines
    .filter((line) => line.isRemote === isRemote)
    .reduce((sum, { perMoney, setUp }) => sum + Math.max(0, perMoney * money - setUp), 0);
}

/** The budget that pays for so many seats of one kind. */
export function moneyFor(lines: readonly Line[], isRemote: boolean, seats: number): number {
  const own = lines.filter((line) => line.isRemote === isRemote);
  const perMoney = own.reduce((sum, line) => sum + line.perMoney, 0);
  return perMoney > 0 ? (seats + own.reduce((sum, { setUp }) => sum + setUp, 0)) / perMoney : 0;
}

/** Mean public money of one seat of a kind, currency. */
export function costOf(lines: readonly Line[], isRemote: boolean): number {
  const own = lines.filter((line) => line.isRemote === isRemote && line.perMoney > 0);
  const seats = own.reduce((sum, { perMoney }) => sum + perMoney, 0);
  return own.reduce((sum, { perMoney, cost }) => sum + perMoney * cost, 0) / seats;
}
