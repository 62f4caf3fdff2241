import { InputError } from '../../engine/errors.ts';
import { type Arm, type Cluster, INSTITUTIONS } from '../../engine/model/cluster.ts';
import type { Country } from '../../engine/model/country.ts';
import { SECTORS } from '../../engine/model/country.ts';
import type { Path } from '../document/value.ts';
import type { ClusterEntry, ScenarioFile } from '../schema/scenarioSchema.ts';
import { type Budget, readBudget, totalOf } from './budget.ts';
import type { Horizon } from './horizon.ts';
import { checkNames } from './names.ts';
import type { SeriesContext } from './series.ts';

/** The arms with their clusters and programmes, checked against the country. Errors: InputError. */
export function assembleArms(
  file: ScenarioFile,
  country: Country,
  horizon: Horizon,
  context: SeriesContext,
): Arm[] {
  const shared =
    file.budget === undefined ? [] : readBudget(file.budget, horizon, ['budget'], context);
  const arms = Object.entries(file.arms).map(([id, { name, clusters = [] }]) => {
    checkIds(id, clusters, context);
    const assembled = clusters.map((entry, index) =>
      assembleCluster(
        entry,
        ['arms', id, 'clusters', String(index)],
        { shared, siblings: clusters.map((cluster) => cluster.id) },
        country,
        horizon,
        context,
      ),
    );
    checkShares(id, clusters, context);
    return { id, name: name ?? id, clusters: assembled };
  });
  compareBudgets(arms, file.currency, context);
  return arms;
}

function assembleCluster(
  entry: ClusterEntry,
  path: Path,
  { shared, siblings }: { shared: Budget; siblings: string[] },
  country: Country,
  horizon: Horizon,
  context: SeriesContext,
): Cluster {
  const { scenario } = context;
  const regionIds = country.regions.map(({ id }) => id);
  checkNames(entry.regions, regionIds, 'region', [...path, 'regions'], scenario);
  const linkedTo = entry.linkedTo ?? [];
  const others = siblings.filter((id) => id !== entry.id);
  checkNames(linkedTo, others, 'other cluster of this arm', [...path, 'linkedTo'], scenario);
  const sector = SECTORS.indexOf(entry.sector);
  const empty = entry.regions.find(
    (id) => country.regions.find((region) => region.id === id)?.employedBySector[sector] === 0,
  );
  if (empty !== undefined) {
    const sentence = `nobody in "${empty}" works in ${entry.sector}: the cluster would have no members there`;
    throw new InputError('inconsistent-data', sentence, scenario.placeOf([...path, 'sector']));
  }
  if (entry.budget !== undefined && entry.budgetShare !== undefined) {
    const sentence = 'a cluster has either a budget of its own or a share of the common one';
    const place = scenario.placeOf([...path, 'budgetShare'], 'key');
    throw new InputError('inconsistent-data', sentence, place);
  }
  const budget =
    entry.budget === undefined
      ? shared.map(({ year, amount }) => ({ year, amount: amount * (entry.budgetShare ?? 0) }))
      : readBudget(entry.budget, horizon, [...path, 'budget'], context);
  return {
    id: entry.id,
    name: entry.name,
    classification: entry.classification,
    sector: entry.sector,
    regions: entry.regions,
    memberShare: entry.memberShare,
    branches: entry.branches,
    linkedTo,
    otherSectors: [],
    institutions: entry.branches.includes('institutions') ? [...INSTITUTIONS] : [],
    partners: [],
    hiring: 'open',
    programme: {
      budget,
      trainingShare: entry.trainingShare ?? 0,
      relocationShare: 0,
      taxPreference: 0,
      taxPreferenceYears: { first: horizon.firstYear, last: horizon.lastYear },
    },
  };
}

function checkIds(arm: string, clusters: readonly ClusterEntry[], context: SeriesContext): void {
  const seen = new Set<string>();
  for (const [index, { id }] of clusters.entries()) {
    if (seen.has(id)) {
      const place = context.scenario.placeOf(['arms', arm, 'clusters', String(index), 'id']);
      throw new InputError(
        'duplicate-id',
        `the cluster "${id}" stands in this arm a second time`,
        place,
      );
    }
    seen.add(id);
  }
}

/** The clusters of an arm share the whole of the common budget, so that arms cost the same. */
function checkShares(arm: string, clusters: readonly ClusterEntry[], context: SeriesContext): void {
  const sharing = clusters.filter(({ budget }) => budget === undefined);
  if (sharing.length === 0) return;
  const total = sharing.reduce((sum, { budgetShare = 0 }) => sum + budgetShare, 0);
  if (Math.abs(total - 1) < 1e-6) return;
  const place = context.scenario.placeOf(['arms', arm, 'clusters'], 'key');
  const sentence = `the budgetShare of the clusters must add up to 1, found ${Number(total.toFixed(6))}`;
  throw new InputError('inconsistent-data', sentence, place);
}

/** Arms of unequal cost are hard to compare: warns. */
function compareBudgets(arms: readonly Arm[], currency: string, { warn }: SeriesContext): void {
  const totals = arms
    .filter(({ clusters }) => clusters.length > 0)
    .map(({ id, clusters }) => ({
      id,
      total: clusters.reduce((sum, { programme }) => sum + totalOf(programme.budget), 0),
    }));
  const most = Math.max(...totals.map(({ total }) => total));
  if (totals.every(({ total }) => Math.abs(total - most) <= 1e-6 * most)) return;
  const list = totals.map(({ id, total }) => `${id} ${(total / 1e9).toFixed(1)} bn ${currency}`);
  warn(`the arms do not cost the public purse the same: ${list.join(', ')}`);
}
