import { existsSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { InputError } from '../../engine/errors.ts';
import { decodeText } from '../../scenarios/document/decodeText.ts';
import { readBytes, shownPath } from '../../scenarios/document/files.ts';
import { assertLoads } from '../../scenarios/fromTables/assertLoads.ts';
import { applySayings } from '../../scenarios/fromTables/columns/applySayings.ts';
import {
  type ColumnSaying,
  parseColumnOption,
  parseMapping,
  TABLE_NAMES,
} from '../../scenarios/fromTables/columns/columnSaying.ts';
import { fromTables, type NewScenario } from '../../scenarios/fromTables/fromTables.ts';
import { openTable } from '../../scenarios/fromTables/open/openTable.ts';
import type { GivenTables, TableName } from '../../scenarios/fromTables/read/givenTable.ts';
import { writeFolder } from '../../scenarios/writeFolder.ts';
import { askColumns, withTerminal } from '../askColumns.ts';
import { wholeNumber } from '../options/numbers.ts';
import { printJson, printText } from '../print/output.ts';
import { newScenarioText } from '../print/scenario/newScenario.ts';

interface NewOptions extends Partial<Record<TableName, string>> {
  regions: string;
  column: ColumnSaying[];
  mapping?: string;
  title?: string;
  currency?: string;
  year?: number;
  nation?: string;
  json?: boolean;
}

export function newCommand(): Command {
  return new Command('new')
    .description('make a scenario from tables of regions, of figures by year, of flows')
    .argument('<folder>', 'folder of the new scenario; must not exist')
    .requiredOption('--regions <file>', 'regions: names, coordinates, any figures of one year')
    .option('--series <file>', 'figures by region, year and indicator')
    .option('--flows <file>', 'moves by year, origin and destination')
    .option('--ages <file>', 'residents by sex and age, of regions or of the nation')
    .option('--changes <file>', 'which region was part of which until when')
    .option('--sources <file>', 'titles of the sources that figures name')
    .option(
      '--column <name=column>',
      'what a column is, as in population="Халық саны" or series.year=Жыл; may be repeated',
      (text, earlier: ColumnSaying[]) => [...earlier, parseColumnOption(text)],
      [],
    )
    .option(
      '--mapping <file>',
      'YAML of such names by table; a new scenario says its own in README.md',
    )
    .option('--title <text>', 'what readers see; the name of the folder if not given')
    .option('--currency <code>', 'currency of all money, as in USD; else the one that units name')
    .option(
      '--year <year>',
      'first year; else the last in which every region has population and employed',
      wholeNumber('--year', 1900, 2100),
    )
    .option('--nation <name>', 'how rows of the whole country are called; else it is found')
    .option('--json', 'print one JSON object instead of text')
    .addHelpText(
      'after',
      [
        '',
        'Tables are CSV, XLSX (book.xlsx#Sheet names a sheet) or Parquet.',
        'Examples:',
        '  $ aimaq new my-country --regions regions.csv --series region_year.csv --flows od.csv',
        '  $ aimaq new from-a-book --regions book.xlsx#Regions --series book.xlsx#Years',
      ].join('\n'),
    )
    .action(makeScenario);
}

async function makeScenario(folder: string, { json, ...options }: NewOptions): Promise<void> {
  if (existsSync(folder)) {
    const sentence = 'the folder exists: choose a new one, nothing is overwritten.';
    throw new InputError('not-writable', sentence, { file: shownPath(path.resolve(folder)) });
  }
  const { title = path.basename(path.resolve(folder)), currency, year, nation } = options;
  const tables = await readTables(options, !json);
  const made = fromTables(tables, { title, currency, year, nation });
  writeFolder(folder, made.files, assertLoads);
  const { files, ...report } = made;
  if (json) printJson(newScenarioReport(folder, made));
  else printText(newScenarioText(folder, report, Object.keys(files)));
}

function newScenarioReport(folder: string, { files, figures, ...report }: NewScenario) {
  return {
    scenario: path.resolve(folder),
    ...report,
    files: Object.keys(files),
    assumed: figures.filter(({ confidence }) => confidence === 'assumed'),
  };
}

/** The tables with their columns as far as options, mapping and, where one may ask, the user name them. */
async function readTables(options: NewOptions, mayAsk: boolean): Promise<GivenTables> {
  const opened = await Promise.all(
    TABLE_NAMES.map(async (name) => {
      const file = options[name];
      return [name, file === undefined ? undefined : await openTable(file, `--${name}`)] as const;
    }),
  );
  const tables = Object.fromEntries(opened) as unknown as GivenTables;
  const sayings = [...mappingOf(options.mapping), ...options.column];
  const isTerminal = process.stdin.isTTY && process.stderr.isTTY;
  if (!mayAsk || !isTerminal) return applySayings(tables, sayings);
  return withTerminal((ask) => askColumns(tables, sayings, ask));
}

function mappingOf(file: string | undefined): ColumnSaying[] {
  if (file === undefined) return [];
  const place = path.resolve(file);
  return parseMapping(
    place,
    decodeText(readBytes(place, { field: '--mapping' }), shownPath(place)),
  );
}
