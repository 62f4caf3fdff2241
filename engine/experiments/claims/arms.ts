/** Arms made from the arms of a scenario by changing nothing but their data. */
import type { Classification } from '../../model/classification.ts';
import { type Arm, type Branch, type Cluster, INSTITUTIONS } from '../../model/cluster.ts';

/** Each cluster changed, under another name of the arm. */
function withClusters(arm: Arm, suffix: string, change: (cluster: Cluster) => Cluster): Arm {
  return { ...arm, id: `${arm.id}/${suffix}`, clusters: arm.clusters.map(change) };
}

function classified(cluster: Cluster, changes: Partial<Classification>): Cluster {
  return { ...cluster, classification: { ...cluster.classification, ...changes } };
}

/** All clusters of the arm exchange knowledge with all others. */
export function networked(arm: Arm): Arm {
  return withClusters(arm, 'networked', (cluster) => ({
    ...classified(cluster, { interaction: 'networked' }),
    linkedTo: arm.clusters.map(({ id }) => id).filter((id) => id !== cluster.id),
  }));
}

/** The same clusters, none of which exchanges knowledge with another. */
export function separate(arm: Arm): Arm {
  return withClusters(arm, 'separate', (cluster) => ({
    ...classified(cluster, { interaction: 'separate' }),
    linkedTo: [],
  }));
}

/** Every other cluster of the arm, from the first or from the second on. */
export function everyOther(arm: Arm, from: 'first' | 'second'): Arm {
  const rest = from === 'first' ? 0 : 1;
  const clusters = arm.clusters.filter((_, index) => index % 2 === rest);
  return { ...arm, id: `${arm.id}/every-other-from-${from}`, clusters };
}

/** A missing branch takes its institutions with it. */
export function withoutBranch(arm: Arm, branch: Branch): Arm {
  return withClusters(arm, `without-${branch}`, (cluster) => ({
    ...cluster,
    branches: cluster.branches.filter((other) => other !== branch),
    institutions: branch === 'institutions' ? [] : cluster.institutions,
  }));
}

/** All three branches and all institutions. */
export function withAllBranches(arm: Arm): Arm {
  return withClusters(arm, 'with-all-branches', (cluster) => ({
    ...cluster,
    branches: ['state', 'business', 'institutions'],
    institutions: [...INSTITUTIONS],
  }));
}

/** Interstate clusters with these partners abroad; with none, members learn from no one there. */
export function withPartners(arm: Arm, partners: readonly string[]): Arm {
  return withClusters(
    arm,
    partners.length > 0 ? 'with-partners' : 'without-partners',
    (cluster) => ({
      ...classified(cluster, { scale: 'interstate' }),
      partners: [...partners],
    }),
  );
}

/** Members are spared this share of the tax on value added in these years. */
export function withTaxPreference(
  arm: Arm,
  share: number,
  years: { first: number; last: number },
): Arm {
  return withClusters(
    arm,
    share > 0 ? 'with-tax-preference' : 'without-tax-preference',
    (cluster) => ({
      ...cluster,
      programme: { ...cluster.programme, taxPreference: share, taxPreferenceYears: years },
    }),
  );
}

export function isPhysical({ classification }: Cluster): boolean {
  return classification.environment === 'physical';
}

/** First and last year in which any cluster of the arm has a budget; null without any. */
export function budgetYears(arm: Arm): { first: number; last: number } | null {
  const years = arm.clusters.flatMap(({ programme }) =>
    programme.budget.filter(({ amount }) => amount > 0).map(({ year }) => year),
  );
  return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
}

/** Regions that initiate any cluster of the arm. */
export function initiators(arm: Arm): Set<string> {
  return new Set(arm.clusters.flatMap(({ regions }) => regions));
}
