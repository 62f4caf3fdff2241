import { stringify } from 'yaml';
import { type Country, residentsOf } from '../../../engine/model/country.ts';
import { PARAMETERS, type ParameterId } from '../../../engine/model/parameters.ts';
import { sum } from '../../../engine/model/world/proportionalFitting.ts';
import { LEAST_AT_WORK } from '../../assemble/checkSample.ts';
import {
  BUDGET_SHARE,
  BUDGET_YEARS,
  type ClusterRegion,
  chooseClusterRegions,
  yearlyBudget,
} from '../build/clusterArms.ts';
import { latinId } from '../read/names.ts';

/** Persons of the synthetic country, and how many the smallest region should have of them. */
const AGENTS = 200_000;
const LEAST_OF_REGION = 200;
const MOST_AGENTS = 600_000;

export interface ScenarioParts {
  title: string;
  country: Country;
  baseYear: number;
  /** Regions by macro-region; null where the table has none. */
  macroRegions: Map<string, string[]> | null;
  /** The nation in series.csv. */
  nation: string;
  files: { flows: boolean; regions: boolean; changes: boolean };
}

/** scenario.yaml: what the folder asks, with comments. */
export function scenarioYaml(parts: ScenarioParts): string {
  const { title, country, baseYear, macroRegions, nation, files } = parts;
  return [
    '# Made by `aimaq new`. README.md says what was given and what is assumed; every figure of the',
    '# tables names its source and how sure it is. Change anything, then: aimaq check .',
    `title: ${JSON.stringify(title)}`,
    `currency: ${country.currency}`,
    `start: ${baseYear}-01`,
    'years: 16',
    `sample: ${sampleFor(country)} # agents per person: smaller is faster, larger is finer`,
    'members: 16 # simulations of each arm',
    'seed: aimaq',
    '',
    'data:',
    '  regions: regions.csv',
    '  sources: sources.csv',
    '  ageBands: age_bands.csv',
    '  baseYear: base_year.csv',
    ...(files.flows ? ['  flows: flows.csv'] : []),
    '  history: history.csv',
    '',
    '# Observed series, from which `aimaq forecast` starts and by which `aimaq backtest` judges.',
    'series:',
    '  table: series.csv',
    ...(nation === 'all' ? [] : [`  nation: ${JSON.stringify(nation)}`]),
    ...(files.regions ? ['  regions: series_regions.csv'] : []),
    ...(files.changes ? ['  changes: region_changes.csv'] : []),
    '',
    ...lawLines(),
    ...(macroRegions === null ? [] : macroRegionLines(macroRegions)),
    ...armLines(country, baseYear),
  ].join('\n');
}

/** Agents per person, one digit: enough for the smallest region, else not more than a run can bear. */
function sampleFor({ regions }: Country): number {
  const people = regions.map(residentsOf);
  const wanted = Math.max(AGENTS / sum(people), LEAST_OF_REGION / Math.min(...people));
  const borne = Math.min(wanted, MOST_AGENTS / sum(people));
  const needed = LEAST_AT_WORK / Math.min(...regions.map(({ employed }) => employed));
  const round = Number(Math.min(1, borne).toPrecision(1));
  if (round >= needed) return round;
  const digit = 10 ** Math.floor(Math.log10(needed));
  return Math.min(1, Number((Math.ceil(needed / digit) * digit).toPrecision(1)));
}

function macroRegionLines(groups: ReadonlyMap<string, readonly string[]>): string[] {
  return [
    '# Groups for the decomposition of disproportion between and within.',
    'macroRegions:',
    ...[...groups].map(([group, members]) => `  ${word(group)}: [${members.map(word).join(', ')}]`),
    '',
  ];
}

/** Parameters that law fixes, with the values that stand in for those of the country. */
export const OF_LAW = [
  'retirementAgeMen',
  'retirementAgeWomen',
  'labourTaxRate',
  'pension',
] as const satisfies readonly ParameterId[];

function lawLines(): string[] {
  return [
    '# Assumed: what law fixes is that of Kazakhstan. Put the figures of your country in its place.',
    'parameters:',
    ...OF_LAW.map((id) => {
      const { label, value, unit } = PARAMETERS[id];
      return `  ${id}: ${value} # ${label}, ${unit}`;
    }),
    '',
  ];
}

/** A text as YAML reads it back: an id such as 01 must not become a number. */
const word = (text: string): string => stringify(text).trim();

function armLines(country: Country, baseYear: number): string[] {
  const chosen = chooseClusterRegions(country);
  const [first, last] = [baseYear + 1, baseYear + BUDGET_YEARS];
  const arm = (name: string, clusters: object[]) => ({ name, clusters });
  const arms = {
    physical: arm('Physical clusters', chosen.map(physical('regional'))),
    internet: arm('Internet clusters', chosen.map(internet('regional-internet'))),
    symbiosis: arm(
      'Physical and Internet clusters joined',
      chosen.flatMap((one) => [
        { ...physical('symbiosis-physical')(one), linkedTo: [onlineId(one)] },
        { ...internet('symbiosis-internet')(one), linkedTo: [industryId(one)] },
      ]),
    ),
  };
  return [
    '# Assumed, so that arms can be compared at once: generic clusters in the regions with the lowest',
    '# pay among those that are not small. Put your own in their place; presets say what kind each is.',
    `# The money is ${100 * BUDGET_SHARE} % of gross product a year, the same in every arm with clusters.`,
    `budget: "${first} <= year <= ${last} ? ${yearlyBudget(country)} : 0"`,
    '',
    'arms:',
    '  none: # the first arm is the one that the others are compared with',
    '    name: No clusters',
    indent(stringify(arms, { flowCollectionPadding: false })),
    'claims: { physical: physical, internet: internet, symbiosis: symbiosis }',
    '',
  ];
}

// Ids of clusters are of small letters, which those of regions need not be.
const industryId = ({ region }: Pick<ClusterRegion, 'region'>) => `industry-${latinId(region.id)}`;
const onlineId = ({ region }: Pick<ClusterRegion, 'region'>) => `online-${latinId(region.id)}`;

const physical =
  (preset: string) =>
  ({ region, physicalShare }: ClusterRegion) => ({
    id: industryId({ region }),
    name: `Industry, ${region.name.en}`,
    preset,
    regions: [region.id],
    memberShare: physicalShare,
  });

const internet =
  (preset: string) =>
  ({ region, internetShare }: ClusterRegion) => ({
    id: onlineId({ region }),
    name: `Services online, ${region.name.en}`,
    preset,
    regions: [region.id],
    memberShare: internetShare,
  });

const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '  ');
