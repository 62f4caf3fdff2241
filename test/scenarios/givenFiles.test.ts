import { writeFileSync } from 'node:fs';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeInputError, InputError } from '../../engine/errors.ts';
import { withDatabase } from '../../engine/results/queries/database.ts';
import { fromTables } from '../../scenarios/fromTables/fromTables.ts';
import { openTable } from '../../scenarios/fromTables/open/openTable.ts';
import type { GivenTable } from '../../scenarios/fromTables/read/givenTable.ts';
import { scratch } from '../results/syntheticRun.ts';
import { syntheticCountry } from './syntheticCountry.ts';

const { at, remove } = scratch();
afterAll(remove);

const country = syntheticCountry({ regions: 12, years: 4, currency: 'BRL', seed: 'files' });
const TABLES = ['regions', 'series', 'flows'] as const;

/** The cells of a table as a sheet holds them: numbers as numbers, dates of years as dates. */
const sheetRows = (csv: string): CellValue[][] =>
  csv
    .trim()
    .split('\n')
    .map((line) => line.split(',').map((cell) => (/^-?[\d.]+$/.test(cell) ? Number(cell) : cell)));

async function saveWorkbook(
  name: string,
  ...sheets: Parameters<typeof writeXlsx>[0]['sheets']
): Promise<string> {
  writeFileSync(at(name), await writeXlsx({ sheets }));
  return at(name);
}

async function openAll(nameOf: (table: (typeof TABLES)[number]) => string) {
  const [regions, series, flows] = await Promise.all(
    TABLES.map((table) => openTable(nameOf(table), `--${table}`)),
  );
  return { regions, series, flows };
}

function tablesOf(given: { regions: GivenTable; series: GivenTable; flows: GivenTable }) {
  const { files, warnings } = fromTables(given, { title: 'Borduria' });
  // These two say where the tables were.
  const { 'README.md': readme, 'sources.csv': sources, ...tables } = files;
  return { tables, warnings };
}

/** What is complained of, as the user reads it, without the folder. */
async function complaint(written: string): Promise<string> {
  try {
    await openTable(written, '--series');
  } catch (error) {
    if (error instanceof InputError) return describeInputError(error).replaceAll(`${at()}/`, '');
    throw error;
  }
  return 'nothing';
}

beforeAll(() => {
  for (const table of TABLES) writeFileSync(at(`${table}.csv`), country[table]);
});

