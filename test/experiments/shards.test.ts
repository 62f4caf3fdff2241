import { existsSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { runManifest } from '../../engine/experiments/runManifest.ts';
import { membersOfShard, type Shard } from '../../engine/experiments/shard.ts';
import { runIntoFolder } from '../../engine/experiments/storedRun.ts';
import type { Study } from '../../engine/experiments/study.ts';
import { isComplete } from '../../engine/results/folder/layout.ts';
import { mergeRuns } from '../../engine/results/folder/mergeRuns.ts';
import { currentVersions } from '../../engine/results/manifest/versions.ts';
import { membersDone } from '../../engine/results/queries/queries.ts';
import { fingerprints, scratch } from '../results/syntheticRun.ts';
import { smallStudy } from './smallStudy.ts';

const folder = scratch();
afterAll(folder.remove);

const study = smallStudy({ members: 7 });
const run = (name: string, shard?: Shard, of: Study = study) =>
  runIntoFolder(of, folder.at(name), runManifest(of, currentVersions()), { shard, threads: 1 });

test('every member is in one shard, and shards differ by one member at most', () => {
  for (const of of [1, 2, 3, 7, 9]) {
    const parts = Array.from({ length: of }, (_, at) =>
      membersOfShard(study, { index: at + 1, of }),
    );
    expect(parts.flat().sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const sizes = parts.map(({ length }) => length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  }
});

test('shards in folders of their own, merged, have the bytes of one run', async () => {
  await run('whole');
  for (const index of [1, 2, 3]) expect(await run(`part-${index}`, { index, of: 3 })).toBe(true);
  const part = fingerprints(folder.at('part-2'));
  await mergeRuns(
    folder.at('merged'),
    [1, 2, 3].map((index) => folder.at(`part-${index}`)),
  );
  expect(fingerprints(folder.at('merged'))).toEqual(fingerprints(folder.at('whole')));
  expect(fingerprints(folder.at('part-2'))).toEqual(part);
});

test('shards in one folder, at once, are finished by a merge of it alone', async () => {
  await Promise.all([1, 2].map((index) => run('shared', { index, of: 2 })));
  expect(membersDone(folder.at('shared'))).toHaveLength(7);
  expect(isComplete(folder.at('shared'))).toBe(false);
  await mergeRuns(folder.at('shared'), []);
  expect(fingerprints(folder.at('shared'))).toEqual(fingerprints(folder.at('whole')));
  // Once more changes nothing.
  await mergeRuns(folder.at('shared'), []);
  expect(fingerprints(folder.at('shared'))).toEqual(fingerprints(folder.at('whole')));
});

test('what is missing is named, and nothing is written', async () => {
  const merging = mergeRuns(folder.at('never'), [folder.at('part-1'), folder.at('part-3')]);
  await expect(merging).rejects.toMatchObject({
    code: 'members-missing',
    message: expect.stringContaining('5 of 7 members are there; missing: 2, 5.'),
  });
  expect(existsSync(folder.at('never'))).toBe(false);
});

test('parts of another question are refused, and so is a folder without a run', async () => {
  await run('other', { index: 2, of: 3 }, { ...study, members: 8 });
  const parts = [folder.at('part-1'), folder.at('other'), folder.at('part-3')];
  await expect(mergeRuns(folder.at('never'), parts)).rejects.toMatchObject({
    code: 'not-writable',
  });
  const nothing = mergeRuns(folder.at('never'), [folder.at('nowhere')]);
  await expect(nothing).rejects.toMatchObject({ code: 'run-missing' });
  expect(existsSync(folder.at('never'))).toBe(false);
});
