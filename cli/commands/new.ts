import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { InputError } from '../../engine/errors.ts';
import { shownPath } from '../../scenarios/document/files.ts';
import { assertLoads } from '../../scenarios/fromTables/assertLoads.ts';
import { fromTables, type NewScenario } from '../../scenarios/fromTables/fromTables.ts';
import type { GivenTable } from '../../scenarios/fromTables/read/givenTable.ts';
import { writeFolder } from '../../scenarios/writeFolder.ts';
import { wholeNumber } from '../options/numbers.ts';
import { newScenarioText } from '../print/newScenario.ts';
import { printJson, printText } from '../print/output.ts';

interface NewOptions {
  regions: string;
  series?: string;
  flows?: string;
  ages?: string;
  changes?: string;
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
    .requiredOption(
      '--regions <file>',
      'CSV of regions: names, coordinates, any figures of one year',
    )
    .option('--series <file>', 'CSV of figures by region, year and indicator')
    .option('--flows <file>', 'CSV of moves by year, origin and destination')
    .option('--ages <file>', 'CSV of residents by sex and age, of regions or of the nation')
    .option('--changes <file>', 'CSV of which region was part of which until when')
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
      '\nExample:\n  $ aimaq new my-country --regions regions.csv --series region_year.csv --flows od.csv',
    )
    .action(makeScenario);
}

function makeScenario(folder: string, { json, ...options }: NewOptions): void {
  if (existsSync(folder)) {
    const sentence = 'the folder exists: choose a new one, nothing is overwritten.';
    throw new InputError('not-writable', sentence, { file: shownPath(path.resolve(folder)) });
  }
  const { title = path.basename(path.resolve(folder)), currency, year, nation } = options;
  const made = fromTables(
    {
      regions: readGiven(options.regions, '--regions'),
      series: options.series === undefined ? undefined : readGiven(options.series, '--series'),
      flows: options.flows === undefined ? undefined : readGiven(options.flows, '--flows'),
      ages: options.ages === undefined ? undefined : readGiven(options.ages, '--ages'),
      changes: options.changes === undefined ? undefined : readGiven(options.changes, '--changes'),
    },
    { title, currency, year, nation },
  );
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

function readGiven(file: string, option: string): GivenTable {
  try {
    return { file: shownPath(path.resolve(file)), bytes: readFileSync(file) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const complaint = code === 'ENOENT' ? 'there is no file' : 'the file cannot be read:';
    throw new InputError('file-missing', `${complaint} ${file}`, { field: option });
  }
}
