import { closeSync, fsyncSync, openSync, readdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Gives a file, or a folder of files, its name once all of it is on the disk: after a loss of power it
 * is there whole or not at all. Errors: those of the file system.
 */
export function settle(unfinished: string, target: string): void {
  const files = statSync(unfinished).isDirectory()
    ? readdirSync(unfinished).map((name) => path.join(unfinished, name))
    : [];
  for (const place of [...files, unfinished]) flush(place);
  renameSync(unfinished, target);
  flush(path.dirname(target));
}

function flush(place: string): void {
  const isFolder = statSync(place).isDirectory();
  // Windows opens no folders.
  if (isFolder && process.platform === 'win32') return;
  const file = openSync(place, isFolder ? 'r' : 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
