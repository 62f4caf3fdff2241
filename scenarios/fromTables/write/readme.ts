import type { Country } from '../../../engine/model/country.ts';
import { assumptions } from '../../doubts/assumptions.ts';
import { BUDGET_SHARE, BUDGET_YEARS, chooseClusterRegions } from '../build/clusterArms.ts';
import type { NewScenario } from '../fromTables.ts';

/** README.md: what was given, what is assumed and why. */
export function readmeText(
  title: string,
  { baseYear, currency, regions, given, figures, warnings }: Omit<NewScenario, 'files'>,
  country: Country,
): string {
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
    '## What is assumed',
    [
      ...assumptions(figures).map((line) => `- ${line}`),
      `- arms: physical clusters in industry, Internet clusters in business services with as many staff, in ${chosen.join(', ')}: lowest pay among regions with at least the median number of employed; 5 % of the staff of industry there are members`,
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
