import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { AttributionReport, ClaimsReport } from '../../server/api.ts';
import { sideOf } from '../../viz/words/why/sides.ts';
import { usePage } from './pageUnderTest.ts';

const use = usePage();

const stored = <Report>(name: string): Report =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'reports', `${name}.json`), 'utf8'));

/** Saves the data of the figure of this name. */
async function saved(name: RegExp): Promise<Record<string, string>[]> {
  const menu = use.page.locator('.save').filter({ has: use.page.getByLabel(name) });
  await menu.locator('summary').click();
  const download = use.page.waitForEvent('download');
  await menu.getByRole('button', { name: 'Data, CSV' }).click();
  return parse(readFileSync((await (await download).path())!, 'utf8'), {
    columns: true,
    bom: true,
  });
}

describe('the page that says why', () => {
  test('shows the parts of the difference, in words, as a picture and as data', async () => {
    const report = stored<AttributionReport>('attribution');
    await use.open('?page=why&arm=internet');
    const picture = use.page.getByRole('img', { name: /^What makes the difference: Employed/ });
    await picture.waitFor();
    expect(await picture.textContent()).toContain('+9,500');
    await use.page.getByText('The largest part is Workplaces, +9,500 persons.').waitFor();
    await use.page.getByText(/Cannot be told from luck: .*Migration/).waitFor();
    const rows = await saved(/^Save: What makes the difference/);
    const parts = rows.filter(({ mechanism }) => mechanism !== '(whole difference)');
    const sum = parts.reduce((total, { part }) => total + Number(part), 0);
    expect(sum).toBeCloseTo(report.total.estimate, 6);
    expect(rows.at(-1)?.part).toBe(String(report.total.estimate));
    expect(use.complaints).toEqual([]);
  });

  test('shows costs, jobs and who gains; their sums hold', async () => {
    await use.open('?page=why&arm=internet');
    await use.page.getByText(/^From 2020 to 2035 the programmes cost .* in taxes/).waitFor();
    const accounts = await saved(/^Save: What it costs/);
    const at = (indicator: string) =>
      Number(accounts.find((row) => row.indicator === indicator && row.year === '2031')?.mean);
    const balance = at('state_revenue') - at('state_outlays');
    expect(at('state_balance') / balance).toBeCloseTo(1, 6);
    const jobs = await saved(/^Save: Gross and net jobs/);
    expect(jobs).toHaveLength(18);
    for (const { gross, net, displaced } of jobs) {
      expect(Number(gross) - Number(net)).toBeCloseTo(Number(displaced), 6);
    }
    await use.page
      .getByRole('heading', { name: 'Who gains and who loses: Employed, 2035' })
      .waitFor();
    // An index is of the nation alone: regions are told by income.
    await use.page.locator('select[name="indicator"]').selectOption('income_gini');
    await use.page.getByText('The chosen measure exists for the whole country only').waitFor();
    expect(new URL(use.page.url()).search).toBe('?page=why&indicator=income_gini&arm=internet');
  });

  test('has the report made, tells how far it is, and stops', async () => {
    use.server.tell({ reports: 'none' });
    await use.page.goto(`${use.server.address}?page=why&arm=internet`);
    await use.page.getByRole('button', { name: /^Work it out/ }).click();
    await use.page.getByText('Simulated: 12 of 64, about 3 min left').waitFor();
    await use.page.getByRole('button', { name: /^Stop/ }).click();
    await use.page.getByText('Nobody has worked this out yet.').waitFor();
    await use.page.getByRole('button', { name: /^Work it out/ }).click();
    await use.page.getByText('Simulated: 12 of 64').waitFor();
    use.server.tell({ reports: 'ready' });
    await use.page.getByText('The largest part is Workplaces').waitFor();
    expect(use.complaints).toEqual([]);
  });

  test('says what failed, and which command to use where nothing may be run', async () => {
    use.server.tell({ reports: 'failed', readOnly: true });
    await use.page.goto(`${use.server.address}?page=why&arm=internet&region=akmola&year=2030`);
    await use.page.getByText('This could not be worked out. No disk is left.').waitFor();
    const command = 'attribute kazakhstan --arms none,internet --of employed@akmola --year 2030';
    await use.page.getByText(command).waitFor();
    expect(await use.page.getByRole('button', { name: /^(Work it out|Try again)/ }).count()).toBe(
      0,
    );
  });
});

test('says what the data do not allow, and offers no second try', async () => {
  const message = 'a backtest needs two years of population';
  const refusal = { status: 400, json: { code: 'incomplete-data', message } };
  await use.page.route('**/api/answers/backtest**', (route) => route.fulfill(refusal));
  await use.page.goto(use.server.address);
  await use.page.getByText('This could not be worked out. A backtest needs two years').waitFor();
  expect(await use.page.getByRole('button', { name: /^(Work it out|Try again)/ }).count()).toBe(0);
  await use.page.unroute('**/api/answers/backtest**');
});

describe('the page of the claims', () => {
  test('gives every claim its verdict in words, and how it was tested', async () => {
    const { claims } = stored<ClaimsReport>('claims');
    await use.open('?page=claims');
    expect(await use.page.locator('article.claim').count()).toBe(claims.length);
    for (const { id, verdict } of claims) {
      const text = await use.page.locator(`#${id} .verdict`).textContent();
      expect(text, id).toContain(verdict);
    }
    await use.page.getByText('This is the quick test: 8 members and 8 points').waitFor();
    await use.page.getByRole('button', { name: 'Work it out: whole test' }).waitFor();
    const third = use.page.locator('#H3');
    await third.getByText('How it was tested').click();
    expect(await third.textContent()).toMatch(
      /\+1,200\spersons a year \(99\.6\s%: \+200 to \+2,100\)/,
    );
    await third.getByText('Net flows are unchanged or larger.').waitFor();
    expect(await saved(/^Save: All claims/)).toHaveLength(
      claims.flatMap(({ parts }) => parts).length,
    );
    expect(use.complaints).toEqual([]);
  });
});

describe('beside the forecast', () => {
  test('stands how good such forecasts were, or that nobody can say', async () => {
    await use.open('?year=2023');
    const sentence =
      '3 years on, the whole country: the model missed by 161 thousand persons on average, in 6 forecasts from 2012–2018';
    await use.page.getByText(sentence).waitFor();
    await use.page.locator('select[name="indicator"]').selectOption('mean_pay');
    await use.page.getByText('Scored in money of the year').waitFor();
    await use.page.locator('select[name="indicator"]').selectOption('income_gini');
    await use.page
      .getByText(/^Not scored: there is no published series of “Gini of income/)
      .waitFor();
  });
});

test('a difference is clear where its interval leaves out nought', () => {
  expect(sideOf({ p10: 1, p90: 2 })).toBe('above');
  expect(sideOf({ p10: -2, p90: -1 })).toBe('below');
  expect(sideOf({ p10: 0, p90: 2 })).toBe('unclear');
  expect(sideOf({ p10: null, p90: null })).toBe('unclear');
});
