// Holds the walls of the house: who may import whom, and what the pure core may touch.
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';

export type Source = { file: string; text: string };
export type Violation = { file: string; line: number; rule: string };
type Import = { target: string; line: number; typeOnly: boolean };

/** Lowest first: a floor imports from itself and from those before it. */
const floors = [
  'engine/errors.ts',
  'engine/model',
  'engine/formulas',
  'engine/results',
  'engine/experiments',
  'scenarios',
  'reports',
  'api',
  'server',
  'benchmarks',
  'cli',
] as const;

/** Folders that stand outside the house: they may import anything, and nothing imports them. */
const outside = ['docs', 'packaging', 'test'];

/** Packages that belong to a few rooms only. */
const reserved = [
  {
    packages: /^node:fs(\/|$)/,
    rooms: ['engine/results', 'scenarios', 'reports', 'server', 'benchmarks', 'cli'],
    rule: 'only engine/results, scenarios, reports, server, benchmarks and cli may touch files',
  },
  {
    packages: /^(piscina|node:worker_threads)$/,
    rooms: ['engine/experiments'],
    rule: 'only engine/experiments may start threads',
  },
  {
    packages: /^(bullmq|ioredis)$/,
    rooms: ['engine/experiments'],
    rule: 'only engine/experiments may talk to Redis',
  },
  {
    packages: /^(fastify$|@fastify\/)/,
    rooms: ['server'],
    rule: 'only server may import fastify',
  },
];

/** What would make a simulation depend on anything but its arguments. */
const impure =
  /(?<![.\w$])(Math\s*\.\s*random\b|Date\b(?!\s*:)|(?:process|console|performance|crypto)\s*\.|globalThis\b|fetch\s*\(|set(?:Timeout|Interval)\s*\()/g;

const string = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/;
const commentOrString = new RegExp(
  `(?<comment>/\\*[\\s\\S]*?\\*/|//[^\\n]*)|${string.source}`,
  'g',
);
const fromClause =
  /\b(?:import|export)\s+(?<type>type\s+(?!from\b))?(?:[\w$*{][^'"`;()]*?)\bfrom\s*(['"])(?<target>[^'"\n]+)\2/g;
const sideEffect = /\bimport\s*\(?\s*(['"`])(?<target>[^'"`\n]+)\1/g;
const fileAddress = /\bnew\s+URL\(\s*(['"])(?<target>\.[^'"\n]+\.tsx?)\1/g;

export function findViolations(sources: Source[]): Violation[] {
  return sources.flatMap(({ file, text }) => {
    const code = withoutComments(text);
    return [
      ...findImports(code).flatMap((found) =>
        brokenRules(file, found).map((rule) => ({ file, line: found.line, rule })),
      ),
      ...(roomOf(file) === 'engine/model' ? findImpurities(file, code) : []),
    ];
  });
}

function brokenRules(file: string, found: Import): string[] {
  const room = roomOf(file);
  if (outside.includes(room) || room === '') return [];
  return found.target.startsWith('.')
    ? brokenWalls(file, room, found)
    : brokenPackageRules(file, room, found.target);
}

function brokenWalls(file: string, room: string, { target, typeOnly }: Import): string[] {
  const targetFile = path.posix.join(path.posix.dirname(file), target);
  const targetRoom = roomOf(targetFile);
  if (targetRoom === room) return [];
  if (room === 'viz') {
    const isApiType = typeOnly && targetFile === 'server/api.ts';
    return isApiType ? [] : [`viz may only "import type" from server/api.ts, not ${targetFile}`];
  }
  const height = floors.indexOf(room as (typeof floors)[number]);
  const targetHeight = floors.indexOf(targetRoom as (typeof floors)[number]);
  const goesDown = targetHeight !== -1 && targetHeight < height;
  return goesDown ? [] : [`${room} may not import ${targetFile}: imports go down the floors only`];
}

function brokenPackageRules(file: string, room: string, target: string): string[] {
  const name = isBuiltin(target) && !target.startsWith('node:') ? `node:${target}` : target;
  if (room === 'engine/model') {
    const drawsSeeds = name === 'seedrandom' && file.startsWith('engine/model/random/');
    return drawsSeeds
      ? []
      : [`engine/model is pure: only engine/model/random may import seedrandom, none ${name}`];
  }
  if (room === 'viz' && name.startsWith('node:')) return [`viz runs in a browser: no ${name}`];
  return reserved
    .filter(({ packages, rooms }) => packages.test(name) && !rooms.includes(room))
    .map(({ rule }) => `${rule}, not ${room}`);
}

/** The room a file stands in; '' for files at the root, which configure and launch. */
function roomOf(file: string): string {
  const [top, second, ...rest] = file.split('/');
  if (second === undefined) return '';
  if (top !== 'engine') return top ?? '';
  // Every floor may say that an input is wrong.
  if (file === 'engine/errors.ts') return file;
  // Other files directly under engine/ are its front door and stand on its top floor.
  return rest.length > 0 ? `engine/${second}` : 'engine/experiments';
}

function findImports(code: string): Import[] {
  return [fromClause, sideEffect, fileAddress].flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => ({
      target: match.groups?.target ?? '',
      line: lineOf(code, match.index),
      typeOnly: match.groups?.type !== undefined,
    })),
  );
}

function findImpurities(file: string, code: string): Violation[] {
  const bare = code.replace(new RegExp(string, 'g'), (text) =>
    text.startsWith('`') ? text : "''",
  );
  return [...bare.matchAll(impure)].map((match) => ({
    file,
    line: lineOf(bare, match.index),
    rule: `engine/model is pure: no ${match[0].replace(/[\s.(]+$/, '')}`,
  }));
}

function withoutComments(text: string): string {
  return text.replace(commentOrString, (found, comment) =>
    comment === undefined ? found : found.replace(/[^\n]/g, ' '),
  );
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

export function readSources(root: string): Source[] {
  const folders = ['engine', 'scenarios', 'reports', 'api', 'server', 'benchmarks', 'cli', 'viz'];
  return readdirSync(root)
    .filter((name) => folders.includes(name))
    .flatMap((name) =>
      readdirSync(path.join(root, name), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.posix.join(name, file.replaceAll(path.sep, '/')),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
}

if (import.meta.main) {
  const violations = findViolations(readSources(path.join(import.meta.dirname, '..')));
  for (const { file, line, rule } of violations) console.error(`${file}:${line} ${rule}`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
