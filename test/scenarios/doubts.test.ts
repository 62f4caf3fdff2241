import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { doubtsText } from '../../cli/print/scenario/doubts.ts';
import { type Doubts, doubtsOf } from '../../scenarios/doubts/doubts.ts';
import { fromTables } from '../../scenarios/fromTables/fromTables.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { scratch } from '../results/syntheticRun.ts';
import { givenCsv } from './givenCsv.ts';
import { syntheticCountry } from './syntheticCountry.ts';

const folder = scratch();
afterAll(folder.remove);

const country = syntheticCountry({ regions: 6, years: 4, currency: 'BRL', seed: 'doubts' });
let made = 0;

/** Doubts about the country with its table of series changed. */
function doubts(change: (series: string) => string, regions = country.regions): Doubts {
  const { files } = fromTables(
    {
      regions: givenCsv('regions.csv', regions),
      series: givenCsv('series.csv', change(country.series)),
    },
    { title: 'Doubtful' },
  );
  const place = folder.at(`scenario-${made++}`);
  mkdirSync(place, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(place, name), text);
  return doubtsOf(loadScenario(place));
}

const value = (series: string, key: string, by: (value: number) => number) =>
  series.replace(new RegExp(`^(${key}),([\\d.]+)`, 'm'), (_, found, text) => {
    return `${found},${by(Number(text))}`;
  });

test('a country with full series lacks nothing of them, and what is assumed is told with its range', () => {
  const { gaps, series, totals, units } = doubts((text) => text);
  expect({ series, totals, units }).toEqual({ series: expect.anything(), totals: [], units: [] });
  expect(series?.join()).not.toContain('are missing');
  const agriculture = gaps.find(({ what }) => what === 'agriculture');
  expect(agriculture).toMatchObject({ regions: 6, of: 6, low: 2, high: 50 });
  expect(agriculture?.value).toBeCloseTo(20, 4);
  expect(agriculture?.doubt).toBeCloseTo(1.5, 4);
  // Most doubtful first.
  const sizes = gaps.map(({ doubt }) => doubt ?? Infinity);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
});

test('every doubt is reported, not the first only', () => {
  const found = doubts((series) => {
    const holes = series
      .replace(/^BX-01,2020,mean_wage.*\n/m, '')
      .replace(/^BX-02,2021,employed.*\n/m, '');
    const totals = value(holes, 'Borduria,2020,population_average', (all) => 1.05 * all);
    const jump = value(totals, 'BX-03,2021,grp_nominal', (product) => 2.5 * product);
    return value(jump, 'BX-04,2022,mean_wage', (pay) => 4 * pay);
  });
  expect(found.series).toEqual([
    'employed: 1 of 24 figures from 2019 to 2022 are missing: a straight line stands there, which no forecast is scored by',
    'unemployment_rate: 1 of 24 figures from 2019 to 2022 are missing: a straight line stands there, which no forecast is scored by',
    'mean_wage: 1 of 24 figures from 2019 to 2022 are missing: a straight line stands there, which no forecast is scored by',
    expect.stringContaining('internal_net_migration: no figure by region'),
  ]);
  expect(found.totals).toHaveLength(1);
  expect(found.totals[0]).toMatch(
    /^population_average: the regions add up to [\d,]+, the nation has [\d,]+ in 2020$/,
  );
  const units = found.units.join('\n');
  expect(units).toContain('pay × 12 × employed ÷ gross product');
  expect(units).toMatch(/grp_nominal of BX-03 is 2\.\d+ times that of the year before in 2021/);
  expect(units).toMatch(/mean_wage of BX-04 is/);
  const text = doubtsText(found);
  for (const title of [
    'Missing, most doubtful first',
    'Series',
    'Totals that disagree',
    'Units that look wrong',
  ]) {
    expect(text).toContain(title);
  }
});

test('a region that lies off all others is doubted', () => {
  const lines = country.regions.split('\n');
  const [id, name] = lines[1].split(',');
  lines[1] = `${id},${name},60,120`;
  expect(doubts((text) => text, lines.join('\n')).units.join()).toContain('swapped coordinates');
});
