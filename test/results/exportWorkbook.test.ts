import { readFileSync, writeFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportWorkbook } from '../../engine/results/exports/exportWorkbook.ts';
import { citationOf } from '../../engine/results/manifest/citation.ts';
import { summarise } from '../../engine/results/queries/queries.ts';
import { scratch, syntheticManifest, writeRun } from './syntheticRun.ts';

const { at, remove } = scratch();
afterAll(remove);

let run: string;
beforeAll(async () => {
  run = await writeRun(at('run'));
});

test('a workbook holds the tables with numbers as numbers, and says what it is', async () => {
  const { out, files, complete } = await exportWorkbook(run, at('new', 'run.xlsx'));
  expect([files, complete]).toEqual([['run.xlsx'], true]);
  const { sheets } = await readXlsx(readFileSync(out));
  expect(sheets.map(({ name }) => name)).toEqual([
    ...['README', 'summary', 'differences', 'flows', 'remote_pay', 'clusters', 'cluster_jobs'],
    ...['regions', 'indicators', 'columns'],
  ]);
  const [readme, summary] = sheets;
  expect(readme.rows.flat()).toContain(citationOf(syntheticManifest()));
  expect(summary.freezePane).toMatchObject({ rows: 1 });
  const [header, first] = summary.rows;
  expect(header.slice(0, 6)).toEqual(['indicator', 'arm', 'region', 'year', 'mean', 'p5']);
  const [row] = await summarise(run);
  expect(first.slice(0, 6)).toEqual([
    ...[row.indicator, row.arm, row.region, row.year],
    ...[row.mean, row.p5],
  ]);
  // Every column of a table of results is explained.
  const told = sheets[9].rows.slice(1).map(([table, column]) => `${table} ${column}`);
  const there = sheets
    .slice(1, 7)
    .flatMap(({ name, rows }) => rows[0].map((column) => `${name} ${column}`));
  expect(told).toEqual(there);
});

test('workbooks of equal runs are equal byte by byte', async () => {
  const again = await writeRun(at('again'));
  const [one, two] = await Promise.all(
    [run, again].map((folder, i) => exportWorkbook(folder, at(`equal-${i}.xlsx`))),
  );
  expect(readFileSync(two.out).equals(readFileSync(one.out))).toBe(true);
});

test('nothing is overwritten', async () => {
  writeFileSync(at('letter.xlsx'), 'dear');
  const refused = exportWorkbook(run, at('letter.xlsx'));
  await expect(refused).rejects.toMatchObject({ code: 'not-writable' });
  expect(readFileSync(at('letter.xlsx'), 'utf8')).toBe('dear');
});
