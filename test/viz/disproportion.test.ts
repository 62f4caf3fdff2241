import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { climb } from '../../viz/charts/overTime/rankChart.ts';
import { lorenz } from '../../viz/page/disproportion/lorenz.ts';
import { rankLines } from '../../viz/page/disproportion/rankLines.ts';
import { slopeSentence } from '../../viz/words/slopeSentence.ts';
import { noSplit } from '../results/noSplit.ts';
import { usePage } from './pageUnderTest.ts';

describe('a Lorenz curve', () => {
  test('of two regions bends once, and twice the area over it is their Gini', () => {
    const [poor, rich] = lorenz([
      { region: 'rich', level: 3, people: 1 },
      { region: 'poor', level: 1, people: 1 },
    ]);
    expect([poor!.region, poor!.peopleSum, poor!.totalSum]).toEqual(['poor', 0.5, 0.25]);
    expect([rich!.peopleSum, rich!.totalSum]).toEqual([1, 1]);
    // Gini of 1 and 3: half the mean difference over the mean, ½ · (|1−3| · 2 / 4) ÷ 2 = ¼.
    const under = (0.5 * 0.25) / 2 + (0.5 * (0.25 + 1)) / 2;
    expect(1 - 2 * under).toBeCloseTo(0.25, 12);
  });

  test('of equal regions is the straight line', () => {
    const regions = lorenz(
      ['a', 'b', 'c'].map((region, at) => ({ region, level: 7, people: at + 1 })),
    );
    for (const { peopleSum, totalSum } of regions) expect(totalSum).toBeCloseTo(peopleSum, 12);
  });
});

test('ranks fall and rise with the means of their year', () => {
  const spread = { p5: 0, p10: 0, p25: 0, p50: 0, p75: 0, p90: 0, p95: 0, ...noSplit };
  const row = (region: string, year: number, mean: number) => ({
    ...{ indicator: 'mean_pay', arm: 'none', region, year, mean },
    ...spread,
  });
  const rows = [row('a', 2020, 5), row('b', 2020, 9), row('a', 2021, 8), row('b', 2021, 7)];
  const names = [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ];
  const [a, b] = rankLines(rows, names, ({ name, rank }) => `${name} ${rank}`);
  expect(a!.ranks).toEqual([
    { year: 2020, rank: 2, said: 'A 2' },
    { year: 2021, rank: 1, said: 'A 1' },
  ]);
  expect([climb(a!, 2021), climb(b!, 2021), climb(b!, 2020)]).toEqual([1, -1, 0]);
});

test('the sentence on convergence claims none where the interval holds zero', () => {
  const facts = { firstYear: 2020, year: 2035, members: 16 };
  const slope = { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0, intercept: 0, probabilityNegative: 1 };
  const say = (mean: number, p10: number, p90: number) =>
    slopeSentence({ ...slope, mean, p10, p90 }, facts).replaceAll('\u00a0', ' ');
  expect(say(-0.12, -0.18, -0.05)).toContain(
    '0.12 percentage points a year more slowly (80 %: 0.05–0.18)',
  );
  expect(say(0.3, 0.1, 0.5)).toContain('a year faster');
  expect(say(-0.1, -0.3, 0.1)).toContain('neither clearly catch up nor fall behind');
});

describe('the page of disproportion', () => {
  const use = usePage();

  test('draws four pictures, follows its choosers, and gives the way back', async () => {
    await use.open('?region=akmola');
    await use.page.getByRole('link', { name: 'Disproportion' }).press('Enter');
    await use.page.getByRole('heading', { name: 'Lorenz curve of regions: Cash income' }).waitFor();
    await use.page.getByText('From 2020 to 2035,').first().waitFor();
    await use.page.locator('main svg[role="img"]').nth(3).waitFor();
    expect(new URL(use.page.url()).search).toBe('?page=disproportion&region=akmola');
    await use.page.selectOption('[name="basis"]', 'pay');
    await use.page.selectOption('[name="arm"]', 'internet');
    await use.page
      .getByRole('heading', { name: 'Ranking of regions: Mean pay, “Internet' })
      .waitFor();
    await use.page.locator('[name="year"]').press('Home');
    await use.page.getByText('Growth needs a year after the first').waitFor();
    const search = '?page=disproportion&region=akmola&year=2020&arm=internet&of=pay';
    expect(new URL(use.page.url()).search).toBe(search);
    await use.page.goBack();
    await use.page.getByRole('heading', { name: 'Employed, Akmola Region' }).waitFor();
    expect(use.complaints).toEqual([]);
    expect(use.foreign).toEqual([]);
  });

  test('says in its pictures and tables what its sentences say', async () => {
    await use.open('?page=disproportion&arm=none');
    const theil = use.page.locator('.card', { hasText: 'Where inequality of pay lies' });
    await theil.locator('svg[role="img"]').waitFor();
    expect(await theil.locator('.subtitle').textContent()).toContain('25.0\u00a0% of the Theil');
    const row = theil.locator('tr.chosen');
    const shares = (await row.locator('small').allTextContents()).map(Number);
    expect(shares.reduce((a, b) => a + b)).toBeCloseTo(100, 6);
    const lorenzCard = use.page.locator('.card', { hasText: 'Lorenz curve' });
    const sums = await lorenzCard.locator('tbody tr:last-child td').allTextContents();
    expect(sums.slice(-2)).toEqual(['100.0', '100.0']);
    await lorenzCard.locator('.save summary').click();
    const [file] = await Promise.all([
      use.page.waitForEvent('download'),
      lorenzCard.getByRole('button', { name: 'Data, CSV' }).click(),
    ]);
    const rows = parse(readFileSync(await file.path()), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(4 * 17);
    expect(rows[16]).toMatchObject({
      people_share_cumulative: '1',
      unit: 'KZT a month, base-year prices',
    });
  });
});
