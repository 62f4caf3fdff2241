import { InputError } from '../../../engine/errors.ts';
import type { Sector } from '../../../engine/model/country.ts';
import type { ResolvedScenario } from '../../document/resolve.ts';
import type { Path } from '../../document/value.ts';
import type { ClusterEntry } from '../../schema/scenarioSchema.ts';

const MATERIAL: readonly Sector[] = ['agriculture', 'industry'];

/** What does not fit together inside one cluster: where, and one sentence. */
type Misfit = [field: string, sentence: string];

/**
 * Checks that what a cluster says fits its own classification, so that no field is without effect.
 * Errors: InputError `inconsistent-data` at the first that does not.
 */
export function checkCluster(entry: ClusterEntry, path: Path, scenario: ResolvedScenario): void {
  const [misfit] = misfits(entry);
  if (misfit === undefined) return;
  const [field, sentence] = misfit;
  const place = scenario.placeOf([...path, ...field.split('.')], 'key');
  throw new InputError('inconsistent-data', sentence, place);
}

function misfits(entry: ClusterEntry): Misfit[] {
  return [
    ...productMisfits(entry),
    ...scaleMisfits(entry),
    ...branchMisfits(entry),
    ...budgetMisfits(entry),
    ...stateMisfits(entry),
    ...taskMisfits(entry),
  ];
}

function productMisfits({ classification, sector }: ClusterEntry): Misfit[] {
  const { product } = classification;
  if (MATERIAL.includes(sector) === (product === 'material')) return [];
  const fitting = product === 'material' ? MATERIAL.join(' or ') : 'a sector of services';
  return [['sector', `the product "${product}" comes from ${fitting}, found ${sector}`]];
}

function scaleMisfits(entry: ClusterEntry): Misfit[] {
  const { classification, sector, otherSectors = [], partners = [] } = entry;
  const { scale } = classification;
  const found: Misfit[] = [];
  if (otherSectors.length > 0 && scale !== 'interregional' && scale !== 'interstate') {
    const sentence = `other sectors join at interregional or interstate scale only, found ${scale}`;
    found.push(['otherSectors', sentence]);
  }
  if (otherSectors.includes(sector)) {
    found.push(['otherSectors', `${sector} is the sector of the cluster already`]);
  }
  if (partners.length > 0 && scale !== 'interstate') {
    found.push(['partners', `foreign partners need interstate scale, found ${scale}`]);
  }
  return found;
}

function branchMisfits({ branches, institutions = [] }: ClusterEntry): Misfit[] {
  if (institutions.length === 0 || branches.includes('institutions')) return [];
  const found = branches.join(', ') || 'no branch';
  return [['institutions', `institutions need the branch "institutions", found ${found}`]];
}

function budgetMisfits(entry: ClusterEntry): Misfit[] {
  const { budget, budgetShare, taxPreferenceYears: years } = entry;
  const { trainingShare = 0, relocationShare = 0 } = entry;
  const found: Misfit[] = [];
  if (budget !== undefined && budgetShare !== undefined) {
    const sentence = 'a cluster has either a budget of its own or a share of the common one';
    found.push(['budgetShare', sentence]);
  }
  const total = trainingShare + relocationShare;
  if (total > 1 + 1e-9) {
    const sentence = `trainingShare and relocationShare must not exceed 1 together, found ${Number(total.toFixed(6))}`;
    found.push(['relocationShare', sentence]);
  }
  if (years !== undefined && years.last < years.first) {
    const sentence = `must not be before the first year, ${years.first}, found ${years.last}`;
    found.push(['taxPreferenceYears.last', sentence]);
  }
  return found;
}

/** Without the state there is no public money of any kind. */
function stateMisfits(entry: ClusterEntry): Misfit[] {
  if (entry.classification.stateParticipation === 'with') return [];
  const {
    budget,
    budgetShare = 0,
    trainingShare = 0,
    relocationShare = 0,
    taxPreference = 0,
  } = entry;
  const money: [string, boolean][] = [
    ['budget', budget !== undefined],
    ['budgetShare', budgetShare > 0],
    ['trainingShare', trainingShare > 0],
    ['relocationShare', relocationShare > 0],
    ['taxPreference', taxPreference > 0],
  ];
  return money
    .filter(([, isGiven]) => isGiven)
    .map(([field]) => [
      field,
      'a cluster without state participation has no public money: leave it out or set it to 0',
    ]);
}

/** A cluster without regional tasks serves no region before others. */
function taskMisfits(entry: ClusterEntry): Misfit[] {
  if (entry.classification.regionalTasks === 'yes') return [];
  const { trainingShare = 0, relocationShare = 0, hiring = 'open' } = entry;
  const found: Misfit[] = [];
  if (trainingShare > 0) found.push(['trainingShare', 'training needs regionalTasks "yes"']);
  if (relocationShare > 0) {
    found.push(['relocationShare', 'supporting moves needs regionalTasks "yes"']);
  }
  if (hiring !== 'open') {
    found.push(['hiring', `hiring by ${hiring} needs regionalTasks "yes"`]);
  }
  return found;
}
