// Where commands of pages are run: in one folder that is like a checkout, with files that pages speak of
// as the reader's own; pages that begin with an empty folder have one of their own.
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { writeXlsx } from 'hucre/xlsx';
import { syntheticCountry } from '../../scenarios/syntheticCountry.ts';
import { root } from '../pages.ts';

/** What stands in a folder: files and folders of the project, and their names there. */
type Beside = Record<string, string>;

const EVERYWHERE: Beside = { 'docs/examples': 'docs/examples', 'docs/cluster': 'docs/cluster' };

const OWN: Record<string, Beside> = {
  'docs/getting-started.md': {},
  'scenarios/islands/README.md': { 'scenarios/islands/given': 'given' },
  'scenarios/kazakhstan-2022/README.md': { 'scenarios/kazakhstan': 'kazakhstan' },
};

const made = new Map<string, Promise<string>>();

/** The folder for the commands of a page, made where it is not there. */
export function placeFor(page: string, above: string): Promise<string> {
  const name = page in OWN ? page.replaceAll('/', '-') : 'checkout';
  const folder = path.join(above, name);
  const place = made.get(folder) ?? makePlace(folder, OWN[page]);
  made.set(folder, place);
  return place;
}

async function makePlace(folder: string, own: Beside | undefined): Promise<string> {
  mkdirSync(path.join(folder, 'docs'), { recursive: true });
  symlinkSync(path.join(root, 'run.mjs'), path.join(folder, 'run.mjs'));
  for (const [from, to] of Object.entries({ ...EVERYWHERE, ...own })) {
    cpSync(path.join(root, from), path.join(folder, to), { recursive: true });
  }
  if (own === undefined) await writeTables(folder);
  return folder;
}

/** Tables of a made-up country, as CSV and as sheets of a workbook. */
async function writeTables(folder: string): Promise<void> {
  const country = syntheticCountry({ regions: 6, years: 8, currency: 'BRL', seed: 'pages' });
  const write = (name: string, text: string | Uint8Array) =>
    writeFileSync(path.join(folder, name), text);
  write('regions.csv', country.regions);
  write('region_year.csv', country.series);
  write('od.csv', country.flows);
  const sheets = [
    { name: 'Regions', rows: cellsOf(country.regions) },
    { name: 'Years', rows: cellsOf(country.series) },
  ];
  write('book.xlsx', await writeXlsx({ sheets }));
}

const cellsOf = (csv: string): (string | number)[][] =>
  parse(csv).map((row: string[]) =>
    row.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)),
  );
