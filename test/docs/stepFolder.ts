// A folder in which the steps of a page run, as its reader would have it.
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { blocks, root } from './commandLines.ts';

/** Command lines of the steps of a page, in order. */
export function stepsOf(page: string): string[] {
  return blocks(page, 'sh').join('').trim().split('\n');
}

/** Makes the folder, with the examples and a command `aimaq`; gives the environment that finds it. */
export function makeStepFolder(folder: string): NodeJS.ProcessEnv {
  const examples = path.join('docs', 'examples');
  cpSync(path.join(root, examples), path.join(folder, examples), { recursive: true });
  const command = path.join(folder, 'bin', 'aimaq');
  mkdirSync(path.dirname(command), { recursive: true });
  const start = `exec "${process.execPath}" "${root}/run.mjs" "${root}/cli/main.ts" "$@"`;
  writeFileSync(command, `#!/bin/sh\n${start}\n`);
  chmodSync(command, 0o755);
  return { ...process.env, PATH: `${path.dirname(command)}:${process.env.PATH}` };
}
