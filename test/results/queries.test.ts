import { existsSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { mean, quantile } from 'd3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportRun } from '../../engine/results/exports/exportRun.ts';
import { storeMember } from '../../engine/results/folder/members.ts';
import { finishRun, openRun } from '../../engine/results/folder/runFolder.ts';
import { compareRuns } from '../../engine/results/queries/compareRuns.ts';
import {
  clusters,
  differences,
  flows,
  membersDone,
  remotePay,
  summarise,
} from '../../engine/results/queries/queries.ts';
import { scratch, syntheticManifest, syntheticResults, writeRun } from './syntheticRun.ts';

const { at, remove } = scratch();
let whole: string;
let unfinished: string;

beforeAll(async () => {
  whole = await writeRun(at('whole'));
  // Members 2 and 3 won no net job.
  unfinished = await writeRun(at('unfinished'), syntheticManifest(), [2, 3]);
});
afterAll(remove);

describe('the summary', () => {
  test('is mean and interpolated quantiles over members', async () => {
    const filter = { indicator: 'employed', arm: 'internet', region: 'all', year: 2020 };
    const [row, ...more] = await summarise(whole, filter);
    expect(more).toEqual([]);
    // Members: 301 + 100, 302 + 0, 303 − 20, 304 + 200, that is 283, 302, 401, 504 sorted.
    expect(row).toMatchObject({ ...filter, mean: 372.5, p50: 351.5 });
    expect(row.p5).toBeCloseTo(283 + 0.15 * 19, 10);
    expect(row.p10).toBeCloseTo(283 + 0.3 * 19, 10);
    expect(row.p25).toBeCloseTo(283 + 0.75 * 19, 10);
    expect(row.p75).toBeCloseTo(401 + 0.25 * 103, 10);
    expect(row.p95).toBeCloseTo(401 + 0.85 * 103, 10);
  });

  test('leaves out what has no value', async () => {
    const gini = await summarise(whole, { indicator: 'pay_gini', arm: 'none' });
    expect(gini.map(({ region, year }) => `${region} ${year}`)).toEqual(['all 2020', 'all 2021']);
    const pay = await summarise(whole, { indicator: 'mean_pay', arm: 'none', year: 2021 });
    expect(pay.map(({ region }) => region)).toEqual(['south', 'all']);
  });

  test('comes in the order of the manifest: indicators, arms, regions with the nation last', async () => {
    const rows = await summarise(whole);
    const order = (field: 'indicator' | 'arm' | 'region') => [
      ...new Set(rows.map((row) => row[field])),
    ];
    expect(order('indicator')).toEqual(['employed', 'mean_pay', 'pay_gini', 'programme_outlays']);
    expect(order('arm')).toEqual(['none', 'internet']);
    expect(order('region')).toEqual(['north', 'south', 'all']);
    expect(rows).toHaveLength(2 * (6 + 5 + 2 + 6));
  });
});

test('spreads agree with another implementation', async () => {
  const manifest = syntheticManifest({ members: 7 });
  const run = await openRun(at('seven'), manifest);
  const employed: number[] = [];
  const extra: number[] = [];
  for (let member = 1; member <= manifest.members; member++) {
    const results = syntheticResults(1).map((result) => ({ ...result, member }));
    const [own, other] = results.map(({ indicators }, arm) => {
      const value = 1e6 * Math.abs(Math.sin(member * 12.9898 + arm));
      indicators.employed[2] = value;
      return value;
    });
    employed.push(own);
    extra.push(other - own);
    await storeMember(run, member, results, run.manifest.parameters);
  }
  await finishRun(run);
  const filter = { indicator: 'employed', region: 'all', year: 2020 };
  const [summary] = await summarise(run.folder, { ...filter, arm: 'none' });
  const [difference] = await differences(run.folder, filter);
  for (const [row, values] of [
    [summary, employed],
    [difference, extra],
  ] as const) {
    expect(row.mean).toBeCloseTo(mean(values) ?? NaN, 6);
    for (const share of [5, 10, 25, 50, 75, 90, 95]) {
      const found = row[`p${share}` as keyof typeof row];
      expect(found).toBeCloseTo(quantile(values, share / 100) ?? NaN, 6);
    }
  }
  expect(difference.probabilityPositive).toBe(extra.filter((value) => value > 0).length / 7);
});

describe('differences', () => {
  test('are paired member by member', async () => {
    const filter = { indicator: 'employed', region: 'all', year: 2021 };
    const [row, ...more] = await differences(whole, filter);
    expect(more).toEqual([]);
    // −20, 0, 100, 200: the members' own luck has gone.
    expect(row).toMatchObject({
      arm: 'internet',
      mean: 70,
      p25: -5,
      p50: 50,
      p75: 125,
      probabilityPositive: 0.5,
    });
    expect(row.p5).toBeCloseTo(-17, 10);
    expect(row.p95).toBeCloseTo(185, 10);
  });

  test('do not exist for the reference arm', async () => {
    expect(await differences(whole, { arm: 'none' })).toEqual([]);
  });

  test('are nought where the arm changes nothing', async () => {
    const rows = await differences(whole, { indicator: 'employed', region: 'north' });
    expect(
      rows.map(({ mean, p95, probabilityPositive }) => [mean, p95, probabilityPositive]),
    ).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });
});

describe('the public cost per net job', () => {
  const indicator = 'public_cost_per_net_job';

  test('is the ratio of mean cumulative outlays to mean extra jobs', async () => {
    const [first, second, ...more] = await differences(whole, { indicator });
    expect(more).toEqual([]);
    expect(first).toMatchObject({ arm: 'internet', region: 'all', year: 2020 });
    expect(first.mean).toBeCloseTo(3e6 / 70, 6);
    expect(second.mean).toBeCloseTo(6e6 / 70, 6);
  });

  test('has quantiles that count members without a net job as infinitely dear', async () => {
    const [row] = await differences(whole, { indicator, year: 2020 });
    // 15,000 and 30,000, then two members without any.
    expect(row.p5).toBeCloseTo(15_000 + 0.15 * 15_000, 6);
    expect(row.p25).toBeCloseTo(15_000 + 0.75 * 15_000, 6);
    expect([row.p50, row.p75, row.p90, row.p95]).toEqual([null, null, null, null]);
    expect(row.probabilityPositive).toBe(0.5);
  });

  test('cumulates from the start even when one year is asked for', async () => {
    const [row] = await differences(whole, { indicator, year: 2021 });
    expect(row.mean).toBeCloseTo(6e6 / 70, 6);
  });

  test('has no row where no net job was won on average', async () => {
    expect(await differences(unfinished, { indicator })).toEqual([]);
    expect(await differences(unfinished, { indicator: 'employed' })).not.toEqual([]);
  });

  test('is no value of one arm', async () => {
    expect(await summarise(whole, { indicator })).toEqual([]);
  });
});

test('flows are means over members of each pair of regions', async () => {
  expect(await flows(whole, { arm: 'none', year: 2020 })).toEqual([
    { origin: 'north', destination: 'south', persons: 12.5 },
    { origin: 'south', destination: 'north', persons: 20 },
  ]);
});

test('clusters are means over members, with where their people live, largest first', async () => {
  const rows = await clusters(whole, { arm: 'internet' });
  expect(rows.map(({ cluster, year }) => `${cluster} ${year}`)).toEqual([
    'zeta 2020',
    'zeta 2021',
    'alpha 2020',
    'alpha 2021',
  ]);
  expect(rows[0]).toEqual({
    cluster: 'zeta',
    name: 'Zeta',
    regions: ['south'],
    year: 2020,
    output: 7.5,
    exports: 2,
    jobs: 12,
    fundedJobs: 10,
    remoteJobs: 6,
    seats: 11,
    outlays: 1.5,
    jobsByResidence: [
      { region: 'south', jobs: 8 },
      { region: 'north', jobs: 4 },
    ],
  });
  expect(rows[2].jobsByResidence).toEqual([{ region: 'north', jobs: 12 }]);
  expect(await clusters(whole, { arm: 'none' })).toEqual([]);
});

describe('an unfinished run', () => {
  test('answers from the members stored so far', async () => {
    expect(membersDone(unfinished)).toEqual([2, 3]);
    const filter = { indicator: 'employed', arm: 'internet', region: 'all', year: 2020 };
    expect((await summarise(unfinished, filter))[0].mean).toBe((302 + 283) / 2);
    expect((await differences(unfinished, filter))[0].mean).toBe(-10);
    expect((await flows(unfinished, { arm: 'none', year: 2020 }))[0].persons).toBe(12.5);
    expect((await clusters(unfinished, { arm: 'internet' }))[0].output).toBe(7.5);
  });

  test('answers as the finished one with the same members does', async () => {
    const manifest = syntheticManifest({ members: 2 });
    const finished = await writeRun(at('two finished'), manifest);
    const open = await writeRun(at('two open'), syntheticManifest(), [1, 2]);
    expect(await summarise(open)).toEqual(await summarise(finished));
    expect(await differences(open)).toEqual(await differences(finished));
    expect(await clusters(open, { arm: 'internet' })).toEqual(
      await clusters(finished, { arm: 'internet' }),
    );
  });

  test('has no rows before its first member', async () => {
    const empty = await writeRun(at('empty'), syntheticManifest(), []);
    expect(await summarise(empty)).toEqual([]);
    expect(await clusters(empty, { arm: 'internet' })).toEqual([]);
  });
});

describe('names from outside', () => {
  test.each([
    [{ arm: 'nobody' }, 'There is no arm "nobody": known are none, internet.'],
    [
      { region: "x' OR 1=1 --" },
      'There is no region "x\' OR 1=1 --": known are north, south, all.',
    ],
    [{ indicator: 'luck' }, 'There is no indicator "luck": known are employed, mean_pay'],
    [{ year: 2050 }, 'Expected a year from 2020 to 2021, found 2050.'],
    [{ year: 2020.5 }, 'Expected a year from 2020 to 2021, found 2020.5.'],
  ])('%j is refused', async (filter, sentence) => {
    await expect(summarise(whole, filter)).rejects.toThrow(sentence);
    await expect(differences(whole, filter)).rejects.toThrow(sentence);
  });

  test('a run that is not there is refused', async () => {
    await expect(summarise(at('nowhere'))).rejects.toMatchObject({ code: 'run-missing' });
  });
});

describe('remote pay between regions', () => {
  const question = { arm: 'none', year: 2021 };

  test('is the mean over members by employer and residence', async () => {
    expect(await remotePay(whole, question)).toEqual([
      { workplace: 'north', residence: 'north', pay: 5 },
      { workplace: 'north', residence: 'south', pay: 6 },
      { workplace: 'south', residence: 'north', pay: 7 },
      { workplace: 'south', residence: 'south', pay: 8 + 2.5 },
    ]);
  });

  test('is told of runs that were completed before there was a table of it', async () => {
    const folder = await writeRun(at('before'));
    rmSync(at('before', 'remote_pay.parquet'));
    expect(await remotePay(folder, question)).toEqual(await remotePay(whole, question));
  });
});

describe('a damaged run', () => {
  const employed = { indicator: 'employed' };

  test('is refused by the name of its table', async () => {
    const folder = await writeRun(at('truncated'));
    truncateSync(at('truncated', 'summary.parquet'), 100);
    rmSync(at('truncated', 'flows.parquet'));
    await expect(summarise(folder, employed)).rejects.toMatchObject({
      code: 'run-unreadable',
      message: 'The table summary.parquet of the run is damaged or gone.',
    });
    await expect(flows(folder, { arm: 'none', year: 2020 })).rejects.toThrow('flows.parquet');
    expect(await differences(folder, employed)).not.toEqual([]);
  });

  test('is refused by the table of its member', async () => {
    const folder = await writeRun(at('lost'), syntheticManifest(), [1, 2]);
    rmSync(at('lost', 'members', '0002', 'indicators.parquet'));
    const sentence = 'The table members/0002/indicators.parquet of the run is damaged or gone.';
    await expect(summarise(folder, employed)).rejects.toThrow(sentence);
    await expect(compareRuns(whole, [folder])).rejects.toThrow(sentence);
    await expect(exportRun(folder, { to: 'csv', out: at('tables') })).rejects.toThrow(sentence);
    expect(existsSync(at('tables'))).toBe(false);
    await expect(writeRun(folder)).rejects.toThrow(sentence);
  });

  test.each(['[]', 'null', '{}', '{"format": 2}', '{"format": 1, "arms": []}'])(
    'is refused with the manifest %s',
    async (text) => {
      mkdirSync(at('odd'), { recursive: true });
      writeFileSync(at('odd', 'manifest.json'), text);
      await expect(summarise(at('odd'))).rejects.toMatchObject({ code: 'run-unreadable' });
    },
  );
});
