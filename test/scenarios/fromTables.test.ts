import { afterAll, expect, test } from 'vitest';
import { describeInputError, InputError } from '../../engine/errors.ts';
import { assertLoads } from '../../scenarios/fromTables/assertLoads.ts';
import { fromTables, type NewScenario } from '../../scenarios/fromTables/fromTables.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { writeFolder } from '../../scenarios/writeFolder.ts';
import { scratch } from '../results/syntheticRun.ts';
import { givenCsv } from './givenCsv.ts';

const { at, remove } = scratch();
afterAll(remove);

const REGIONS = 'region_id,name,latitude,longitude\nnorth,North,55,10\nsouth,South,45,12\n';
const HEAD = 'region_id,year,indicator,value,unit\n';
const SERIES = [
  ...rows('north', [100_000, 101_000, 102_000], [45_000, 45_500, 46_000]),
  ...rows('south', [60_000, 60_000, 60_100], [26_000, 26_100, 26_200]),
].join('\n');

function rows(region: string, people: number[], employed: number[]): string[] {
  return people.flatMap((count, i) => [
    `${region},${2018 + i},population_average,${count},persons`,
    `${region},${2018 + i},employed,${employed[i]},persons`,
    `${region},${2018 + i},mean_wage,${2000 + 50 * i},USD a month`,
    `${region},${2018 + i},grp_nominal,${count / 20},million USD`,
  ]);
}

function make(
  tables: { regions?: string | Uint8Array; series?: string; flows?: string; ages?: string },
  options: { currency?: string; nation?: string; year?: number } = {},
): NewScenario {
  const { regions = REGIONS, series = HEAD + SERIES, flows, ages } = tables;
  return fromTables(
    {
      regions: givenCsv('regions.csv', regions),
      series: givenCsv('series.csv', series),
      ages: ages === undefined ? undefined : givenCsv('ages.csv', ages),
      flows: flows === undefined ? undefined : givenCsv('flows.csv', flows),
    },
    { title: 'Small', ...options },
  );
}

/** What is complained of, as the user reads it. */
function complaint(tables: Parameters<typeof make>[0], options = {}): string {
  try {
    make(tables, options);
  } catch (error) {
    if (error instanceof InputError) return describeInputError(error);
    throw error;
  }
  return 'nothing';
}

const more = (...lines: string[]) => `${HEAD}${SERIES}\n${lines.join('\n')}\n`;
/** Lines of the table before those added. */
const LINES = 25;

/** A figure of the base year as the scenario has it. */
function figure({ files }: NewScenario, region: string, indicator: string): number {
  const line = files['base_year.csv']
    .split('\n')
    .find((row) => row.startsWith(`${region},${indicator},`));
  return Number(line?.split(',')[2]);
}

