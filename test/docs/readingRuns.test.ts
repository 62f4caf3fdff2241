import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { planRun } from '../../engine/experiments/plannedRun.ts';
import { runIntoFolder } from '../../engine/experiments/storedRun.ts';
import { exportRun } from '../../engine/results/exports/exportRun.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { scratch, writeRun } from '../results/syntheticRun.ts';

const { at, remove } = scratch();
afterAll(remove);

const page = readFileSync(path.join(import.meta.dirname, '../../docs/reading-runs.md'), 'utf8');
const written = [...page.matchAll(/```(r|python|stata) (\w+)\n(.*?)```/gs)].map(
  ([, language, library, text]) => ({ language, library, text }),
);

const snippets = written.filter(({ library }) => library !== 'inequality');
const inequality = written.filter(({ library }) => library === 'inequality');

const succeeds = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;
const hasR = succeeds('Rscript', '--version');
const hasPython = succeeds('python3', '--version');

/** Why a snippet cannot be run here; nothing where it can. */
function lackOf({ language, library }: { language: string; library: string }): string {
  if (language === 'stata') return 'Stata is not free software';
  if (language === 'r') {
    if (!hasR) return 'there is no Rscript';
    const has =
      ['base', 'inequality'].includes(library) || succeeds('Rscript', '-e', `library(${library})`);
    return has ? '' : `R has no package ${library}`;
  }
  if (!hasPython) return 'there is no python3';
  if (library === 'inequality') return '';
  const needed = library === 'pandas' ? 'import pandas, pyarrow' : `import ${library}`;
  return succeeds('python3', '-c', needed) ? '' : `python3 has no module ${library}`;
}

/** Employed of the nation, mean over members, to one decimal. */
let expected: string[];

beforeAll(async () => {
  mkdirSync(at('runs'));
  renameSync(await writeRun(at('written')), at('runs', 'my-run'));
  await exportRun(at('runs', 'my-run'), { to: 'csv', out: at('tables') });
  const rows: Record<string, string>[] = parse(readFileSync(at('tables', 'summary.csv'), 'utf8'), {
    columns: true,
  });
  expected = rows
    .filter(({ indicator, region }) => indicator === 'employed' && region === 'all')
    .map(({ mean }) => String(Math.round(10 * Number(mean)) / 10));
  expect(expected.length).toBeGreaterThan(1);
});

describe('what docs/reading-runs.md says reads a run', () => {
  test('in R, Python and Stata', () => {
    expect(snippets.map(({ language, library }) => `${language} ${library}`)).toEqual([
      ...['r base', 'python csv', 'stata csv'],
      ...['r arrow', 'python pandas', 'python polars', 'python duckdb'],
    ]);
  });

  for (const snippet of snippets) {
    const { language, library, text } = snippet;
    const lack = lackOf(snippet);
    const name = `${language} with ${library}`;
    test.skipIf(lack !== '')(lack === '' ? name : `${name}: not run, ${lack}`, () => {
      const [command, ending] = language === 'r' ? ['Rscript', 'R'] : ['python3', 'py'];
      const file = at(`with-${library}.${ending}`);
      writeFileSync(file, text);
      const { status, stdout, stderr } = spawnSync(command, [file], {
        cwd: at(),
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, expect.any(String)]);
      for (const figure of expected) expect(stdout).toContain(figure);
    });
  }
});

describe('Theil and Gini worked out from the regions of every member', () => {
  beforeAll(async () => {
    const set = ['sample=0.001', 'members=2', 'years=2'];
    const { study, manifest, folder } = planRun(loadScenario('kazakhstan', { set }), at('real'));
    await runIntoFolder(study, folder, manifest);
    mkdirSync(at('again'));
    await exportRun(folder, { to: 'csv', out: at('again', 'tables') });
  });

  test.each(['r', 'python'])('is there in %s', (language) => {
    expect(inequality.filter((snippet) => snippet.language === language)).toHaveLength(1);
  });

  for (const snippet of inequality) {
    const { language, text } = snippet;
    const lack = lackOf(snippet);
    const name = `are what the run says, in ${language}`;
    test.skipIf(lack !== '')(lack === '' ? name : `${name}: not run, ${lack}`, () => {
      const [command, ending] = language === 'r' ? ['Rscript', 'R'] : ['python3', 'py'];
      const file = at(`inequality.${ending}`);
      writeFileSync(file, text);
      const { status, stdout, stderr } = spawnSync(command, [file], {
        cwd: at('again'),
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, '']);
      const [, count, gap] = /(\d+) compared, farthest (\S+)/.exec(stdout) ?? [];
      // Two members, four arms, two years.
      expect(count).toBe('16');
      expect(Number(gap)).toBeLessThan(1e-9);
    });
  }
});
