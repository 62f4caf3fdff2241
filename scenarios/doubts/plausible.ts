/** What figures of a kind would be in most countries, and what leans on them. */
export interface Plausible {
  id: string;
  /** Figures of the base year that are of this kind. */
  isField(field: string): boolean;
  /** What values are divided by to be compared with the range: a total of the same region. */
  per: 'employed' | 'residents' | 'product' | 'pay' | null;
  unit: string;
  /** What most countries have, by judgement and rounded: see docs/new.md. */
  low: number;
  high: number;
  /** What is less sure for want of the data. */
  costs: string;
}

const oneOf =
  (...fields: string[]) =>
  (field: string) =>
    fields.includes(field);

/** Fields of age bands such as men_16-62. */
function isOfWorkingAge(field: string): boolean {
  const [, from, to] = /^(?:men|women)_(\d+)-(\d+)$/.exec(field) ?? [];
  return Number(from) >= 15 && Number(to) <= 66;
}

export const PLAUSIBLE: readonly Plausible[] = [
  {
    id: 'ages',
    isField: isOfWorkingAge,
    per: 'residents',
    unit: '% of residents who are of working age, men and women',
    low: 55,
    high: 68,
    costs: 'growth of the labour force and of population by region after the first years',
  },
  {
    id: 'births',
    isField: oneOf('births'),
    per: 'residents',
    unit: 'per 1000 residents',
    low: 9,
    high: 34,
    costs: 'population: one more per 1000 is 1 % more residents after ten years',
  },
  {
    id: 'deaths',
    isField: oneOf('deaths'),
    per: 'residents',
    unit: 'per 1000 residents',
    low: 5,
    high: 12,
    costs: 'population: one more per 1000 is 1 % fewer residents after ten years',
  },
  {
    id: 'external migration',
    isField: oneOf('immigrants', 'emigrants'),
    per: 'residents',
    unit: 'per 1000 residents, each way',
    low: 0.5,
    high: 10,
    costs: 'population and labour force of the nation',
  },
  {
    id: 'net migration between regions',
    isField: oneOf('net_internal_migration'),
    per: 'residents',
    unit: 'per 1000 residents',
    low: -5,
    high: 5,
    costs: 'population of every region: 5 per 1000 a year are 5 % after ten years',
  },
  {
    id: 'moves between regions',
    isField: oneOf('internal_arrivals'),
    per: 'residents',
    unit: '% of residents a year',
    low: 0.4,
    high: 3,
    costs: 'how fast people follow jobs and pay; effects of clusters on migration go with it',
  },
  {
    id: 'unemployment',
    isField: oneOf('unemployment_rate'),
    per: null,
    unit: '%',
    low: 3,
    high: 12,
    costs: 'how many can be hired at once: effects of clusters on employment and pay',
  },
  {
    id: 'agriculture',
    isField: oneOf('employed_agriculture'),
    per: 'employed',
    unit: '% of employed',
    low: 2,
    high: 50,
    costs: 'output by sector, telework, and what demand shocks do',
  },
  {
    id: 'industry',
    isField: oneOf('employed_industry'),
    per: 'employed',
    unit: '% of employed',
    low: 12,
    high: 32,
    costs: 'size of physical clusters and of what they can add',
  },
  {
    id: 'business services',
    isField: oneOf('employed_business_services'),
    per: 'employed',
    unit: '% of employed',
    low: 3,
    high: 20,
    costs: 'size of Internet clusters and of what they can add',
  },
  {
    id: 'pay',
    isField: oneOf('mean_pay'),
    per: null,
    unit: 'of the currency',
    low: Number.NaN,
    high: Number.NaN,
    costs: 'every result in money, and disproportion of pay where regions are not told apart',
  },
  {
    id: 'gross product',
    isField: oneOf('gross_regional_product'),
    per: 'pay',
    unit: 'times pay of the employed',
    low: 1.8,
    high: 4,
    costs: 'level of output and the scale of budgets; not differences in jobs',
  },
  {
    id: 'cash income',
    isField: oneOf('cash_income_per_head'),
    per: 'pay',
    unit: 'times pay per head',
    low: 1,
    high: 1.8,
    costs: 'disproportion of income between regions',
  },
  {
    id: 'education',
    isField: oneOf('education_tertiary'),
    per: null,
    unit: '% of the labour force with higher education',
    low: 10,
    high: 45,
    costs: 'who can take remote jobs, and differences of pay between regions',
  },
  {
    id: 'Internet access',
    isField: oneOf('connected_share'),
    per: null,
    unit: '% of adults',
    low: 30,
    high: 90,
    costs: 'how many can hold remote jobs: the effect of Internet clusters goes with it',
  },
  {
    id: 'organisations',
    isField: oneOf('organisations'),
    per: 'employed',
    unit: 'per 1000 employed',
    low: 8,
    high: 70,
    costs: 'how many members clusters have; little else',
  },
  {
    id: 'organisations online',
    isField: oneOf('organisations_online'),
    per: null,
    unit: '%',
    low: 40,
    high: 95,
    costs: 'who can join Internet clusters',
  },
  {
    id: 'remote workers',
    isField: oneOf('remote_workers'),
    per: 'employed',
    unit: '% of employed',
    low: 0.3,
    high: 12,
    costs: 'share of remote work at the start and its level after',
  },
];
