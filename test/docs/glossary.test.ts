import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { kazakhIndicators } from '../../viz/texts/indicators/kazakh.ts';
import { russianIndicators } from '../../viz/texts/indicators/russian.ts';
import { kazakh } from '../../viz/texts/kazakh.ts';
import { russian } from '../../viz/texts/russian.ts';

const file = path.join(import.meta.dirname, '..', '..', 'docs', 'glossary.md');
const rows = readFileSync(file, 'utf8').split('\n');

const pairs: [english: string, russian: string, kazakh: string][] = [
  ['Region', russian.choosers.region, kazakh.choosers.region],
  ['Whole country', russian.place.nation, kazakh.place.nation],
  ['Arm', russian.choosers.arm, kazakh.choosers.arm],
  ['Run', russian.choosers.run, kazakh.choosers.run],
  ['Measure, indicator', russian.choosers.indicator, kazakh.choosers.indicator],
  ['Disproportion', russian.pages.disproportion, kazakh.pages.disproportion],
  ['Forecast', russian.forecasts.forecast, kazakh.forecasts.forecast],
  ['Observed', russian.forecasts.observed, kazakh.forecasts.observed],
  ...(
    [
      ['Population', 'population'],
      ['Employed', 'employed'],
      ['Unemployment rate', 'unemployment_rate'],
      ['Mean pay', 'mean_pay'],
      ['Internal net migration', 'net_migration'],
    ] as const
  ).map(([english, id]): [string, string, string] => [
    english,
    russianIndicators[id].label,
    kazakhIndicators[id].label,
  ]),
];

test.each(pairs)('"%s" is "%s" and "%s" here as in the viewer', (...words) => {
  expect(rows.filter((row) => row.startsWith(`| ${words.join(' | ')} |`))).toHaveLength(1);
});
