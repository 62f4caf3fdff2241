import { expect, test } from 'vitest';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { SMALL } from './smallFiles.ts';
import { complaintOf, writeFolder } from './smallScenario.ts';

const yaml = SMALL['scenario.yaml']!.replace('data:', 'data:\n  translations: names.csv');
const small = (table: string) =>
  writeFolder({ ...SMALL, 'scenario.yaml': yaml, 'names.csv': table });

test('names in other languages come with the scenario', () => {
  const { translations } = loadScenario(small('en,ru,kk\nMill,Мельница,Диірмен\n'));
  expect(translations).toEqual([{ en: 'Mill', ru: 'Мельница', kk: 'Диірмен' }]);
  expect(loadScenario(writeFolder(SMALL)).translations).toBeUndefined();
});

test('an empty name and one that stands twice are refused at their cell', () => {
  expect(complaintOf(small('en,ru,kk\nMill,,Диірмен\n'))).toBe(
    'incomplete-data names.csv:2 ru: must be a text, found an empty cell',
  );
  expect(complaintOf(small('en,ru,kk\nMill,a,b\nMill,c,d\n'))).toBe(
    'duplicate-id names.csv:3 en: "Mill" stands already in line 2',
  );
});

test('Kazakhstan speaks all three languages', () => {
  const { title, arms, indicators, translations } = loadScenario('kazakhstan');
  const known = translations?.map(({ en }) => en);
  const named = [
    title,
    ...arms.flatMap(({ name, clusters }) => [name, ...clusters.map((c) => c.name)]),
  ];
  expect(known).toEqual(expect.arrayContaining(named));
  expect(known).toEqual(expect.arrayContaining(indicators.map(({ label }) => label)));
});
