/** The one table of what is measured: command line, server and viewer all read it. */

export interface IndicatorDefinition {
  id: string;
  label: string;
  unit: string;
  /** How a year's value is made, in one sentence, with its source where it has one. */
  definition: string;
  /** `region`: a value a region and for the nation (region "all"); `nation`: for the nation only. */
  level: 'region' | 'nation';
  /** What kind of number it is: how to print it and how to compare arms. */
  kind: 'count' | 'money' | 'percent' | 'index';
  /** True where a larger value is plainly good, false where plainly bad, null where neither. */
  higherIsBetter: boolean | null;
}

const region = 'region' as const;
const nation = 'nation' as const;

export const INDICATORS = [
  {
    id: 'population',
    label: 'Population',
    unit: 'persons',
    definition: 'Residents, mean of the twelve month ends.',
    level: region,
    kind: 'count',
    higherIsBetter: null,
  },
  {
    id: 'employed',
    label: 'Employed',
    unit: 'persons',
    definition:
      'Employed residents, wherever their employer stands; mean of the twelve month ends.',
    level: region,
    kind: 'count',
    higherIsBetter: true,
  },
  {
    id: 'unemployment_rate',
    label: 'Unemployment rate',
    unit: '% of labour force',
    definition: 'Unemployed residents ÷ (employed + unemployed residents), mean of the year.',
    level: region,
    kind: 'percent',
    higherIsBetter: false,
  },
  {
    id: 'employment_rate',
    label: 'Employment rate',
    unit: '% of persons 16+',
    definition: 'Employed residents ÷ residents of 16 years and older, mean of the year.',
    level: region,
    kind: 'percent',
    higherIsBetter: true,
  },
  {
    id: 'remote_share',
    label: 'Remote share of employment',
    unit: '% of employed',
    definition: 'Employed residents who work remotely ÷ employed residents, mean of the year.',
    level: region,
    kind: 'percent',
    higherIsBetter: null,
  },
  {
    id: 'mean_pay',
    label: 'Mean pay',
    unit: 'currency a month, base-year prices',
    definition: 'Pay received by employed residents ÷ employed residents, mean of the year.',
    level: region,
    kind: 'money',
    higherIsBetter: true,
  },
  {
    id: 'output',
    label: 'Output',
    unit: 'million currency a year, base-year prices',
    definition: 'Value added of the organisations that stand in the region, sum of the year.',
    level: region,
    kind: 'money',
    higherIsBetter: true,
  },
  {
    id: 'output_per_head',
    label: 'Output per head',
    unit: 'thousand currency a year, base-year prices',
    definition: 'Output of the year ÷ mean population.',
    level: region,
    kind: 'money',
    higherIsBetter: true,
  },
  {
    id: 'income_per_head',
    label: 'Cash income per head',
    unit: 'currency a month, base-year prices',
    definition: 'Pay, benefits, pensions and other cash income of residents ÷ population.',
    level: region,
    kind: 'money',
    higherIsBetter: true,
  },
  {
    id: 'cost_of_living',
    label: 'Cost of living',
    unit: 'national mean of the first month = 1',
    definition: 'Price of what residents buy, rising with population where supply is inelastic.',
    level: region,
    kind: 'index',
    higherIsBetter: false,
  },
  {
    id: 'arrivals',
    label: 'Arrivals from other regions',
    unit: 'persons a year',
    definition: 'Persons who moved in from another region of the country, dependants included.',
    level: region,
    kind: 'count',
    higherIsBetter: null,
  },
  {
    id: 'departures',
    label: 'Departures to other regions',
    unit: 'persons a year',
    definition: 'Persons who moved out to another region of the country, dependants included.',
    level: region,
    kind: 'count',
    higherIsBetter: null,
  },
  {
    id: 'net_migration',
    label: 'Net internal migration',
    unit: 'persons a year',
    definition: 'Arrivals less departures between regions of the country.',
    level: region,
    kind: 'count',
    higherIsBetter: null,
  },
  {
    id: 'migration_effectiveness',
    label: 'Migration effectiveness',
    unit: '%',
    definition:
      'Σ|arrivals − departures| ÷ Σ(arrivals + departures) over regions (Shryock & Siegel 1976).',
    level: nation,
    kind: 'percent',
    higherIsBetter: null,
  },
  {
    id: 'migration_to_richer',
    label: 'Net migration to richer regions',
    unit: 'persons a year',
    definition:
      'Moves to regions of higher mean pay less moves to regions of lower mean pay, by the pay of the base year.',
    level: nation,
    kind: 'count',
    higherIsBetter: null,
  },
  {
    id: 'births',
    label: 'Births',
    unit: 'persons a year',
    definition: 'Children born to residents.',
    level: region,
    kind: 'count',
    higherIsBetter: null,
  },
  {
    id: 'deaths',
    label: 'Deaths',
    unit: 'persons a year',
    definition: 'Deaths of residents.',
    level: region,
    kind: 'count',
    higherIsBetter: null,
  },
  {
    id: 'net_external_migration',
    label: 'Net external migration',
    unit: 'persons a year',
    definition: 'Immigrants less emigrants over the border of the country.',
    level: region,
    kind: 'count',
    higherIsBetter: null,
  },
  {
    id: 'pay_theil',
    label: 'Theil index of pay',
    unit: 'index',
    definition:
      'Theil T of pay between all employed persons (Theil 1967): the two parts below, added.',
    level: nation,
    kind: 'index',
    higherIsBetter: false,
  },
  {
    id: 'pay_theil_between',
    label: 'Theil index of pay, between regions',
    unit: 'index',
    definition:
      'The part of Theil T that is due to differences of mean pay between regions of residence.',
    level: nation,
    kind: 'index',
    higherIsBetter: false,
  },
  {
    id: 'pay_theil_within',
    label: 'Theil index of pay, within regions',
    unit: 'index',
    definition: 'The part of Theil T that is due to differences of pay inside regions.',
    level: nation,
    kind: 'index',
    higherIsBetter: false,
  },
  {
    id: 'pay_theil_macro',
    label: 'Theil index of pay, between macro-regions',
    unit: 'index',
    definition: 'The part of Theil T that is due to differences of mean pay between macro-regions.',
    level: nation,
    kind: 'index',
    higherIsBetter: false,
  },
  {
    id: 'income_theil',
    label: 'Theil index of income between regions',
    unit: 'index',
    definition: 'Theil T of cash income per head between regions, weighted by population.',
    level: nation,
    kind: 'index',
    higherIsBetter: false,
  },
  {
    id: 'income_gini',
    label: 'Gini of income between regions',
    unit: 'index',
    definition: 'Population-weighted Gini of cash income per head between regions.',
    level: nation,
    kind: 'index',
    higherIsBetter: false,
  },
  {
    id: 'pay_gini',
    label: 'Gini of pay between regions',
    unit: 'index',
    definition: 'Gini of mean pay between regions, weighted by employed residents.',
    level: nation,
    kind: 'index',
    higherIsBetter: false,
  },
  {
    id: 'output_gini',
    label: 'Gini of output between regions',
    unit: 'index',
    definition: 'Population-weighted Gini of output per head between regions.',
    level: nation,
    kind: 'index',
    higherIsBetter: false,
  },
  {
    id: 'output_williamson',
    label: 'Williamson index of output',
    unit: 'index',
    definition:
      'Population-weighted coefficient of variation of output per head (Williamson 1965).',
    level: nation,
    kind: 'index',
    higherIsBetter: false,
  },
  {
    id: 'income_williamson',
    label: 'Williamson index of income',
    unit: 'index',
    definition:
      'Population-weighted coefficient of variation of cash income per head (Williamson 1965).',
    level: nation,
    kind: 'index',
    higherIsBetter: false,
  },
  {
    id: 'output_hoover',
    label: 'Hoover index of output',
    unit: '%',
    definition:
      'Half the sum of |share of output − share of population| over regions (Hoover 1936).',
    level: nation,
    kind: 'percent',
    higherIsBetter: false,
  },
  {
    id: 'income_max_min',
    label: 'Richest to poorest region, income',
    unit: 'ratio',
    definition: 'Largest ÷ smallest cash income per head of a region.',
    level: nation,
    kind: 'index',
    higherIsBetter: false,
  },
  {
    id: 'pay_max_min',
    label: 'Highest to lowest region, pay',
    unit: 'ratio',
    definition: 'Largest ÷ smallest mean pay of a region.',
    level: nation,
    kind: 'index',
    higherIsBetter: false,
  },
  {
    id: 'unemployment_gap',
    label: 'Gap of unemployment',
    unit: 'percentage points',
    definition: 'Highest less lowest unemployment rate of a region.',
    level: nation,
    kind: 'percent',
    higherIsBetter: false,
  },
  {
    id: 'cluster_jobs',
    label: 'Jobs on funded seats, by residence',
    unit: 'persons',
    definition:
      'Employed residents × the share of their employer’s positions that programmes funded; mean of the year.',
    level: region,
    kind: 'count',
    higherIsBetter: true,
  },
  {
    id: 'cluster_remote_jobs',
    label: 'Remote jobs in clusters, by residence',
    unit: 'persons',
    definition: 'Residents who work remotely for a member of a cluster, mean of the year.',
    level: region,
    kind: 'count',
    higherIsBetter: true,
  },
  {
    id: 'cluster_output',
    label: 'Output of clusters',
    unit: 'million currency a year, base-year prices',
    definition:
      'Value added of the organisations that are members of a cluster, by region, sum of the year.',
    level: region,
    kind: 'money',
    higherIsBetter: true,
  },
  {
    id: 'programme_outlays',
    label: 'Public outlays on clusters',
    unit: 'million currency a year, base-year prices',
    definition: 'All cluster programme lines of the state’s accounts, sum of the year.',
    level: region,
    kind: 'money',
    higherIsBetter: false,
  },
  {
    id: 'programme_outlays_total',
    label: 'Public outlays on clusters since the start',
    unit: 'million currency, base-year prices',
    definition: 'Public outlays on clusters, from the start to the end of the year.',
    level: region,
    kind: 'money',
    higherIsBetter: false,
  },
  {
    id: 'state_revenue',
    label: 'Taxes',
    unit: 'million currency a year, base-year prices',
    definition: 'Taxes on labour and on value added, sum of the year.',
    level: nation,
    kind: 'money',
    higherIsBetter: null,
  },
  {
    id: 'state_outlays',
    label: 'Outlays of the state',
    unit: 'million currency a year, base-year prices',
    definition:
      'Public pay, pensions, benefits, cluster programmes and other outlays, sum of the year.',
    level: nation,
    kind: 'money',
    higherIsBetter: null,
  },
  {
    id: 'state_balance',
    label: 'Balance of the state',
    unit: 'million currency a year, base-year prices',
    definition: 'Revenue less outlays of the state, programmes included, sum of the year.',
    level: nation,
    kind: 'money',
    higherIsBetter: true,
  },
] as const satisfies readonly IndicatorDefinition[];

export type IndicatorId = (typeof INDICATORS)[number]['id'];

/**
 * Measured between two arms, never in one: cumulative outlays on programmes by the end of the year
 * ÷ difference of employed persons in that year, displacement counted. No value where no net job was won.
 */
export const PUBLIC_COST_PER_NET_JOB: IndicatorDefinition = {
  id: 'public_cost_per_net_job',
  label: 'Public cost per net new job',
  unit: 'currency, base-year prices',
  definition:
    'Extra programme outlays against the first arm, from the start to the end of the year ÷ extra employed persons in the year; empty where no net job was won.',
  level: nation,
  kind: 'money',
  higherIsBetter: false,
};
