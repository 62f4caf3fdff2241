import type { Value, ValueMap } from '../../../server/api.ts';
import { edit, edited } from './edit.ts';
import { budgetShares } from './seats.ts';
import { changedAt, isMap, valueAt } from './values.ts';

/** Shares are kept to a millionth, and add up to 1 to the last digit. */
const PRECISION = 1e6;

const arms = (): ValueMap => {
  const found = valueAt(edited.value, ['arms']);
  return isMap(found) ? found : {};
};

export function clustersOf(arm: string): Value[] {
  const found = valueAt(edited.value, ['arms', arm, 'clusters']);
  return Array.isArray(found) ? found : [];
}

/** A new arm, empty or like another one. */
export function addArm(name: string, like?: string): void {
  const copy = like === undefined ? undefined : arms()[like];
  const id = freeId(name, Object.keys(arms()), 'arm');
  set(['arms', id], { ...(isMap(copy) ? structuredClone(copy) : {}), name });
}

/** Also takes out the parts that arms play in the claims where this one played one. */
export function removeArm(id: string): void {
  const without = edited.value && changedAt(edited.value, ['arms', id], null);
  if (without === undefined) return;
  const claims = valueAt(without, ['claims']);
  const isNamed = isMap(claims) && Object.values(claims).includes(id);
  edit((isNamed ? changedAt(without, ['claims'], null) : undefined) ?? without, `arm ${id}`);
}

/** A cluster of a kind, which shares the money of the arm with the others alike. */
export function addCluster(arm: string, preset: string, region: string): void {
  const clusters = clustersOf(arm);
  const ids = clusters.map((cluster) => (isMap(cluster) ? String(cluster.id) : ''));
  const added = { id: freeId(preset, ids, preset), preset, regions: [region] };
  const n = clusters.length;
  const scaled = isSharing(clusters)
    ? withShares(clusters, (share) => (share * n) / (n + 1))
    : clusters;
  set(['arms', arm, 'clusters'], [...scaled, added]);
}

/** The others share its part of the money as they share the rest, and forget their links to it. */
export function removeCluster(arm: string, index: number): void {
  const clusters = clustersOf(arm);
  const gone = clusters[index];
  const id = isMap(gone) ? gone.id : undefined;
  const rest = clusters.toSpliced(index, 1).map((cluster) => {
    if (!isMap(cluster) || !Array.isArray(cluster.linkedTo)) return cluster;
    return { ...cluster, linkedTo: cluster.linkedTo.filter((other) => other !== id) };
  });
  set(['arms', arm, 'clusters'], isSharing(clusters) ? scaledShares(rest) : rest);
}

export function scaleShares(arm: string): void {
  set(['arms', arm, 'clusters'], scaledShares(clustersOf(arm)));
}

/** What the stated shares add up to; null where none is stated, or money is one's own. */
export function sharesTotal(arm: string): number | null {
  const clusters = clustersOf(arm);
  if (!isSharing(clusters)) return null;
  return budgetShares(clusters).reduce((sum, share) => sum + share, 0);
}

function isSharing(clusters: readonly Value[]): boolean {
  return clusters.some((cluster) => isMap(cluster) && typeof cluster.budgetShare === 'number');
}

function scaledShares(clusters: readonly Value[]): Value[] {
  const total = budgetShares(clusters).reduce((sum, share) => sum + share, 0);
  if (total === 0) return withShares(clusters, () => 1 / clusters.length);
  return withShares(clusters, (share) => share / total);
}

/** With every share stated; where they add up to 1 but for rounding, the last one makes it exact. */
function withShares(clusters: readonly Value[], change: (share: number) => number): Value[] {
  const shares = budgetShares(clusters).map(
    (share) => Math.round(change(share) * PRECISION) / PRECISION,
  );
  const rest = 1 - shares.reduce((sum, share) => sum + share, 0);
  return clusters.map((cluster, at) => {
    const isLast = at === clusters.length - 1 && Math.abs(rest) < clusters.length / PRECISION;
    const share = shares[at]! + (isLast ? rest : 0);
    const budgetShare = Math.round(share * PRECISION) / PRECISION;
    return isMap(cluster) ? { ...cluster, budgetShare } : cluster;
  });
}

function set(path: string[], value: Value): void {
  const next = edited.value && changedAt(edited.value, path, value);
  if (next !== undefined) edit(next, `${path.join('.')} as a whole`);
}

/** An id made of a name, or of what it is, that is not taken yet. */
export function freeId(name: string, taken: readonly string[], otherwise: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  const start = plain === '' ? otherwise : plain;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? start : `${start}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
