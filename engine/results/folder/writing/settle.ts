import { closeSync, fsyncSync, openSync, readdirSync, renameSync, statSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import path from 'node:path';

/**
 * Gives a file, or a folder of files, its name once all of it is on the disk: after a loss of power it
 * is there whole or not at all. Errors: those of the file system.
 */
export async function settle(unfinished: string, target: string): Promise<void> {
  for (const place of partsOf(unfinished)) await flush(place);
  await rename(unfinished, target);
  await flush(path.dirname(target));
}

/** The same at once, for one small file: all else waits for the disk. */
export function settleSync(unfinished: string, target: string): void {
  for (const place of partsOf(unfinished)) flushSync(place);
  renameSync(unfinished, target);
  flushSync(path.dirname(target));
}

function partsOf(place: string): string[] {
  const files = isFolder(place) ? readdirSync(place).map((name) => path.join(place, name)) : [];
  return [...files, place];
}

async function flush(place: string): Promise<void> {
  const flags = flagsFor(place);
  if (flags === null) return;
  const file = await open(place, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function flushSync(place: string): void {
  const flags = flagsFor(place);
  if (flags === null) return;
  const file = openSync(place, flags);
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Null where a place cannot be opened: Windows opens no folders. */
function flagsFor(place: string): 'r' | 'r+' | null {
  if (!isFolder(place)) return 'r+';
  return process.platform === 'win32' ? null : 'r';
}

function isFolder(place: string): boolean {
  return statSync(place).isDirectory();
}
