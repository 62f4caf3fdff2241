import { expect, test } from 'vitest';
import { askColumns } from '../../cli/askColumns.ts';
import { describeInputError, InputError } from '../../engine/errors.ts';
import { applySayings } from '../../scenarios/fromTables/columns/applySayings.ts';
import {
  parseColumnOption,
  parseMapping,
} from '../../scenarios/fromTables/columns/columnSaying.ts';
import { fromTables } from '../../scenarios/fromTables/fromTables.ts';
import { givenCsv } from './givenCsv.ts';

const tables = {
  regions: givenCsv('regions.csv', 'Өңір,Ендік,Бойлық\nСолтүстік,55,10\nОңтүстік,45,12\n'),
  series: givenCsv(
    'series.csv',
    'Өңір;Есепті жыл;Халқының саны;Жұмысшылар\nСолтүстік;2019;100 000;45 000\nОңтүстік;2019;60 000;27 000,5\n',
  ),
};

/** Figures of the base year that are not assumed, by region. */
const given = (made: ReturnType<typeof fromTables>) =>
  made.figures.flatMap(({ field, region, value, confidence }) =>
    field === 'employed' && confidence !== 'assumed' ? [`${region} ${value}`] : [],
  );

function complaint(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return describeInputError(error);
    throw error;
  }
  return 'nothing';
}

test('columns have the names that options and mapping give them, and README.md repeats them', () => {
  const mapping = 'series:\n  year: Есепті жыл\n  population: Халқының саны\n';
  const sayings = [
    ...parseMapping('mapping.yaml', mapping),
    parseColumnOption('series.employment=Жұмысшылар'),
  ];
  const made = fromTables(applySayings(tables, sayings), { title: 'Named' });
  expect(given(made)).toEqual(['soltustik 45000', 'ongtustik 27000.5']);
  const [, written = ''] = /```yaml\n(.*?)```/s.exec(made.files['README.md']) ?? [];
  const again = applySayings(tables, parseMapping('README.md', written));
  expect(fromTables(again, { title: 'Named' }).files).toEqual(made.files);
});

test('an indicator in rows may be named as well', () => {
  const series = givenCsv(
    'tidy.csv',
    `region,year,indicator,value\n${[
      ...['Солтүстік,2019,Адам саны,1000', 'Солтүстік,2019,employed,450'],
      ...['Оңтүстік,2019,Адам саны,2000', 'Оңтүстік,2019,employed,900'],
    ].join('\n')}\n`,
  );
  const named = applySayings({ ...tables, series }, [parseColumnOption('population=Адам саны')]);
  expect(given(fromTables(named, { title: 'Tidy' }))).toEqual(['soltustik 450', 'ongtustik 900']);
});

test('what is missing is asked for, with the likeliest column offered', async () => {
  const questions: string[] = [];
  const answers = ['', '9', '1', 'Жұмысшылар'];
  const asked = await askColumns(tables, [], async (question) => {
    questions.push(question);
    return answers.shift() ?? null;
  });
  expect(questions[0]).toContain(
    'series.csv has no column "year". Not understood are\n  1  Есепті жыл',
  );
  expect(questions[0]).toContain('[1]');
  expect(questions[1]).toContain('"population_average"');
  expect(questions[2]).toMatch(/^A number from 0 to 2/);
  expect(questions).toHaveLength(4);
  expect(given(fromTables(asked, { title: 'Asked' }))).toHaveLength(2);
});

test('whoever knows no answer is told what is missing', async () => {
  const asked = await askColumns(tables, [], async () => null);
  expect(complaint(() => fromTables(asked, { title: 'None' }))).toBe(
    'series.csv:1 year: there is no column "year"; found are Өңір, Есепті жыл, Халқының саны, Жұмысшылар: name the one that is it, as in --column year="…"',
  );
});

test('nothing is asked where all is understood', async () => {
  const regions = givenCsv(
    'r.csv',
    'name,lat,lon,population,employed\nA,1,2,100,50\nB,3,4,100,50\n',
  );
  const ask = () => expect.unreachable();
  expect(await askColumns({ regions }, [], ask)).toEqual({ regions: { ...regions } });
});

test.each([
  ['popluation=X', '--column: there is no column or indicator "popluation"; did you mean'],
  ['year', '--column: must be NAME=COLUMN such as population="Халық саны", found "year"'],
  ['years.year=X', '--column: there is no table "years"; known are regions, series'],
  ['year=Жыль', '--column: no table has a column "Жыль"; found are Өңір'],
])('--column %s is refused', (option, expected) => {
  expect(complaint(() => applySayings(tables, [parseColumnOption(option)]))).toContain(expected);
});

test.each([
  ['- a', 'mapping.yaml:1:1: a mapping is a map of tables'],
  ['series: 5', 'mapping.yaml:1:1 series: must be a map of columns, found 5'],
  ['series:\n  year: [1]', 'mapping.yaml:2:3 series.year: must be what is written over the column'],
  ['seris: {}', 'mapping.yaml:1:1: there is no table "seris"; known are regions'],
  ['flows: { x: y }', 'mapping.yaml:1:10 flows.x: there is no column or indicator "x"'],
])('the mapping %j is refused', (text, expected) => {
  expect(complaint(() => parseMapping('mapping.yaml', text))).toContain(expected);
});
