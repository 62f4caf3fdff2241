import type { InputError } from '../../engine/errors.ts';
import type { Region } from '../../engine/model/country.ts';
import { regionIdPattern } from '../schema/parts.ts';
import { cellError, numberCell, onlyOnce, textCell } from './cells.ts';
import type { Row, Table } from './table.ts';

export const REGION_COLUMNS = [
  'region_id',
  'name_en',
  'name_ru',
  'name_kk',
  'latitude',
  'longitude',
  'area_km2',
] as const;

export type Place = Pick<Region, 'id' | 'name' | 'latitude' | 'longitude' | 'areaKm2'> & {
  row: Row;
};

/** Ids, names and places of the regions, in order of the table. */
export function readRegions({ rows, file }: Table): Place[] {
  const once = onlyOnce('region_id');
  const regions = rows.map((row) => {
    const place = readPlace(row);
    once(row, `the region "${place.id}"`);
    return place;
  });
  if (regions.length === 0) throw noRegion(file);
  return regions;
}

/** Of a table that holds none. */
export function noRegion(file: string): InputError {
  const place = { file, line: 1, cells: {} };
  return cellError(place, 'region_id', 'incomplete-data', 'there is no region');
}

/** Id, name and place of a row's region. */
export function readPlace(row: Row): Place {
  const id = textCell(row, 'region_id');
  if (!new RegExp(regionIdPattern).test(id) || id === 'all') {
    const sentence = `must be Latin letters, digits, hyphens and underscores, and not "all", found "${id}"`;
    throw cellError(row, 'region_id', 'wrong-type', sentence);
  }
  return {
    id,
    name: {
      en: textCell(row, 'name_en'),
      ru: textCell(row, 'name_ru'),
      kk: textCell(row, 'name_kk'),
    },
    latitude: numberCell(row, 'latitude', { min: -90, max: 90 }),
    longitude: numberCell(row, 'longitude', { min: -180, max: 180 }),
    areaKm2: numberCell(row, 'area_km2', { min: 0.01 }),
    row,
  };
}
