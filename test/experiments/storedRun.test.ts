import { existsSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { runManifest } from '../../engine/experiments/runManifest.ts';
import { openThreads } from '../../engine/experiments/simulations.ts';
import { runIntoFolder } from '../../engine/experiments/storedRun.ts';
import { currentVersions } from '../../engine/results/manifest/versions.ts';
import { membersDone } from '../../engine/results/queries/queries.ts';
import { fingerprints, scratch } from '../results/syntheticRun.ts';
import { smallStudy } from './smallStudy.ts';

const folder = scratch();
afterAll(folder.remove);

const study = smallStudy({ members: 8 });
const manifest = runManifest(study, currentVersions());

test('a run has the same bytes on one thread, on two, and when interrupted and resumed', async () => {
  expect(await runIntoFolder(study, folder.at('one'), manifest, { threads: 1 })).toBe(true);
  expect(await runIntoFolder(study, folder.at('two'), manifest, { threads: 2 })).toBe(true);
  const whole = fingerprints(folder.at('one'));
  expect(Object.keys(whole)).toContain('manifest.json');
  expect(fingerprints(folder.at('two'))).toEqual(whole);

  const stop = new AbortController();
  const ended = await runIntoFolder(study, folder.at('stopped'), manifest, {
    threads: 1,
    signal: stop.signal,
    onMember: () => stop.abort(),
  });
  expect(ended).toBe(false);
  const kept = membersDone(folder.at('stopped'));
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(study.members);
  expect(fingerprints(folder.at('stopped'))).not.toEqual(whole);

  const told: number[][] = [];
  const resumed = await runIntoFolder(study, folder.at('stopped'), manifest, {
    threads: 2,
    onStart: (missing) => told.push([...missing]),
  });
  expect(resumed).toBe(true);
  expect(told).toHaveLength(1);
  expect([...kept, ...told[0]].sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(fingerprints(folder.at('stopped'))).toEqual(whole);
});

test('a finished run is not computed again', async () => {
  const again = { onStart: () => expect.unreachable('nothing is missing') };
  expect(await runIntoFolder(study, folder.at('one'), manifest, again)).toBe(true);
});

test('the folder of another question is left alone', async () => {
  const other = { ...study, members: 9 };
  const before = fingerprints(folder.at('one'));
  const running = runIntoFolder(other, folder.at('one'), runManifest(other, currentVersions()));
  await expect(running).rejects.toMatchObject({ code: 'not-writable' });
  expect(fingerprints(folder.at('one'))).toEqual(before);
});

test('a run that is stopped before it begins computes nothing', async () => {
  const signal = AbortSignal.abort();
  expect(await runIntoFolder(study, folder.at('never'), manifest, { signal })).toBe(false);
  expect(existsSync(folder.at('never', 'summary.parquet'))).toBe(false);
  expect(membersDone(folder.at('never'))).toEqual([]);
});

test('threads that stay open give the same bytes, can be stopped and go on', async () => {
  const pool = openThreads(2);
  try {
    const stop = new AbortController();
    const stopped = await runIntoFolder(study, folder.at('kept'), manifest, {
      pool,
      signal: stop.signal,
      onMember: () => stop.abort(),
    });
    expect(stopped).toBe(false);
    expect(membersDone(folder.at('kept')).length).toBeLessThan(study.members);
    expect(await runIntoFolder(study, folder.at('kept'), manifest, { pool })).toBe(true);
    expect(fingerprints(folder.at('kept'))).toEqual(fingerprints(folder.at('one')));
  } finally {
    await pool.destroy();
  }
});

test('a thread that dies ends the run with an error; the next one goes on from there', async () => {
  const pool = openThreads(1);
  try {
    const broken = runIntoFolder(study, folder.at('broken'), manifest, {
      pool,
      onMember: () => void pool.threads[0]?.terminate(),
    });
    await expect(broken).rejects.toThrow();
  } finally {
    await pool.destroy();
  }
  const kept = membersDone(folder.at('broken')).length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(study.members);
  expect(await runIntoFolder(study, folder.at('broken'), manifest, { threads: 2 })).toBe(true);
  expect(fingerprints(folder.at('broken'))).toEqual(fingerprints(folder.at('one')));
});
