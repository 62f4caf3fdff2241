import { afterAll, expect, test } from 'vitest';
import { runManifest } from '../../../engine/experiments/runManifest.ts';
import { runIntoFolder } from '../../../engine/experiments/storedRun.ts';
import { parametersOf } from '../../../engine/experiments/uncertainty/drawParameters.ts';
import { memberFiles } from '../../../engine/results/folder/layout.ts';
import { currentVersions } from '../../../engine/results/manifest/versions.ts';
import { ask } from '../../../engine/results/queries/database.ts';
import { differences, summarise } from '../../../engine/results/queries/queries.ts';
import { fingerprints, scratch } from '../../results/syntheticRun.ts';
import { smallStudy } from '../smallStudy.ts';

const folder = scratch();
afterAll(folder.remove);

// Growth of productivity from near 0 to near 4 % a year: pay of the second year follows it.
const study = smallStudy({
  members: 6,
  uncertainty: {
    parameters: [{ id: 'frontierGrowth', low: 0, high: 0.04, mean: 0 }],
    covariance: [[2]],
  },
});
const manifest = runManifest(study, currentVersions());

test('a run whose members draw parameters has the same bytes on any threads and when resumed', async () => {
  await runIntoFolder(study, folder.at('one'), manifest, { threads: 1 });
  const stop = new AbortController();
  await runIntoFolder(study, folder.at('two'), manifest, {
    threads: 2,
    signal: stop.signal,
    onMember: () => stop.abort(),
  });
  expect(await runIntoFolder(study, folder.at('two'), manifest, { threads: 2 })).toBe(true);
  expect(fingerprints(folder.at('two'))).toEqual(fingerprints(folder.at('one')));
});

test('members live by the parameters that are stored with them, in every arm', async () => {
  const stored = await ask({
    sql: `SELECT member, value FROM read_parquet([${memberFiles(folder.at('one'), 'parameters')
      .map((file) => `'${file}'`)
      .join()}])`,
    values: {},
  });
  expect(stored).toEqual(
    [1, 2, 3, 4, 5, 6].map((member) => ({
      member,
      value: parametersOf(study, member).frontierGrowth,
    })),
  );
});

test('pay is told apart by parameters, and differences between arms keep to one draw', async () => {
  const where = { indicator: 'mean_pay', region: 'all', year: 2021 };
  const [level] = await summarise(folder.at('one'), { ...where, arm: 'none' });
  expect(level.varianceParameters!).toBeGreaterThan(level.varianceLuck!);
  const [change] = await differences(folder.at('one'), where);
  expect(change.varianceParameters!).toBeLessThan(0.1 * level.varianceParameters!);
});

test('what is drawn belongs to the question', () => {
  const { uncertainty: _, ...sure } = study;
  expect(runManifest(sure, currentVersions()).hashes.question).not.toBe(manifest.hashes.question);
});
