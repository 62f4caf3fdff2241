// The programs that pages name, as a shell finds them in a test: each a line of shell.
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../pages.ts';

const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
);

/** A script of package.json that starts the program, as npm would run it; any other fails. */
const script = (program: string) => (name: string) => {
  const [, args] = /^node run\.mjs cli\/main\.ts(.*)$/.exec(scripts[name]) ?? [];
  return args === undefined ? '' : `${name}) shift; exec ${program}${args} "$@";;`;
};

const programsOf = (program: string) => ({
  aimaq: `exec ${program} "$@"`,
  npx: `[ "$1" = aimaq ] && shift && exec ${program} "$@"`,
  npm: [
    'while [ "$1" = run ] || [ "$1" = -s ]; do shift; done',
    'name="$1"; [ "$2" = -- ] && { shift 2; set -- "$name" "$@"; }',
    `case "$1" in ${Object.keys(scripts).map(script(program)).join('\n')} *) echo "no script $1" >&2; exit 1;; esac`,
  ].join('\n'),
});

const SMALL = path.join(import.meta.dirname, 'smallAimaq.ts');

/** The environment of a shell that finds these programs first, with `main` as aimaq: a small one. */
export function environmentIn(folder: string, main = SMALL): NodeJS.ProcessEnv {
  const bin = path.join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const program = `"${process.execPath}" --disable-warning=ExperimentalWarning "${main}"`;
  for (const [name, text] of Object.entries(programsOf(program))) {
    const file = path.join(bin, name);
    writeFileSync(file, `#!/bin/sh\n${text}\n`);
    chmodSync(file, 0o755);
  }
  return { ...process.env, HOME: folder, PATH: `${bin}:${process.env.PATH}` };
}
