import { InputError } from '../../../engine/errors.ts';
import { type Cluster, INSTITUTIONS } from '../../../engine/model/cluster.ts';
import { type Country, SECTORS } from '../../../engine/model/country.ts';
import type { Rules } from '../../../engine/model/rules.ts';
import type { Path } from '../../document/value.ts';
import type { ClusterEntry } from '../../schema/scenarioSchema.ts';
import type { Horizon } from '../horizon.ts';
import { checkNames } from '../names.ts';
import type { SeriesContext } from '../series.ts';
import { type Budget, readBudget } from './budget.ts';
import { checkCluster } from './checkCluster.ts';

/** What a cluster's entry is read against. */
export interface ClusterSetting {
  /** All clusters of the arm. */
  siblings: readonly ClusterEntry[];
  /** Its part of the scenario's budget. */
  sharedBudget: Budget;
  country: Country;
  rules: Rules;
  horizon: Horizon;
}

/** A cluster with its programme, checked against itself, its arm and the country. Errors: InputError. */
export function assembleCluster(
  entry: ClusterEntry,
  path: Path,
  setting: ClusterSetting,
  context: SeriesContext,
): Cluster {
  const { country, horizon, sharedBudget } = setting;
  checkCluster(entry, path, context.scenario);
  checkPlaces(entry, path, country, context);
  const { id, name, classification, sector, regions, memberShare, branches } = entry;
  const { partners = [], otherSectors = [] } = entry;
  if (classification.scale === 'interstate' && partners.length === 0) {
    context.warn(
      `${path.join('.')}: of interstate scale, but without partners it is interregional`,
    );
  }
  return {
    id,
    name,
    classification,
    sector,
    regions,
    memberShare,
    branches,
    linkedTo: linksOf(entry, path, setting, context),
    otherSectors,
    institutions: institutionsOf(entry),
    partners,
    hiring: hiringOf(entry, setting),
    programme: {
      budget:
        entry.budget === undefined
          ? sharedBudget
          : readBudget(entry.budget, horizon, [...path, 'budget'], context),
      trainingShare: entry.trainingShare ?? 0,
      relocationShare: entry.relocationShare ?? 0,
      taxPreference: entry.taxPreference ?? 0,
      taxPreferenceYears: entry.taxPreferenceYears ?? {
        first: horizon.firstYear,
        last: horizon.lastYear,
      },
    },
  };
}

function checkPlaces(
  { regions, sector, partners = [] }: ClusterEntry,
  path: Path,
  country: Country,
  { scenario }: SeriesContext,
): void {
  const ids = country.regions.map(({ id }) => id);
  checkNames(regions, ids, 'region', [...path, 'regions'], scenario);
  const outside = country.outside.map(({ id }) => id);
  checkNames(partners, outside, 'region outside the country', [...path, 'partners'], scenario);
  const index = SECTORS.indexOf(sector);
  const empty = country.regions.find(
    ({ id, employedBySector }) => regions.includes(id) && employedBySector[index] === 0,
  );
  if (empty === undefined) return;
  const sentence = `nobody in "${empty.id}" works in ${sector}: the cluster would have no members there`;
  throw new InputError('inconsistent-data', sentence, scenario.placeOf([...path, 'sector']));
}

/** A networked cluster that names no links is linked to all others of the arm that are networked. */
function linksOf(
  { id, linkedTo, classification }: ClusterEntry,
  path: Path,
  { siblings }: ClusterSetting,
  { scenario, warn }: SeriesContext,
): string[] {
  const others = siblings.filter((sibling) => sibling.id !== id);
  const isNetworked = (cluster: Pick<ClusterEntry, 'classification'>) =>
    cluster.classification.interaction === 'networked';
  const networked = others.filter(isNetworked).map((sibling) => sibling.id);
  if (linkedTo === undefined) return isNetworked({ classification }) ? networked : [];
  const ids = others.map((sibling) => sibling.id);
  checkNames(linkedTo, ids, 'other cluster of this arm', [...path, 'linkedTo'], scenario);
  const idle = isNetworked({ classification })
    ? linkedTo.find((other) => !networked.includes(other))
    : linkedTo[0];
  if (idle !== undefined) {
    warn(`${path.join('.')}.linkedTo: nothing crosses to "${idle}" unless both are networked`);
  }
  return linkedTo;
}

function institutionsOf({ branches, institutions }: ClusterEntry): Cluster['institutions'] {
  if (!branches.includes('institutions')) return [];
  return institutions ?? [...INSTITUTIONS];
}

/** The model's rule holds for clusters that serve regional tasks; others hire from the open market. */
function hiringOf(
  { hiring, classification }: ClusterEntry,
  { rules }: ClusterSetting,
): Cluster['hiring'] {
  return hiring ?? (classification.regionalTasks === 'yes' ? rules.remoteHiring : 'open');
}