describe('the same country comes of', () => {
  const fromCsv = async () => tablesOf(await openAll((table) => at(`${table}.csv`)));

  test('the sheets of a workbook', async () => {
    const book = await saveWorkbook(
      'book.xlsx',
      ...TABLES.map((table) => ({ name: `Лист ${table}`, rows: sheetRows(country[table]) })),
    );
    const given = await openAll((table) => `${book}#Лист ${table}`);
    expect(given.series.file).toMatch(/book\.xlsx#Лист series$/);
    expect(tablesOf(given)).toEqual(await fromCsv());
  });

  test('Parquet', async () => {
    await withDatabase(async (connection) => {
      for (const table of TABLES) {
        await connection.run('COPY (FROM read_csv($csv)) TO $parquet (FORMAT parquet)', {
          csv: at(`${table}.csv`),
          parquet: at(`${table}.parquet`),
        });
      }
    });
    expect(tablesOf(await openAll((table) => at(`${table}.parquet`)))).toEqual(await fromCsv());
  });
});

describe('a sheet', () => {
  test('may have a title, empty rows and columns, dates, and names merged over rows', async () => {
    const book = await saveWorkbook('office.xlsx', {
      name: 'Years',
      rows: [
        ['Population of the regions'],
        [],
        [null, 'region', 'year', 'population'],
        [null, 'North', new Date(Date.UTC(2019, 0, 1)), 100.5],
        [null, null, new Date(Date.UTC(2020, 0, 1)), 101],
        [],
        [null, 'South', 2019, '1 234,5'],
      ],
      merges: [
        { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
        { startRow: 3, startCol: 1, endRow: 4, endCol: 1 },
      ],
    });
    const { rows } = await openTable(book, '--series');
    expect(rows.map(({ line, cells }) => [line, ...cells])).toEqual([
      [3, 'region', 'year', 'population'],
      [4, 'North', '2019-01-01', '100.5'],
      [5, 'North', '2020-01-01', '101'],
      [7, 'South', '2019', '1 234,5'],
    ]);
    expect(rows[1].numbers).toEqual([undefined, undefined, 100.5]);
  });

  test('is found where it is the only one shown that holds cells', async () => {
    const book = await saveWorkbook(
      'hidden.xlsx',
      { name: 'Empty', rows: [] },
      { name: 'Data', rows: [['name', 'latitude']] },
      { name: 'Old', rows: [['name', 'latitude']], hidden: true },
    );
    expect((await openTable(book, '--regions')).file).toMatch(/#Data$/);
  });

  test('keeps apart numbers that it holds and numbers written as text', async () => {
    const rows: CellValue[][] = [
      ['name', 'latitude', 'longitude', 'population', 'employed'],
      ['A', 50.25, 30, 120_000.5, '54,5'],
      ['B', 48, 31, 30_000, '12,5'],
    ];
    const book = await saveWorkbook('mixed.xlsx', { name: 'S', rows });
    const regions = await openTable(book, '--regions');
    const { figures } = fromTables({ regions }, { title: 'Mixed' });
    expect(figures.find(({ field }) => field === 'employed')?.value).toBe(54.5);
  });
});

describe('a clear word about', () => {
  const head = ['region', 'year', 'population'];
  const cases: [string, Parameters<typeof writeXlsx>[0]['sheets'], string, RegExp][] = [
    [
      'a sheet that is not there',
      [{ name: 'A', rows: [head] }],
      '#B',
      /^doubt\.xlsx: there is no sheet "B"; found are A$/,
    ],
    [
      'several sheets',
      [
        { name: 'A', rows: [head] },
        { name: 'B', rows: [head] },
      ],
      '',
      /^doubt\.xlsx: the workbook has the sheets A, B: say which, as in "doubt\.xlsx#A"$/,
    ],
    [
      'merged cells whose meaning is a guess',
      [
        {
          name: 'A',
          rows: [head, ['N', 2019, 5], ['S', 2019]],
          merges: [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }],
        },
      ],
      '',
      /^doubt\.xlsx#A:2: the cells C2:C3 are merged: part them/,
    ],
  ];
  test.each(cases)('%s', async (_, sheets, sheet, expected) => {
    const book = await saveWorkbook('doubt.xlsx', ...sheets);
    expect(await complaint(`${book}${sheet}`)).toMatch(expected);
  });

  test.each([
    ['a formula without value', { formula: 'C2*2' }, 'found a formula without its value'],
    ['an error', { value: '#DIV/0!', type: 'error' }, 'must be a number, found "#DIV/0!"'],
  ] as const)('%s, with sheet, row and column', async (_, cell, expected) => {
    const book = await saveWorkbook('cells.xlsx', {
      name: 'Data',
      rows: [
        ['name', 'latitude', 'longitude', 'population', 'employed'],
        ['A', 50, 30, 100, 50],
        ['B', 51, 30, null, 50],
      ],
      cells: new Map([['2,3', cell]]),
    });
    const regions = await openTable(book, '--regions');
    try {
      fromTables({ regions }, { title: 'Cells' });
      expect.unreachable();
    } catch (error) {
      const said = describeInputError(error as InputError);
      expect(said).toContain('cells.xlsx#Data:3 population_average');
      expect(said).toContain(expected);
    }
  });

  test('files that are something else', async () => {
    writeFileSync(at('old.xls'), Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    expect(await complaint(at('old.xls'))).toMatch(/old Excel file or has a password/);
    writeFileSync(at('broken.parquet'), 'PAR1 and nothing else');
    expect(await complaint(at('broken.parquet'))).toMatch(
      /^broken.parquet: this is not a whole Pa/,
    );
    expect(await complaint(`${at('series.csv')}#A`)).toMatch(/only a workbook \(XLSX\) has sheets/);
    expect(await complaint(at('nowhere.xlsx'))).toMatch(/there is no file/);
    expect(await complaint(at())).toMatch(/a folder stands where a file is expected/);
  });

  test('Parquet of lists, and of more rows than any country has', async () => {
    await withDatabase(async (connection) => {
      const copy = (sql: string, file: string) =>
        connection.run(`COPY (${sql}) TO $file (FORMAT parquet)`, { file });
      await copy('SELECT [1, 2] AS value, 2020 AS year', at('lists.parquet'));
      await copy('SELECT 1 AS year, 2 AS value FROM range(6000000)', at('many.parquet'));
    });
    expect(await complaint(at('lists.parquet'))).toMatch(/^lists\.parquet value: must be numbers/);
    expect(await complaint(at('many.parquet'))).toMatch(/6,000,000 rows of 2 columns: expected at/);
  });
});

describe('a workbook that would fill the memory', () => {
  const ENTRY = 0x02014b50;

  /** The workbook with what its directory says of the size of every entry changed. */
  async function withSizes(size: number): Promise<string> {
    const book = Buffer.from(
      await writeXlsx({ sheets: [{ name: 'A', rows: Array(1000).fill(['x', 1]) }] }),
    );
    for (let i = 0; i < book.length - 46; i++) {
      if (book.readUInt32LE(i) === ENTRY) book.writeUInt32LE(size, i + 24);
    }
    writeFileSync(at('bomb.xlsx'), book);
    return at('bomb.xlsx');
  }

  test('is refused by the size that it states', async () => {
    expect(await complaint(await withSizes(2e9))).toMatch(
      /would unpack to \d+ MB: expected at most/,
    );
  });
  test('or hides', async () => {
    expect(await complaint(await withSizes(0))).toMatch(/not a whole XLSX file/);
  });
  test('and unpacked no further than it states', async () => {
    expect(await complaint(await withSizes(10))).toMatch(/exceeds limit of 10 bytes/);
  });
  test('or when it is cut short', async () => {
    const book = await writeXlsx({ sheets: [{ name: 'A', rows: [['x', 1]] }] });
    writeFileSync(at('short.xlsx'), book.subarray(0, book.length / 2));
    expect(await complaint(at('short.xlsx'))).toMatch(/not a whole XLSX file: it may be cut short/);
  });
});
