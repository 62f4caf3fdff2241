import { expect, test } from 'vitest';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { SMALL } from './smallFiles.ts';
import { complaintOf, smallWith, writeFolder } from './smallScenario.ts';

const budgetOf = (folder: string) => loadScenario(folder).arms[1].clusters[0].programme.budget;

test('a budget as a list, as a formula and as a table come out the same', () => {
  const said = '[{ year: 2020, amount: 1000 }]';
  const expected = [
    { year: 2020, amount: 1000 },
    { year: 2021, amount: 500 },
  ];
  const list = smallWith(
    'scenario.yaml',
    said,
    '[{ year: 2020, amount: 1000 }, { year: 2021, amount: 500 }]',
  );
  expect(budgetOf(list)).toEqual(expected);
  expect(budgetOf(smallWith('scenario.yaml', said, '1000 / (1 + t)'))).toEqual(expected);
  const table = '{ table: money.csv, column: amount }';
  const text = SMALL['scenario.yaml'].replace(said, table);
  const money = 'year,amount\n2020,1000\n2021,500\n';
  expect(budgetOf(writeFolder({ ...SMALL, 'scenario.yaml': text, 'money.csv': money }))).toEqual(
    expected,
  );
  const wrong = writeFolder({
    ...SMALL,
    'scenario.yaml': text,
    'money.csv': money.replace('500', '-5'),
  });
  expect(complaintOf(wrong)).toBe('out-of-range money.csv:3 amount: must be at least 0, found -5');
});

test('money after the last year is left out with a warning', () => {
  const folder = smallWith('scenario.yaml', 'year: 2020', 'year: 2030');
  expect(budgetOf(folder)).toEqual([]);
  expect(loadScenario(folder).warnings).toEqual([
    'budget: 2030 is after the last simulated year, its money is not spent',
  ]);
});

test('arms that cost differently bring a warning', () => {
  const own = 'budget: [{ year: 2020, amount: 5e9 }]';
  const second = `  kilns:\n    clusters: [{ id: kiln, name: Kiln, classification: *c, sector: industry, regions: [lake], memberShare: 1, branches: [], ${own} }]\n`;
  const text = SMALL['scenario.yaml'].replace('classification:', 'classification: &c');
  const { warnings, arms } = loadScenario(
    writeFolder({ ...SMALL, 'scenario.yaml': text + second }),
  );
  expect(warnings).toEqual([
    'the arms do not cost the public purse the same: mills 0.0 bn KZT, kilns 5.0 bn KZT',
  ]);
  expect(arms[2].clusters[0].classification.environment).toBe('physical');
});

test('an arm may have money of its own in place of that of the scenario', () => {
  const arms = '  mills:\n';
  const own = `${arms}    budget: '2021 <= year ? 300 : 0'\n`;
  expect(budgetOf(smallWith('scenario.yaml', arms, own))).toEqual([{ year: 2021, amount: 300 }]);
  const nothing = smallWith('scenario.yaml', arms, `${arms}    budget: year - 2022\n`);
  expect(complaintOf(nothing)).toMatch(
    /^bad-formula scenario.yaml:15:13 arms.mills.budget: the formula "year - 2022" must give at least 0/,
  );
});

test('totals that disagree bring a warning', () => {
  const folder = writeFolder({
    ...SMALL,
    'base.csv': `${SMALL['base.csv']}all,employed,4000,persons,made-up,high,\n`,
  });
  expect(loadScenario(folder).warnings).toEqual([
    expect.stringMatching(
      /base\.csv:41 employed: the regions add up to 3,000, the nation has 4,000$/,
    ),
  ]);
});

test('own indicators may use others and those before them', () => {
  const text = `${SMALL['scenario.yaml']}indicators:
  jobs_per_head: { label: Jobs per head, unit: '1', formula: employed / population }
  gap: { label: Gap, unit: '1', formula: jobs_per_head * pay_gini, higherIsBetter: false }
`;
  const folder = writeFolder({ ...SMALL, 'scenario.yaml': text });
  expect(
    loadScenario(folder).indicators.map(({ id, level, higherIsBetter }) => [
      id,
      level,
      higherIsBetter,
    ]),
  ).toEqual([
    ['jobs_per_head', 'region', null],
    ['gap', 'nation', false],
  ]);
  const wrong = writeFolder({ ...SMALL, 'scenario.yaml': text.replace('employed /', 'employd /') });
  expect(complaintOf(wrong)).toMatch(
    /indicators\.jobs_per_head\.formula: the formula "employd \/ population" uses the unknown name "employd"; did you mean "employed"\?$/,
  );
});

test('the hash of a scenario follows what is asked, not how it is written or answered', () => {
  const hash = (folder: string, ...set: string[]) => loadScenario(folder, { set }).hashes.scenario;
  const small = writeFolder(SMALL);
  const said = '[{ year: 2020, amount: 1000 }]';
  expect(hash(smallWith('scenario.yaml', said, "'year == 2020 ? 1000 : 0'"))).toBe(hash(small));
  expect(hash(small, 'seed=other', 'sample=1', 'members=3', 'audit=true', 'title=X')).toBe(
    hash(small),
  );
  expect(hash(small, 'parameters.incomeUtility=1')).not.toBe(hash(small));
  expect(hash(smallWith('base.csv', 'hill,mean_pay,200000', 'hill,mean_pay,200001'))).not.toBe(
    hash(small),
  );
});
