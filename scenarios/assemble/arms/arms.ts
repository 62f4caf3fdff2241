import { InputError } from '../../../engine/errors.ts';
import type { Arm } from '../../../engine/model/cluster.ts';
import type { Country } from '../../../engine/model/country.ts';
import type { Rules } from '../../../engine/model/rules.ts';
import type { Path } from '../../document/value.ts';
import type { BudgetEntry, ClusterEntry, ScenarioFile } from '../../schema/scenarioSchema.ts';
import type { Horizon } from '../horizon.ts';
import type { SeriesContext } from '../series.ts';
import { readBudget, totalOf } from './budget.ts';
import { assembleCluster } from './cluster.ts';

/** The arms with their clusters and programmes, checked against the country. Errors: InputError. */
export function assembleArms(
  file: ScenarioFile,
  { country, rules }: { country: Country; rules: Rules },
  horizon: Horizon,
  context: SeriesContext,
): Arm[] {
  const read = (entry: BudgetEntry | undefined, field: Path) =>
    entry === undefined ? undefined : readBudget(entry, horizon, field, context);
  const ofAll = read(file.budget, ['budget']) ?? [];
  const arms = Object.entries(file.arms).map(([id, { name, budget, clusters: siblings = [] }]) => {
    checkIds(id, siblings, context);
    const common = read(budget, ['arms', id, 'budget']) ?? ofAll;
    const shares = budgetShares(siblings);
    const clusters = siblings.map((entry, index) => {
      const sharedBudget = common.map(({ year, amount }) => ({
        year,
        amount: amount * shares[index],
      }));
      const setting = { siblings, sharedBudget, country, rules, horizon };
      return assembleCluster(entry, ['arms', id, 'clusters', String(index)], setting, context);
    });
    checkShares(id, siblings, shares, context);
    return { id, name: name ?? id, clusters };
  });
  compareBudgets(arms, file.currency, context);
  return arms;
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

/** Whether a cluster takes part of the scenario's budget. */
const isSharing = ({ budget, classification }: ClusterEntry): boolean =>
  budget === undefined && classification.stateParticipation === 'with';

/** Stated shares of the common budget; those that state none get what is left in equal parts. */
function budgetShares(clusters: readonly ClusterEntry[]): number[] {
  const silent = clusters.filter((entry) => isSharing(entry) && entry.budgetShare === undefined);
  const stated = clusters.reduce((sum, { budgetShare = 0 }) => sum + budgetShare, 0);
  const rest = Math.max(0, 1 - stated) / Math.max(1, silent.length);
  return clusters.map((entry) => entry.budgetShare ?? (isSharing(entry) ? rest : 0));
}

/** The clusters of an arm share the whole of the common budget, so that arms cost the same. */
function checkShares(
  arm: string,
  clusters: readonly ClusterEntry[],
  shares: readonly number[],
  context: SeriesContext,
): void {
  if (!clusters.some(isSharing)) return;
  const total = shares.reduce((sum, share) => sum + share, 0);
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
