import { expect, it } from 'vitest';
import { backtest } from '../../../engine/experiments/forecasts/backtest.ts';
import { forecast } from '../../../engine/experiments/forecasts/forecast.ts';
import {
  type AskQuestion,
  planHindcasts,
} from '../../../engine/experiments/forecasts/hindcasts/hindcast.ts';
import { PUBLISHED } from '../../../engine/experiments/forecasts/methods.ts';
import { FORECAST_IDS } from '../../../engine/experiments/forecasts/series/indicators.ts';
import type { Series } from '../../../engine/experiments/forecasts/series/series.ts';
import { questionFromKnown } from '../../../scenarios/fromSeries/questionFromSeries.ts';
import { loadScenario } from '../../../scenarios/loadScenario.ts';

const ORIGIN = 2013;
const scenario = loadScenario('kazakhstan', { set: ['sample=0.0005'] });
const series = scenario.series as Series;
const ask: AskQuestion = (known, years) => questionFromKnown(scenario.question, known, years);
const run = (from: Series, threads: number) =>
  forecast({ series: from, origin: ORIGIN, to: ORIGIN + 3, ask }, { members: 1, threads });
const made = run(series, 2);

it('nothing after the origin changes a byte of the forecast, on any number of threads', async () => {
  const altered: Series = {
    ...series,
    rows: series.rows.map((row) =>
      row.year > ORIGIN ? { ...row, value: -13 * row.value - row.year } : row,
    ),
    breaks: [{ indicator: 'employed', year: ORIGIN + 1, note: 'made up' }, ...series.breaks],
    ages: null,
  };
  const whole = JSON.stringify(await made);
  expect(JSON.parse(whole).rows.length).toBeGreaterThan(300);
  expect(JSON.stringify(await run(altered, 1))).toBe(whole);
});

it('nor does what is missing later, while every figure up to then counts', () => {
  // All that is simulated follows from the plan, all that is learnt from the panels in it.
  const plan = (from: Series) =>
    JSON.stringify(
      planHindcasts(from, ORIGIN, 5, ask).map(({ question, panel }) => [
        question,
        FORECAST_IDS.map((id) => panel.regions.map((region) => panel.history(id, region.id))),
      ]),
    );
  const known = series.rows.filter(({ year }) => year <= ORIGIN);
  const cut: Series = { ...series, rows: known, breaks: [], ages: null };
  expect(plan(cut)).toBe(plan(series));
  const rows = known.map((row) =>
    row.year === ORIGIN && row.indicator === 'employed' ? { ...row, value: row.value * 1.01 } : row,
  );
  expect(plan({ ...cut, rows })).not.toBe(plan(series));
});

it('a backtest makes the forecast that was made then, and scores it by later figures', async () => {
  const plan = { series, origins: [2012, ORIGIN], horizons: [1, 3], ask };
  const tested = await backtest(plan, { members: 1, threads: 2 });
  const rows = new Map(
    (await made)?.rows.map((row) => [`${row.indicator} ${row.region} ${row.year}`, row]),
  );
  const own =
    tested?.scores.filter(({ method, origin }) => method === PUBLISHED && origin === ORIGIN) ?? [];
  expect(own.length).toBeGreaterThan(150);
  for (const { indicator, region, horizon, median, interval } of own) {
    const row = rows.get(`${indicator} ${region} ${ORIGIN + horizon}`);
    expect(median).toBe(row?.p50);
    expect(interval[80]).toMatchObject({ low: row?.p10, high: row?.p90 });
  }
  const astana = own.find(
    ({ indicator, region, horizon }) =>
      indicator === 'population_average' && region === 'astana' && horizon === 3,
  );
  expect(astana?.observed).toBe(928_965);
  // No figure of 2015 is published for employed, so nothing is scored there.
  const employed = tested?.scores.filter(({ indicator }) => indicator === 'employed') ?? [];
  expect(new Set(employed.map(({ origin, horizon }) => origin + horizon))).toEqual(
    new Set([2013, 2014, 2016]),
  );
});
