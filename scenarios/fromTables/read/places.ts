import { InputError } from '../../../engine/errors.ts';
import type {
  RegionChange,
  SeriesPlace,
} from '../../../engine/experiments/forecasts/series/series.ts';
import { distances } from '../../../engine/model/world/geography.ts';
import { cellError } from '../../tables/cells.ts';
import { readChanges } from '../../tables/seriesRegions.ts';
import type { Row, Table } from '../../tables/table.ts';
import { columnNames } from '../columns/columnNames.ts';
import { checkIds, checkPositions } from './checkPlaces.ts';
import { type GivenTable, readGiven, requireColumns } from './givenTable.ts';
import { idFrom, latinId } from './names.ts';
import { isMissing, type NumberReader, numberReader } from './numbers.ts';

const COLUMNS = [
  'region_id',
  'name',
  'latitude',
  'longitude',
  'area_km2',
  'macro_region',
  'year',
] as const;
const NUMBERS = ['latitude', 'longitude', 'area_km2'] as const;

/** A region as given, with what else its row says. */
export interface GivenPlace extends SeriesPlace {
  macroRegion: string | null;
  areaIsGiven: boolean;
  row: Row;
}

export interface GivenPlaces {
  table: Table;
  places: GivenPlace[];
  numbers: NumberReader;
  /** Id of a region by its id or any of its names, however written. */
  find(written: string): string | undefined;
}

/**
 * Ids, names and places of regions. An id of Latin letters, digits, hyphens and underscores stays as
 * it is; of another, or of a name, one of small Latin letters is made. Errors: InputError.
 */
export function readPlaces(given: GivenTable): GivenPlaces {
  const table = readGiven(given, columnNames(COLUMNS));
  requireColumns(table, ['region_id', 'latitude', 'longitude'], given);
  const numbers = numberReader(
    table.rows.flatMap((row) => NUMBERS.map((column) => ({ row, column }))),
  );
  const places = table.rows.map((row, at) => readPlace(row, at, numbers));
  checkIds(places);
  checkPositions(places);
  const areas = typicalAreas(places);
  return {
    table,
    places: places.map((place, at) =>
      place.areaIsGiven ? place : { ...place, areaKm2: areas[at] },
    ),
    numbers,
    find: finderOf(places),
  };
}

/** How a name is read, strictest first: as it stands, in Latin letters, a number without its zeros. */
const READINGS: readonly ((written: string) => string)[] = [
  (written) => written.toLowerCase(),
  (written) => latinId(written) || written.toLowerCase(),
  (written) => written.replace(/^0+(?=\d+$)/, ''),
];

/** Of readings that fit, the strictest decides; one that fits two regions is none. */
function finderOf(places: readonly GivenPlace[]): GivenPlaces['find'] {
  const tables = READINGS.map((read) => {
    const found = new Map<string, string | null>();
    for (const { id, name, row } of places) {
      const ways = [row.cells.region_id, name.en, name.ru, name.kk, id].map(read);
      for (const way of ways) {
        const before = found.get(way) ?? id;
        found.set(way, found.get(way) === null || before !== id ? null : id);
      }
    }
    return { read, found };
  });
  return (written) => {
    for (const { read, found } of tables) {
      const id = found.get(read(written));
      if (id) return id;
    }
    return undefined;
  };
}

function readPlace(row: Row, at: number, numbers: NumberReader): GivenPlace {
  const { cells } = row;
  const written = cells.region_id;
  if (isMissing(written)) {
    throw cellError(row, 'region_id', 'incomplete-data', 'must be an id or a name, found nothing');
  }
  const own = idFrom(written) || `region-${at + 1}`;
  const id = own === 'all' ? 'region-all' : own;
  const named = (language: string) => cells[`name_${language}`] || undefined;
  const name = cells.name || named('en') || named('ru') || named('kk') || written;
  const area = cells.area_km2 ?? '';
  const year = (column: string) =>
    isMissing(cells[column] ?? '') ? null : numbers.number(row, column);
  return {
    id,
    name: { en: named('en') ?? name, ru: named('ru') ?? name, kk: named('kk') ?? name },
    latitude: degrees(row, 'latitude', 90, numbers),
    longitude: degrees(row, 'longitude', 180, numbers),
    areaKm2: isMissing(area) ? Number.NaN : positive(row, 'area_km2', numbers),
    areaIsGiven: !isMissing(area),
    fromYear: year('from_year'),
    toYear: year('to_year'),
    macroRegion: isMissing(cells.macro_region ?? '') ? null : cells.macro_region,
    row,
  };
}

function degrees(
  row: Row,
  column: 'latitude' | 'longitude',
  most: number,
  numbers: NumberReader,
): number {
  if (isMissing(row.cells[column])) {
    throw cellError(row, column, 'incomplete-data', 'must be a number of degrees, found nothing');
  }
  const value = numbers.number(row, column);
  if (Math.abs(value) <= most) return value;
  const other = column === 'latitude' ? 'longitude' : 'latitude';
  const isSwapped =
    column === 'latitude' &&
    Math.abs(numbers.number(row, 'longitude')) <= 90 &&
    Math.abs(value) <= 180;
  const hint = isSwapped ? `; it may be swapped with the ${other}` : '';
  const sentence = `must be a number from -${most} to ${most}, found ${value}${hint}`;
  throw cellError(row, column, 'out-of-range', sentence);
}

function positive(row: Row, column: string, numbers: NumberReader): number {
  const value = numbers.number(row, column);
  if (value >= 0.01) return value;
  throw cellError(row, column, 'out-of-range', `must be a number of at least 0.01, found ${value}`);
}

/** Area of a hexagonal cell ÷ square of the distance between its centre and the next. */
const HEXAGON = 0.866;

/** The cell that a region would have in a lattice as wide as the distance to its nearest neighbour. */
function typicalAreas(places: readonly GivenPlace[]): number[] {
  const table = distances(places);
  return places.map(({ id }, i) => {
    let side = Infinity;
    for (const [j, other] of places.entries()) {
      if (other.id !== id) side = Math.min(side, table[i * places.length + j]);
    }
    return Number(Math.max(1, HEXAGON * (Number.isFinite(side) ? side : 100) ** 2).toPrecision(3));
  });
}

/** Which region was part of which, ids as those of the places. Errors: InputError. */
export function readGivenChanges(given: GivenTable): RegionChange[] {
  const table = readGiven(given, columnNames(['region_id']));
  requireColumns(table, ['region_id', 'from_year', 'part_of_until_then'], given);
  return readChanges(table).map((change) => ({
    ...change,
    region: idFrom(change.region),
    partOf: idFrom(change.partOf),
  }));
}

/** A region cut off from one in the table must stand there itself. Errors: `incomplete-data`. */
export function checkChanges(
  changes: readonly RegionChange[],
  { places }: GivenPlaces,
  file = '',
): void {
  const known = new Set(places.map(({ id }) => id));
  for (const { region, partOf } of changes) {
    if (known.has(region) || !known.has(partOf)) continue;
    const sentence = `"${region}", cut off from "${partOf}", is not in the table of regions: expected its place there, with from_year`;
    throw new InputError('incomplete-data', sentence, { file, field: 'region_id' });
  }
}
