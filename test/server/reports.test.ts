import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { writeRun } from '../results/syntheticRun.ts';
import { serveForTests } from './serverUnderTest.ts';

const head = { scenario: 'small', title: 'A small country', seed: 'one', sample: 0.1, members: 2 };
const scores = [
  { indicator: 'employed', method: 'model', horizon: 1, region: 'regions', n: 4 },
  { indicator: 'mean_wage', method: 'model', horizon: 1, region: 'regions', n: 4 },
];

const { at, server } = serveForTests(async (at) => {
  await writeRun(at('runs', 'a run'));
  store('claims-small-1', 'claims.json', { ...head, claims: [] });
  const backtest = { ...head, origins: [2015], horizons: [1], nation: 'all', methods: {} };
  store('backtest-small-2', 'backtest.json', { ...backtest, forecasts: [], scores });
  // Not finished, and damaged.
  store('claims-small-3', 'question.json', { question: '0' });
  mkdirSync(at('runs', 'torn'));
  writeFileSync(at('runs', 'torn', 'attribution.json'), '{"scenario":');
  mkdirSync(at('elsewhere'));
  writeFileSync(at('elsewhere', 'claims.json'), JSON.stringify(head));
});

function store(name: string, file: string, content: object): void {
  mkdirSync(at('runs', name));
  writeFileSync(at('runs', name, file), `${JSON.stringify(content, null, 2)}\n`);
}

async function get(path: string) {
  const response = await fetch(`${server.address}/api/${path}`);
  return { status: response.status, text: await response.text() };
}

test('finished reports are listed beside the runs, and those alone', async () => {
  const { text } = await get('reports');
  const list = JSON.parse(text) as { report: string }[];
  expect(list.toSorted((a, b) => (a.report < b.report ? -1 : 1))).toEqual([
    { report: 'backtest-small-2', kind: 'backtest', ...head },
    { report: 'claims-small-1', kind: 'claims', ...head },
  ]);
  expect(JSON.parse((await get('runs')).text)).toHaveLength(1);
});

test('a report is answered as it stands in its folder', async () => {
  const { status, text } = await get('reports/claims-small-1');
  expect(status).toBe(200);
  expect(text).toBe(readFileSync(at('runs', 'claims-small-1', 'claims.json'), 'utf8'));
});

test('of a backtest the scores of one measure can be had alone', async () => {
  const { text } = await get('reports/backtest-small-2/scores?indicator=employed');
  expect(JSON.parse(text)).toEqual({
    ...{ origins: [2015], horizons: [1], nation: 'all', methods: {} },
    scores: scores.slice(0, 1),
  });
  expect(await get('reports/claims-small-1/scores?indicator=employed')).toMatchObject({
    status: 400,
    text: '{"code":"bad-option","message":"Only backtests have scores."}',
  });
});

test.each(['claims-small-3', 'torn', 'a%20run', '..%2Felsewhere', '%2e%2e', 'none'])(
  '%s is no report',
  async (name) => {
    const { status, text } = await get(`reports/${name}`);
    expect(status).toBe(404);
    expect(text).not.toContain('small country');
    expect(['report-missing', 'not-found']).toContain(JSON.parse(text).code);
  },
);
