import { InputError } from '../../engine/errors.ts';
import type { Shock } from '../../engine/model/shock.ts';
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

/** Shocks with one value for each month simulated. Errors: InputError. */
export function assembleShocks(
  file: ScenarioFile,
  regions: readonly string[],
  horizon: Horizon,
  context: SeriesContext,
): Shock[] {
  return Object.entries(file.shocks ?? {}).map(([id, entry]) => {
    const field = ['shocks', id];
    const hit = entry.regions ?? [];
    checkNames(hit, regions, 'region', [...field, 'regions'], context.scenario);
    if (entry.kind === 'world-demand' && hit.length > 0) {
      const sentence = 'demand from abroad has no region: leave regions out';
      const place = context.scenario.placeOf([...field, 'regions'], 'key');
      throw new InputError('inconsistent-data', sentence, place);
    }
    const path = readPath(entry, horizon, [...field, 'path'], context);
    return { id, kind: entry.kind, sectors: entry.sectors ?? [], regions: hit, path };
  });
}

function readPath(
  { kind, path }: ShockEntry,
  horizon: Horizon,
  field: Path,
  context: SeriesContext,
): number[] {
  const isClosure = kind === 'closure';
  const range: Range = { min: 0, max: isClosure ? 1 : GREATEST_FACTOR };
  const months = Array.from({ length: horizon.months }, (_, month) => month);
  if (typeof path === 'string') {
    const steps = months.map((month) => ({ month, year: horizon.yearOf(month), t: month / 12 }));
    return evaluateSeries(path, steps, range, field, context);
  }
  const given = Array.isArray(path)
    ? checkList(path, range, field, context)
    : readColumns(path, [], range, field, context).map(({ value }) => value);
  return months.map((month) => given[month] ?? (isClosure ? 0 : 1));
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
