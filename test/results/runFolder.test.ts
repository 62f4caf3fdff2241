import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { InputError } from '../../engine/errors.ts';
import { defaultParameters } from '../../engine/model/parameters.ts';
import { storeMember } from '../../engine/results/folder/members.ts';
import { finishRun, openRun } from '../../engine/results/folder/runFolder.ts';
import { readManifest } from '../../engine/results/manifest/readManifest.ts';
import { membersDone, summarise } from '../../engine/results/queries/queries.ts';
import {
  fingerprints,
  scratch,
  syntheticManifest,
  syntheticResults,
  writeRun,
} from './syntheticRun.ts';

const { at, remove } = scratch();
afterAll(remove);

async function refusal(act: Promise<unknown>): Promise<InputError> {
  const error = await act.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputError);
  return error as InputError;
}

describe('a run folder', () => {
  test('holds the manifest and a folder a member, and nothing half-written', async () => {
    const folder = await writeRun(at('whole'));
    expect(readManifest(folder)).toEqual(syntheticManifest());
    expect(readdirSync(folder).sort()).toEqual([
      'cluster_jobs.parquet',
      'clusters.parquet',
      'datapackage.json',
      'differences.parquet',
      'flows.parquet',
      'manifest.json',
      'members',
      'remote_pay.parquet',
      'summary.parquet',
    ]);
    expect(readdirSync(at('whole', 'members'))).toEqual(['0001', '0002', '0003', '0004']);
  });

  test('has the same bytes whatever the order and the interruptions', async () => {
    await writeRun(at('undisturbed'));
    const manifest = syntheticManifest();
    const first = await openRun(at('resumed'), manifest);
    await Promise.all(
      [4, 2].map((member) =>
        storeMember(
          first,
          member,
          syntheticResults(member, manifest).reverse(),
          manifest.parameters,
        ),
      ),
    );
    const second = await openRun(at('resumed'), manifest);
    expect(second.stored).toEqual([2, 4]);
    expect(second.complete).toBe(false);
    for (const member of [3, 1])
      await storeMember(second, member, syntheticResults(member), manifest.parameters);
    await finishRun(second);
    expect(fingerprints(at('resumed'))).toEqual(fingerprints(at('undisturbed')));
    expect((await openRun(at('resumed'), manifest)).complete).toBe(true);
  });

  test('ignores what was left half-written and clears it at the end', async () => {
    const folder = await writeRun(at('torn'), syntheticManifest(), [1, 2]);
    mkdirSync(at('torn', 'members', '0003.1.tmp'));
    writeFileSync(at('torn', 'members', '0003.1.tmp', 'indicators.parquet'), 'PAR1');
    writeFileSync(at('torn', 'summary.parquet.1.tmp'), 'PAR1');
    expect(membersDone(folder)).toEqual([1, 2]);
    expect((await summarise(folder, { indicator: 'employed' })).length).toBeGreaterThan(0);
    await writeRun(folder);
    expect(fingerprints(folder)).toEqual(fingerprints(await writeRun(at('whole again'))));
  });

  test('is not finished before all members are stored', async () => {
    const run = await openRun(at('early'), syntheticManifest());
    await storeMember(run, 1, syntheticResults(1), defaultParameters());
    await expect(finishRun(run)).rejects.toThrow('Only 1 of 4 members');
    expect(existsSync(at('early', 'summary.parquet'))).toBe(false);
  });

  test('takes no member that lacks an arm', async () => {
    const run = await openRun(at('lacking'), syntheticManifest());
    await expect(
      storeMember(run, 1, syntheticResults(1).slice(1), defaultParameters()),
    ).rejects.toThrow('"none"');
    await expect(storeMember(run, 2, syntheticResults(1), defaultParameters())).rejects.toThrow(
      'Member 2',
    );
    expect(membersDone(run.folder)).toEqual([]);
  });

  test.each([
    ['another question', { hashes: { scenario: 'b', files: {}, question: 'other', member: 'm' } }],
    ['another version', { versions: { aimaq: '0.2.0', duckdb: 'v1' } }],
  ])('is not reopened for %s', async (_, changes) => {
    const folder = await writeRun(at('taken'));
    const before = fingerprints(folder);
    const error = await refusal(openRun(folder, syntheticManifest(changes)));
    expect(error.code).toBe('not-writable');
    expect(error.message).toContain(folder);
    expect(fingerprints(folder)).toEqual(before);
  });

  test('leaves a folder with other files alone', async () => {
    mkdirSync(at('foreign'));
    writeFileSync(at('foreign', 'letter.txt'), 'Dear reader');
    const error = await refusal(openRun(at('foreign'), syntheticManifest()));
    expect(error.code).toBe('not-writable');
    expect(readdirSync(at('foreign'))).toEqual(['letter.txt']);
  });

  test('cannot stand where a file is', async () => {
    writeFileSync(at('file'), '');
    expect((await refusal(openRun(at('file'), syntheticManifest()))).code).toBe('not-writable');
    expect((await refusal(openRun(at('file', 'in'), syntheticManifest()))).code).toBe(
      'not-writable',
    );
  });

  test('may have a name that means something to a pattern or to SQL', async () => {
    const folder = await writeRun(at("it's [0-9]* ? {a,b}"));
    expect(await summarise(folder, { indicator: 'employed', region: 'all' })).toHaveLength(4);
  });

  test('with an unreadable manifest is refused in one sentence', async () => {
    mkdirSync(at('broken'));
    writeFileSync(at('broken', 'manifest.json'), '{"format": 1, "ar');
    const error = await refusal(openRun(at('broken'), syntheticManifest()));
    expect(error.code).toBe('run-unreadable');
    expect(error.message.split('\n')).toHaveLength(1);
  });
});

test('a folder that the system refuses is an error, not an endless wait', async () => {
  await expect(openRun('/dev/null/run', syntheticManifest())).rejects.toMatchObject({
    code: 'not-writable',
  });
});
