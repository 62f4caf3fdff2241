import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findViolations, readSources } from './importDirections.ts';

const rulesBroken = (file: string, text: string) =>
  findViolations([{ file, text }]).map(({ line, rule }) => `${line}: ${rule}`);

test('the sources keep the import directions', () => {
  const sources = readSources(path.join(import.meta.dirname, '..'));
  expect(sources.length).toBeGreaterThan(0);
  expect(findViolations(sources)).toEqual([]);
});

describe('a planted violation is caught', () => {
  const planted: [string, string, string][] = [
    ['engine/model/month/a.ts', "import { x } from '../../results/x.ts';", 'down the floors'],
    ['engine/model/month/a.ts', "import type { X } from '../../../cli/x.ts';", 'down the floors'],
    ['engine/results/a.ts', "export * from '../experiments/x.ts';", 'down the floors'],
    ['scenarios/a.ts', "const x = await import('../server/x.ts');", 'down the floors'],
    ['server/a.ts', "import '../cli/x.ts';", 'down the floors'],
    ['cli/a.ts', "import { x } from '../test/x.ts';", 'down the floors'],
    ['server/a.ts', "spawn(new URL('../benchmarks/x.ts', import.meta.url));", 'down the floors'],
    ['benchmarks/a.ts', "import { x } from '../cli/x.ts';", 'down the floors'],
    ['benchmarks/a.ts', "import { Piscina } from 'piscina';", 'may start threads'],
    ['engine/index.ts', "import { x } from '../scenarios/x.ts';", 'down the floors'],
    ['engine/model/world/a.ts', "import { create } from 'mathjs';", 'is pure'],
    ['engine/model/world/a.ts', "import path from 'path';", 'is pure'],
    ['engine/model/world/a.ts', "import seedrandom from 'seedrandom';", 'is pure'],
    ['engine/model/world/a.ts', 'const u = Math.random();', 'no Math.random'],
    ['engine/model/world/a.ts', 'const t = new Date();', 'no Date'],
    ['engine/model/world/a.ts', 'const e = process.env.X;', 'no process'],
    ['engine/model/world/a.ts', 'console.log(1);', 'no console'],
    ['engine/experiments/a.ts', "import fs from 'node:fs/promises';", 'may touch files'],
    ['engine/results/a.ts', "import { Piscina } from 'piscina';", 'may start threads'],
    ['cli/a.ts', "import { Worker } from 'worker_threads';", 'may start threads'],
    ['cli/a.ts', "import fastify from 'fastify';", 'may import fastify'],
    ['viz/charts/a.ts', "import { x } from '../../server/api.ts';", 'import type'],
    ['viz/charts/a.ts', "import type { X } from '../../engine/model/x.ts';", 'import type'],
    ['viz/charts/a.ts', "import path from 'node:path';", 'browser'],
  ];

  test.each(planted)('%s: %s', (file, code, rule) => {
    expect(rulesBroken(file, `// a comment\n\n${code}\n`)).toEqual([
      expect.stringMatching(new RegExp(`^3: .*${rule}`)),
    ]);
  });

  test('over several lines', () => {
    const code = "import {\n  a,\n  type B,\n} from\n  '../server/x.ts';\n";
    expect(rulesBroken('scenarios/a.ts', code)).toHaveLength(1);
  });
});

test.each([
  ['engine/experiments/a.ts', "import { Piscina } from 'piscina';"],
  ['engine/model/month/a.ts', "import { x } from '../world/x.ts';"],
  ['engine/model/month/a.ts', '// new Date() and Math.random() are not for us\nconst a = 1;'],
  ['engine/model/month/a.ts', 'const dates = { Date: "Date", updated: row.Date };'],
  ['engine/model/random/a.ts', "import seedrandom from 'seedrandom';"],
  ['cli/a.ts', "import { x } from '../engine/model/x.ts';"],
  ['cli/a.ts', "const program = new URL('../benchmarks/x.ts', import.meta.url);"],
  ['viz/charts/a.tsx', "import type { X } from '../../server/api.ts';"],
  ['viz/charts/a.tsx', "import { h } from 'preact';\nimport './a.css';"],
  ['cli/a.ts', "import { x } from '../benchmarks/x.ts';"],
  ['benchmarks/a.ts', "import { x } from '../server/x.ts';\nimport 'node:fs';"],
])('what is allowed passes: %s: %s', (file, code) => {
  expect(rulesBroken(file, code)).toEqual([]);
});
