import { stringify } from 'yaml';
import type { Country } from '../../../engine/model/country.ts';
import { PARAMETERS } from '../../../engine/model/parameters.ts';
import { assumptions } from '../../doubts/assumptions.ts';
import { BUDGET_SHARE, BUDGET_YEARS, chooseClusterRegions } from '../build/clusterArms.ts';
import type { NewScenario } from '../fromTables.ts';
import type { GivenTables } from '../read/givenTable.ts';
import { OF_LAW } from './scenarioYaml.ts';

export interface ReadmeParts {
  title: string;
  report: Omit<NewScenario, 'files'>;
  country: Country;
  tables: GivenTables;
}

/** README.md: what was given, from which tables and columns, what is assumed and why. */
export function readmeText({ title, report, country, tables }: ReadmeParts): string {
  const { baseYear, currency, regions, given, figures, warnings } = report;
  const chosen = chooseClusterRegions(country).map(({ region }) => region.name.en);
  return `${[
    `# ${title}`,
    `${regions.length} regions, from January ${baseYear}, money in ${currency} of ${baseYear}. Made by \`aimaq new\`.`,
    '## What was given',
    [
      '| indicator | figures | regions | years |',
      '|---|---|---|---|',
      ...given.map(
        (one) => `| ${one.indicator} | ${one.figures} | ${one.regions} | ${yearsOf(one)} |`,
      ),
    ].join('\n'),
    'Figures stand in `series.csv` in the units of their indicators, with source and confidence.',
    ...tablesGiven(tables),
    '## What is assumed',
    [
      ...assumptions(figures).map((line) => `- ${line}`),
      `- arms: physical clusters in industry, Internet clusters in business services with as many staff, in ${chosen.join(', ')}: lowest pay among regions with at least the median number of employed; 5 % of the staff of industry there are members`,
      `- law: ${OF_LAW.map((id) => `\`${id}\` ${PARAMETERS[id].value}`).join(', ')}, those of Kazakhstan: set those of the country under \`parameters\` in \`scenario.yaml\``,
      `- budget: ${100 * BUDGET_SHARE} % of gross product a year for ${BUDGET_YEARS} years, as in the scenario of Kazakhstan`,
    ].join('\n'),
    ...(warnings.length === 0
      ? []
      : ['## Doubts about the tables', warnings.map((line) => `- ${line}`).join('\n')]),
    '`aimaq check` says what each gap costs in certainty. To fill one, put the figure into `base_year.csv` with its source and confidence.',
  ].join('\n\n')}\n`;
}

const yearsOf = ({ from, to }: { from: number; to: number }) =>
  from === to ? String(from) : `${from}–${to}`;

/** The tables with the files they were read from, and the mapping with which to read them again. */
function tablesGiven(tables: GivenTables): string[] {
  const given = Object.entries(tables).flatMap(([name, table]) =>
    table === undefined ? [] : [{ name, file: table.file, columns: table.columns }],
  );
  const mapping = given.flatMap(({ name, columns = new Map<string, string>() }) =>
    columns.size === 0 ? [] : [[name, Object.fromEntries(swapped(columns))]],
  );
  return [
    given.map(({ name, file }) => `- ${name}: \`${file}\``).join('\n'),
    ...(mapping.length === 0
      ? []
      : [
          'Columns were named as follows. To read newer tables alike, save this as `mapping.yaml` and give `--mapping mapping.yaml`.',
          `\`\`\`yaml\n${stringify(Object.fromEntries(mapping)).trim()}\n\`\`\``,
        ]),
  ];
}

const swapped = (columns: ReadonlyMap<string, string>): [string, string][] =>
  [...columns].map(([written, name]) => [name, written]);
