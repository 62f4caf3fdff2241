import { expect, test } from 'vitest';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { SMALL } from './smallFiles.ts';
import { complaintOf, writeFolder } from './smallScenario.ts';
import { SERIES_HEAD, SMALL_WITH_SERIES } from './smallSeries.ts';

test('a scenario may name series, and need not', () => {
  expect(loadScenario(writeFolder(SMALL)).series).toBeUndefined();
  const { series } = loadScenario(writeFolder(SMALL_WITH_SERIES));
  expect(series).toMatchObject({ currency: 'KZT', nation: 'all', changes: [], breaks: [] });
  expect(series?.rows).toHaveLength(120);
  expect(series?.places.map(({ id }) => id)).toEqual(['hill', 'lake']);
  expect(series?.ages?.year).toBe(2020);
});

const row = (line: string) => ({ 'series.csv': `${SERIES_HEAD}\n${line}\n` });
const good = 'hill,2010,employed,5,persons,made-up,high,';

test.each([
  {
    what: 'an unknown indicator',
    files: row('hill,2010,employees,5,persons,made-up,high,'),
    complaint:
      'unknown-name series.csv:2 indicator: there is no indicator of a series "employees"; did you mean "employed"?',
  },
  {
    what: 'an unknown region',
    files: row('hil,2010,employed,5,persons,made-up,high,'),
    complaint:
      'unknown-name series.csv:2 region_id: there is no region "hil"; did you mean "hill"?',
  },
  {
    what: 'another unit',
    files: row('hill,2010,employed,5,thousand,made-up,high,'),
    complaint:
      'wrong-type series.csv:2 unit: the unit of employed must be "persons", found "thousand"',
  },
  {
    what: 'a figure twice',
    files: row(`${good}\n${good}`),
    complaint:
      'duplicate-id series.csv:3 indicator: employed of "hill" in 2010 stands already in line 2',
  },
  {
    what: 'a value that is no number',
    files: row('hill,2010,employed,many,persons,made-up,high,'),
    complaint: 'wrong-type series.csv:2 value: must be a number, found "many"',
  },
  {
    what: 'a region that is part of itself',
    files: {
      ...row(good),
      'changes.csv': 'region_id,from_year,part_of_until_then\nhill,2012,lake\nlake,2014,hill\n',
    },
    complaint:
      'inconsistent-data changes.csv:2 part_of_until_then: "hill" is part of itself by way of hill, lake',
  },
  {
    what: 'two shapes of a region at once',
    files: {
      ...row(good),
      'shapes.csv':
        'region_id,name_en,name_ru,name_kk,latitude,longitude,area_km2,from_year,to_year\nhill,H,H,H,50,70,1,,2012\nhill,H,H,H,50,70,1,2012,\n',
    },
    complaint:
      'duplicate-id shapes.csv:3 from_year: the region "hill" stands here a second time for the same years',
  },
])('$what is refused where it stands', ({ files, complaint }) => {
  const further = [
    'changes.csv' in files ? '\n  changes: changes.csv' : '',
    'shapes.csv' in files ? '\n  regions: shapes.csv' : '',
  ].join('');
  const yaml = SMALL_WITH_SERIES['scenario.yaml'].replace('series.csv', `series.csv${further}`);
  const folder = writeFolder({ ...SMALL_WITH_SERIES, ...files, 'scenario.yaml': yaml });
  expect(complaintOf(folder)).toBe(complaint);
});
