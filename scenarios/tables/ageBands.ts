import { InputError } from '../../engine/errors.ts';
import type { AgeBand, Sex } from '../../engine/model/country.ts';
import type { Figure } from '../scenario.ts';
import { cellError, nameCell, numberCell, provenanceOf, textCell } from './cells.ts';
import type { Row, Table } from './table.ts';

export const AGE_BAND_COLUMNS = [
  'region_id',
  'sex',
  'age_group',
  'persons',
  'source_id',
  'confidence',
] as const;

const SEXES: readonly Sex[] = ['men', 'women'];

interface PlacedBand extends AgeBand {
  row: Row;
}

/** Residents of each region by sex and age band; the bands of a sex meet without gap or overlap. */
export function readAgeBands(
  { rows, file }: Table,
  regions: readonly string[],
  sources: readonly string[],
): { bands: Map<string, AgeBand[]>; figures: Figure[] } {
  const placed = new Map<string, PlacedBand[]>(regions.map((id) => [id, []]));
  const figures: Figure[] = [];
  for (const row of rows) {
    const region = nameCell(row, 'region_id', regions, 'region');
    const sex = nameCell(row, 'sex', SEXES, 'sex');
    const persons = numberCell(row, 'persons', { min: 0, whole: true });
    placed.get(region)?.push({ sex, ...readAges(row), persons, row });
    figures.push({
      region,
      field: `${sex}_${row.cells.age_group}`,
      value: persons,
      unit: 'persons',
      ...provenanceOf(row, sources),
    });
  }
  const bands = new Map<string, AgeBand[]>();
  for (const [region, list] of placed) {
    for (const sex of SEXES) checkBands(list, sex, region, file);
    bands.set(
      region,
      list.map(({ row: _, ...band }) => band),
    );
  }
  return { bands, figures };
}

/** `0-15` or `63+`. */
function readAges(row: Row): { fromAge: number; toAge: number | null } {
  const text = textCell(row, 'age_group');
  const [, from, to] = /^(\d{1,3})(?:-(\d{1,3})|\+)$/.exec(text) ?? [];
  if (from === undefined || (to !== undefined && Number(to) < Number(from))) {
    const sentence = `must be ages such as 0-15 or 63+, found "${text}"`;
    throw cellError(row, 'age_group', 'wrong-type', sentence);
  }
  return { fromAge: Number(from), toAge: to === undefined ? null : Number(to) };
}

function checkBands(bands: PlacedBand[], sex: Sex, region: string, file: string): void {
  const ofSex = bands.filter((band) => band.sex === sex).sort((a, b) => a.fromAge - b.fromAge);
  let next: number | null = 0;
  for (const { fromAge, toAge, row } of ofSex) {
    if (fromAge !== next) {
      const expected = next === null ? 'no further band' : `a band from age ${next}`;
      const sentence = `${sex} of "${region}": expected ${expected}, found one from age ${fromAge}`;
      throw cellError(row, 'age_group', 'inconsistent-data', sentence);
    }
    next = toAge === null ? null : toAge + 1;
  }
  if (next === null) return;
  const place = { file, line: ofSex.at(-1)?.row.line ?? 1, field: 'age_group' };
  const sentence = `${sex} of "${region}" have no open band from age ${next}, such as ${next}+`;
  throw new InputError('incomplete-data', sentence, place);
}
