import type { RegionChange } from '../../../engine/experiments/forecasts/series/series.ts';
import { suggestName } from '../../../engine/formulas/nearestName.ts';
import { cellError } from '../../tables/cells.ts';
import { idFrom, latinId } from '../read/names.ts';
import type { Observation, Observations } from '../read/observations.ts';
import type { GivenPlaces } from '../read/places.ts';

/** Id of the rows that are of the whole country, in what is built. */
export const NATION = 'all';
/** Names that mean the whole country whatever it is called. */
const WHOLE = new Set(['all', 'nation', 'national', 'country', 'total', 'whole-country']);
/** How far regions may miss a row of more than one for it to be the nation's. */
const NEAR = 0.1;

export interface PlacedRows {
  rows: Observation[];
  /** How the nation's rows call it, if there are any. */
  nation: string | undefined;
  warnings: string[];
}

/**
 * Rows under the ids of regions and nation, each figure once. Rows of other places are left out with
 * a warning, unless a region has no row at all: then its name is taken for misspelt.
 * Errors: InputError, also where a figure stands twice with two values.
 */
export function placeRows(
  { file, all, unknown, empty }: Observations,
  { places, find }: GivenPlaces,
  changes: readonly RegionChange[],
  nation: string | undefined,
): PlacedRows {
  const parts = new Set(changes.flatMap(({ region, partOf }) => [region, partOf]));
  const idOf = (written: string) => {
    const own = find(written);
    if (own !== undefined) return own;
    if (parts.has(idFrom(written))) return idFrom(written);
    const id = latinId(written);
    const isNation = nation === undefined ? WHOLE.has(id) : id === latinId(nation);
    return isNation ? NATION : undefined;
  };
  const ids = new Map<string, string | undefined>();
  for (const { region } of all) if (!ids.has(region)) ids.set(region, idOf(region));
  if (![...ids.values()].includes(NATION)) {
    const whole = wholeByPopulation(all, ids);
    if (whole !== undefined) ids.set(whole, NATION);
  }
  const silent = places.filter(({ id }) => ![...ids.values()].includes(id)).map(({ id }) => id);
  const strangers = new Map<string, number>();
  const placed = all.flatMap((row) => {
    const region = ids.get(row.region);
    if (region !== undefined) return [{ ...row, region }];
    const hint = suggestName(latinId(row.region), silent);
    if (hint !== '') {
      const sentence = `there is no region "${row.region}"${hint}`;
      throw cellError(row.row, 'region_id', 'unknown-name', sentence);
    }
    strangers.set(row.region, (strangers.get(row.region) ?? 0) + 1);
    return [];
  });
  const { rows, repeated } = onceEach(placed);
  const warnings = [
    ...leftOut(file, 'region', strangers),
    ...leftOut(file, 'indicator', unknown),
    ...(repeated > 0 ? [`${file}: ${repeated} rows stand twice with the same value`] : []),
    ...(empty > 0 ? [`${file}: ${empty} cells have no figure`] : []),
  ];
  const [called] = [...ids].find(([, id]) => id === NATION) ?? [];
  return { rows, nation: called, warnings };
}

/** The one name that is no region and has the population of all of them. */
function wholeByPopulation(
  all: readonly Observation[],
  ids: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const people = all.filter(({ indicator }) => indicator === 'population_average');
  const totals = new Map<number, number>();
  for (const { region, year, value } of people) {
    if (ids.get(region) !== undefined) totals.set(year, (totals.get(year) ?? 0) + value);
  }
  const wholes = people
    .filter(({ region, year, value }) => {
      const total = totals.get(year) ?? Number.NaN;
      return ids.get(region) === undefined && Math.abs(value / total - 1) < NEAR;
    })
    .map(({ region }) => region);
  return new Set(wholes).size === 1 ? wholes[0] : undefined;
}

function onceEach(rows: readonly Observation[]) {
  const seen = new Map<string, Observation>();
  let repeated = 0;
  for (const row of rows) {
    const key = `${row.indicator} of "${row.region}" in ${row.year}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, row);
    else if (before.value === row.value) repeated++;
    else {
      const sentence = `${key} stands already in line ${before.row.line}, with another value`;
      throw cellError(row.row, 'indicator', 'duplicate-id', sentence);
    }
  }
  return { rows: [...seen.values()], repeated };
}

export function leftOut(file: string, kind: string, names: ReadonlyMap<string, number>): string[] {
  return [...names].map(
    ([name, count]) => `${file}: there is no ${kind} "${name}": ${count} rows are left out`,
  );
}
