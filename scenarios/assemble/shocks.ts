import { InputError } from '../../engine/errors.ts';
import type { Country } from '../../engine/model/country.ts';
import { FACTOR_SHOCKS, type Shock, type ShockKind } from '../../engine/model/shock.ts';
import { FOREIGN_DEMAND } from '../../engine/model/world/patterns.ts';
import type { Path } from '../document/value.ts';
import type { ScenarioFile, ShockEntry } from '../schema/scenarioSchema.ts';
import type { Horizon } from './horizon.ts';
import { checkNames } from './names.ts';
import {
  evaluateSeries,
  type Range,
  rangeText,
  readColumns,
  type SeriesContext,
} from './series.ts';

/** A factor above this is a slip of units. */
const GREATEST_FACTOR = 10;

const SCOPES = ['sectors', 'regions', 'partners'] as const;

/** What a kind of shock can fall on in part. */
export const SHOCK_SCOPES: Record<ShockKind, readonly (typeof SCOPES)[number][]> = {
  'world-demand': ['sectors'],
  'domestic-demand': ['regions'],
  closure: ['sectors', 'regions'],
  outage: ['regions'],
  'border-closing': ['partners'],
};

/** Shocks with one value for each month simulated. Errors: InputError. */
export function assembleShocks(
  file: ScenarioFile,
  country: Country,
  horizon: Horizon,
  context: SeriesContext,
): Shock[] {
  return Object.entries(file.shocks ?? {}).map(([id, entry]) => {
    checkScope(entry, ['shocks', id], country, context);
    const { kind, sectors = [], regions = [], partners = [] } = entry;
    const path = readPath(entry, horizon, ['shocks', id], context);
    return { id, kind, sectors, regions: kind === 'border-closing' ? partners : regions, path };
  });
}

function checkScope(
  entry: ShockEntry,
  path: Path,
  country: Country,
  { scenario }: SeriesContext,
): void {
  const { kind, sectors = [], regions = [], partners = [] } = entry;
  const allowed = SHOCK_SCOPES[kind];
  for (const scope of SCOPES) {
    if ((entry[scope] ?? []).length === 0 || allowed.includes(scope)) continue;
    const sentence = `${kind} falls on ${allowed.join(' and ')}, not on ${scope}: leave ${scope} out`;
    throw new InputError('inconsistent-data', sentence, scenario.placeOf([...path, scope], 'key'));
  }
  const ids = country.regions.map(({ id }) => id);
  checkNames(regions, ids, 'region', [...path, 'regions'], scenario);
  const outside = country.outside.map(({ id }) => id);
  checkNames(partners, outside, 'region outside the country', [...path, 'partners'], scenario);
  const home = sectors.findIndex((sector) => FOREIGN_DEMAND[sector] === 0);
  if (kind !== 'world-demand' || home === -1) return;
  const sentence = `nothing of ${sectors[home]} is sold abroad`;
  const place = scenario.placeOf([...path, 'sectors', String(home)]);
  throw new InputError('inconsistent-data', sentence, place);
}

function readPath(
  { kind, path, from }: ShockEntry,
  horizon: Horizon,
  shock: Path,
  context: SeriesContext,
): number[] {
  const isFactor = FACTOR_SHOCKS.includes(kind);
  const none = isFactor ? 1 : 0;
  const range: Range = { min: 0, max: isFactor ? GREATEST_FACTOR : 1 };
  const first = from === undefined ? 0 : horizon.monthOf(from);
  const months = Array.from({ length: horizon.months }, (_, month) => month);
  if (first >= horizon.months) {
    const field = [...shock, 'from'].join('.');
    context.warn(`${field}: ${from} is after the last simulated month, the shock does not come`);
    return months.map(() => none);
  }
  const field = [...shock, 'path'];
  const before = months.filter((month) => month < first).map(() => none);
  if (typeof path === 'string') {
    const steps = months.slice(before.length).map((month) => ({
      month: month - first,
      year: horizon.yearOf(month),
      t: (month - first) / 12,
    }));
    return [...before, ...evaluateSeries(path, steps, range, field, context)];
  }
  const given = Array.isArray(path)
    ? checkList(path, range, field, context)
    : readColumns(path, [], range, field, context).map(({ value }) => value);
  return months.map((month) => given[month - first] ?? none);
}

function checkList(
  path: readonly number[],
  range: Range,
  field: Path,
  { scenario }: SeriesContext,
): readonly number[] {
  const index = path.findIndex((value) => value < range.min || value > range.max);
  if (index === -1) return path;
  const sentence = `must be ${rangeText(range)}, found ${path[index]}`;
  throw new InputError('out-of-range', sentence, scenario.placeOf([...field, String(index)]));
}
