import { MEMBERS, RUN_TABLES } from '../../engine/results/folder/layout.ts';
import {
  DICTIONARY_COLUMNS,
  INDICATOR_COLUMNS,
  MEMBER_MEANINGS,
  REGION_COLUMNS,
  RUN_COLUMNS,
  RUN_MEANINGS,
} from '../../engine/results/tables/meanings.ts';
import {
  type Column,
  MEMBER_TABLES,
  type MemberTable,
} from '../../engine/results/tables/tables.ts';
import { code, page, section, table } from './page.ts';

export function tablesPage(): string {
  const members = Object.keys(MEMBER_TABLES) as MemberTable[];
  return page(
    'Tables of a run',
    'Every table that a run leaves and an export writes, with its columns; names, order and units are the same in Parquet, CSV and XLSX. `currency` stands for the code of the scenario’s. How to read them: [R, Python, Stata](reading-runs.md).',
    section(
      'Over all members',
      'Files of the run folder (`summary.parquet` …) and sheets of `--to xlsx`; `summary` and `differences` also of `--to csv` and `--to parquet`.',
      ...RUN_TABLES.map((name) => tableOf(name, RUN_MEANINGS[name], RUN_COLUMNS[name])),
    ),
    section(
      'Of members',
      `In the run folder one file a member (\`${MEMBERS}/0001/indicators.parquet\` …); in \`--to csv\` and \`--to parquet\` one file of all members, where \`indicators\` is called \`members\`.`,
      ...members.map((name) => tableOf(name, MEMBER_MEANINGS[name], MEMBER_TABLES[name])),
    ),
    section(
      'Dictionary',
      'In every export.',
      tableOf('regions', 'Regions with their names and centres', REGION_COLUMNS),
      tableOf('indicators', 'What was measured', INDICATOR_COLUMNS),
      tableOf('columns', 'What the columns of the tables of results mean', DICTIONARY_COLUMNS),
    ),
  );
}

const TYPES = {
  VARCHAR: 'text',
  INTEGER: 'whole number',
  SMALLINT: 'whole number',
  DOUBLE: 'number',
} as const satisfies Record<Column['type'], string>;

const tableOf = (name: string, meaning: string, columns: readonly Column[]): string =>
  [
    `### ${name}`,
    `${meaning}.`,
    table(
      ['Column', 'Type', 'Unit', 'Meaning'],
      columns.map((column) => [
        ...[code(column.name), TYPES[column.type]],
        ...[column.unit || 'unit of the indicator', column.meaning],
      ]),
    ),
  ].join('\n\n');
