import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Makes in `folder` what scenarios by strangers could hold beside tables: a folder and a pipe that
 * are called like tables, a link in a circle, a link to a table outside; and that table.
 */
export function makeSpecialFiles(folder: string): void {
  const outside = path.join(folder, '..', 'outside.csv');
  if (!existsSync(outside)) writeFileSync(outside, 'secret,value\nthe secret,1\n');
  mkdirSync(path.join(folder, 'folder.csv'), { recursive: true });
  const links = { 'loop.csv': 'loop.csv', 'linked.csv': '../outside.csv' };
  for (const [name, to] of Object.entries(links)) symlinkSync(to, path.join(folder, name));
  // Where there are no pipes, as on Windows, nothing can wait for one either.
  spawnSync('mkfifo', [path.join(folder, 'fifo.csv')]);
}
