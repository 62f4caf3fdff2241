import type { AgeBand, Sex } from '../../../engine/model/country.ts';
import { cellError } from '../../tables/cells.ts';
import type { Row } from '../../tables/table.ts';
import { columnNames } from '../columns/columnNames.ts';
import { type GivenTable, readGiven, requireColumns } from './givenTable.ts';
import { numberReader } from './numbers.ts';

const SEXES: Readonly<Record<string, Sex>> = {
  ...{ men: 'men', male: 'men', males: 'men', m: 'men' },
  ...{ women: 'women', female: 'women', females: 'women', f: 'women' },
};
/** First age of adults. */
export const ADULT = 16;
const COLUMNS = ['region_id', 'sex', 'age_group', 'persons'];

/** Residents by sex and age, by place as written. Errors: InputError. */
export function readAgeTable(given: GivenTable): Map<string, AgeBand[]> {
  const table = readGiven(given, columnNames(COLUMNS));
  requireColumns(table, COLUMNS, given);
  const numbers = numberReader(table.rows.map((row) => ({ row, column: 'persons' })));
  const places = Map.groupBy(table.rows, ({ cells }) => cells.region_id);
  return new Map(
    [...places].map(([place, rows]) => {
      const bands = rows.flatMap((row) => bandOf(row, numbers.number(row, 'persons')));
      for (const sex of ['men', 'women'] as const) checkBands(bands, sex, rows[0]);
      return [place, bands];
    }),
  );
}

/** A row of both sexes or of all ages is a total of others and left out. */
function bandOf(row: Row, persons: number): AgeBand[] {
  const written = row.cells.sex.toLowerCase();
  if (['all', 'both', 'total'].includes(written) || /^(all|total)$/i.test(row.cells.age_group)) {
    return [];
  }
  const sex = Object.hasOwn(SEXES, written) ? SEXES[written] : undefined;
  if (sex === undefined) {
    throw cellError(row, 'sex', 'unknown-name', `must be men or women, found "${row.cells.sex}"`);
  }
  const [, from, to] = /^(\d{1,3})(?:\s*[-–]\s*(\d{1,3})|\+)?$/.exec(row.cells.age_group) ?? [];
  if (from === undefined) {
    const sentence = `must be ages such as 0-15 or 63+, found "${row.cells.age_group}"`;
    throw cellError(row, 'age_group', 'wrong-type', sentence);
  }
  const isOpen = row.cells.age_group.endsWith('+');
  const toAge = isOpen ? null : Number(to ?? from);
  return splitAtAdult({ sex, fromAge: Number(from), toAge, persons });
}

/** The model tells adults from children at 16: a band on both sides is parted, all its years alike. */
function splitAtAdult(band: AgeBand): AgeBand[] {
  const { fromAge, toAge, persons } = band;
  if (toAge === null || fromAge >= ADULT || toAge < ADULT) return [band];
  const young = (persons * (ADULT - fromAge)) / (toAge - fromAge + 1);
  return [
    { ...band, toAge: ADULT - 1, persons: young },
    { ...band, fromAge: ADULT, persons: persons - young },
  ];
}

function checkBands(bands: readonly AgeBand[], sex: Sex, row: Row): void {
  const own = bands.filter((band) => band.sex === sex).sort((a, b) => a.fromAge - b.fromAge);
  const isWhole =
    own.length > 0 &&
    own[0].fromAge === 0 &&
    own.at(-1)?.toAge === null &&
    own.every(({ fromAge }, i) => i === 0 || fromAge === (own[i - 1].toAge ?? 0) + 1);
  if (isWhole) return;
  const found = own.map(({ fromAge, toAge }) =>
    toAge === null ? `${fromAge}+` : `${fromAge}-${toAge}`,
  );
  const sentence = `the ages of ${sex} of "${row.cells.region_id}" must follow each other from 0 to an open band such as 63+, found ${found.join(', ') || 'none'}`;
  throw cellError(row, 'age_group', 'inconsistent-data', sentence);
}