test('the same figures in other forms make the same scenario', () => {
  const plain = make({});
  const semicolons = `\ufeff${(HEAD + SERIES).replaceAll(',', ';').replaceAll('\n', '\r\n')}`;
  const spaced = semicolons.replaceAll(/;(\d+)(\d{3});persons/g, ';$1\u00a0$2,0;persons');
  for (const series of [semicolons, spaced]) {
    expect(make({ series }).files['base_year.csv']).toBe(plain.files['base_year.csv']);
  }
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${REGIONS}`, 'utf16le'));
  expect(make({ regions: utf16 }).files['regions.csv']).toBe(plain.files['regions.csv']);
  const inUnits = (HEAD + SERIES)
    .replaceAll(/(\d+)000,persons/g, '$1,thousand persons')
    .replaceAll(/mean_wage,(\d+),USD a month/g, (_, pay) => `mean_wage,${12 * pay},USD a year`);
  const converted = make({ series: inUnits });
  for (const field of ['employed', 'mean_pay', 'gross_regional_product']) {
    expect(figure(converted, 'north', field)).toBeCloseTo(figure(plain, 'north', field), 6);
  }
});

test('what follows from given figures is derived', () => {
  const series = more(
    'north,2020,labour_force,50000,persons',
    'south,2020,labour_force,27000,persons',
    'Freedonia,2020,external_net_migration,-320,persons',
    'Freedonia,2020,population_average,162100,persons',
  );
  const flows = 'year,origin,destination,persons\n2020,North,South,900\n2020,South,North,1500\n';
  const made = make({ series, flows });
  expect(made.warnings).toEqual([]);
  expect(figure(made, 'north', 'unemployment_rate')).toBeCloseTo(8, 8);
  expect(figure(made, 'north', 'net_internal_migration')).toBe(600);
  expect(figure(made, 'north', 'internal_arrivals')).toBe(1500);
  expect(figure(made, 'south', 'internal_arrivals')).toBe(900);
  expect(figure(made, 'all', 'emigrants') - figure(made, 'all', 'immigrants')).toBeCloseTo(320, 6);
  expect(made.files['flows.csv']).toContain('south,north,1500,flows-table,medium,');
});

test('the base year is the last that all regions fill; gaps are marked', () => {
  const series = more(
    'north,2021,population_average,103000,persons',
    'north,2021,employed,,persons',
  );
  const made = make({ series });
  expect(made.baseYear).toBe(2020);
  expect(made.warnings).toEqual(['series.csv: 1 cells have no figure']);
  const without = (HEAD + SERIES).replaceAll(/south,\d+,employed.*\n/g, '');
  const filled = make({ series: without });
  expect(figure(filled, 'south', 'employed')).toBe(Math.round((60_100 * 46_000) / 102_000));
  expect(filled.files['base_year.csv']).toContain('south,employed,27104,persons,assumed,assumed');
});

test('the nation’s sectors are fitted to regions, more agriculture where pay is lower', () => {
  const paid = (HEAD + SERIES).replace('south,2020,mean_wage,2100', 'south,2020,mean_wage,1400');
  const made = make({ series: `${paid}\nall,2020,employed_agriculture,7220,persons\n` });
  const at = (region: string) => figure(made, region, 'employed_agriculture');
  expect(at('north') + at('south')).toBeCloseTo(7220, -1);
  expect(at('south') / 26_200).toBeGreaterThan((1.3 * at('north')) / 46_000);
  const sectors = ['agriculture', 'industry', 'local_services', 'business_services'];
  const all = [...sectors, 'public_services'].map((name) =>
    figure(made, 'south', `employed_${name}`),
  );
  expect(all.reduce((sum, count) => sum + count)).toBeCloseTo(26_200, 6);
});

test('ages of the nation are fitted to the residents of each region, those of regions taken', () => {
  const bands = (place: string, by: number) =>
    ['men', 'women'].map((sex) => {
      const row = (ages: string, persons: number) => `${place},${sex},${ages},${persons * by}\n`;
      return row('0-14', 200) + row('15-64', 650) + row('65+', 150);
    });
  const head = 'region_id,sex,age_group,persons\n';
  const personsOf = ({ files }: NewScenario, test: RegExp) =>
    files['age_bands.csv']
      .split('\n')
      .filter((line) => test.test(line))
      .reduce((sum, line) => sum + Number(line.split(',')[3]), 0);
  const fitted = make({ ages: head + bands('Freedonia', 80).join('') });
  expect(personsOf(fitted, /^north/)).toBe(102_000);
  expect(personsOf(fitted, /^south/)).toBe(60_100);
  // Twice 1,000 of the table are the 162,100 of the regions.
  expect(personsOf(fitted, /0-14/) / 162_100).toBeCloseTo(0.2, 3);
  expect(fitted.files['age_bands.csv']).toContain('ages-table,assumed,"ages of the nation fitted');
  const own = make({ ages: head + [...bands('North', 51), ...bands('south', 30)].join('') });
  expect(personsOf(own, /^north,men,1[56]-/) / 102_000).toBeCloseTo(0.325, 3);
  expect(own.files['age_bands.csv']).toContain('ages-table,medium,');
  const broken = head + bands('Freedonia', 1).join('').replace('0-14', '0-13');
  expect(complaint({ ages: broken })).toContain('must follow each other from 0');
});

test('names that differ by their marks alone stay apart, numbers may have lost their zeros', () => {
  const regions = 'region_id,name,latitude,longitude\n01,Øst,55,10\n02,Ost,45,12\n';
  const called = (one: string, other: string) =>
    make({
      regions,
      series: HEAD + SERIES.replaceAll('north', one).replaceAll('south', other),
    });
  const byId = called('01', '02');
  expect(called('Øst', 'Ost').files['series.csv']).toBe(byId.files['series.csv']);
  expect(called('1', '2').files['series.csv']).toBe(byId.files['series.csv']);
});

test('without any money all are paid alike, in a scenario that loads', () => {
  const people = SERIES.split('\n').filter((line) => /population_average|employed/.test(line));
  const made = make({ series: HEAD + people.join('\n') });
  const folder = at('no-money');
  writeFolder(folder, made.files, assertLoads);
  const { question } = loadScenario(folder);
  const pay = question.country.regions.map(({ meanPay }) => meanPay);
  expect(pay[0]).toBeGreaterThan(1);
  expect(new Set(pay).size).toBe(1);
});

test('ids of digits are ids in groups of regions and in clusters too', () => {
  const made = make({
    regions:
      'region_id,name,latitude,longitude,macro_region\n01,North,55,10,East\n2,South,45,12,no\n',
    series: HEAD + SERIES.replaceAll('north', '01').replaceAll('south', '2'),
  });
  const folder = at('digits');
  writeFolder(folder, made.files, assertLoads);
  const { regions } = loadScenario(folder).question.country;
  expect(regions.map(({ id, macroRegion }) => `${id} ${macroRegion}`)).toEqual(['01 east', '2 no']);
});

test('what law fixes stands in the new scenario to be changed, and is told as assumed', () => {
  const { files } = make({});
  const folder = at('law');
  const own = files['scenario.yaml'].replace('retirementAgeMen: 63', 'retirementAgeMen: 67');
  writeFolder(folder, { ...files, 'scenario.yaml': own }, assertLoads);
  expect(loadScenario(folder).question.parameters.retirementAgeMen).toBe(67);
  expect(files['README.md']).toMatch(/law: `retirementAgeMen` 63, .*Kazakhstan/);
});

test('cash income of the first year is taken as it is', () => {
  const made = make({
    series: more(
      'north,2020,cash_income_per_head,800,USD a month',
      'south,2020,cash_income_per_head,700,USD a month',
    ),
  });
  expect(figure(made, 'north', 'cash_income_per_head')).toBe(800);
});

test('other places and indicators are left out with a warning', () => {
  const series = more(
    'atlantis,2020,population_average,5,persons',
    'north,2020,bakeries,5,number',
    'north,2020,employed,46000,persons',
  );
  expect(make({ series }).warnings).toEqual([
    'series.csv: there is no region "atlantis": 1 rows are left out',
    'series.csv: there is no indicator "bakeries": 1 rows are left out',
    'series.csv: 1 rows stand twice with the same value',
  ]);
});

test.each([
  [
    'employed above population',
    more('north,2017,population_average,900,persons', 'north,2017,employed,1000,persons'),
    `series.csv:${LINES + 2} value (employed): 1,000 employed are more than 900 residents of "north" in 2017`,
  ],
  [
    'two values',
    more('north,2020,employed,47000,persons'),
    `series.csv:${LINES + 1} indicator: employed of "north" in 2020 stands already in line`,
  ],
  [
    'a slip in an indicator',
    more('north,2020,unemploymentrate,4,percent'),
    'did you mean "unemployment_rate"?',
  ],
  [
    'an unknown unit',
    more('north,2020,unemployment_rate,4,furlongs'),
    `series.csv:${LINES + 1} unit: the unit of unemployment_rate must be such as "percent" or "share", found "furlongs"`,
  ],
  [
    'shares for percent',
    more('north,2020,unemployment_rate,0.04,', 'south,2020,unemployment_rate,0.05,'),
    'looks like shares',
  ],
  [
    'yearly pay by the month',
    (HEAD + SERIES).replaceAll(/mean_wage,(\d+),USD a month/g, 'mean_wage,$10,USD a month'),
    'pay looks like that of a year',
  ],
  [
    'thousands in one year',
    (HEAD + SERIES).replace('102000', '102').replace('46000', '46'),
    'expected one unit in all years',
  ],
  [
    'two currencies',
    more('north,2017,mean_wage,1900,EUR a month'),
    'money must be in one currency',
  ],
  [
    'a number of two readings',
    more('north,2017,employed,"44,000",persons').replaceAll('.', ''),
    'can be read in two ways, found "44,000"',
  ],
  [
    'a word for a number',
    more('north,2017,employed,many,persons'),
    'must be a number, found "many"',
  ],
  [
    'a bad year',
    more('north,20,employed,44000,persons'),
    'must be a year such as 2015, found "20"',
  ],
  ['a column that is missing', 'region_id,indicator,value\n', 'series.csv'],
  [
    'a misspelt region',
    (HEAD + SERIES).replaceAll('south', 'sotuh'),
    'there is no region "sotuh"; did you mean "south"?',
  ],
  [
    'no employed at all',
    (HEAD + SERIES).replaceAll(/.*employed.*\n/g, ''),
    'no year has employed of any region',
  ],
])('refused with its place: %s', (_, series, sentence) => {
  expect(complaint({ series })).toContain(sentence);
});

test.each([
  [
    'swapped coordinates',
    REGIONS.replace('55,10', '95,10'),
    'regions.csv:2 latitude: must be a number from -90 to 90, found 95; it may be swapped with the longitude',
  ],
  [
    'two regions in one place',
    REGIONS.replace('45,12', '55,10'),
    '"south" stands at the same place as "north" in line 2',
  ],
  [
    'an id twice',
    `${REGIONS}north,Again,50,11\n`,
    'regions.csv:4 region_id: the region "north" stands already in line 2',
  ],
  [
    'another encoding',
    new Uint8Array([...new TextEncoder().encode(REGIONS), 0xe9, 0x0a]),
    'regions.csv:4: the file is not in UTF-8',
  ],
  ['one region', REGIONS.split('\n').slice(0, 2).join('\n'), 'region'],
])('regions refused with their place: %s', (_, regions, sentence) => {
  expect(complaint({ regions })).toContain(sentence);
});

test('one year of figures is given the ages that the births assumed for it would leave', () => {
  const table =
    'region_id,latitude,longitude,population,employed,mean_wage\nnorth,55,10,300000,140000,900\nsouth,45,12,200000,85000,700\n';
  const made = fromTables({ regions: givenCsv('regions.csv', table) }, { title: 'Bare' });
  const rowsOf = (file: string) => made.files[file].split('\n').map((line) => line.split(','));
  const young = rowsOf('age_bands.csv').filter(([, , ages]) => ages === '0-4');
  const children = young.reduce((total, [, , , persons]) => total + Number(persons), 0);
  const births = Number(rowsOf('base_year.csv').find(([, field]) => field === 'births')?.[2]);
  expect(births / 500_000).toBeCloseTo(0.018, 5);
  // A few die young, and each year fewer were born.
  expect(children / 5 / births).toBeGreaterThan(0.94);
  expect(children / 5 / births).toBeLessThan(1);
});
