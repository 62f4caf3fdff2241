import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { isAside } from '../../engine/results/folder/layout.ts';

/** Of every file, so that the same folder makes the same archive. */
const TIME = new Date(Date.UTC(1980, 0, 1));

/**
 * Folders as one archive, read while it is taken. Links are left out, as they may lead anywhere, and
 * so is what is still being written.
 */
export async function zipFolders(folders: readonly string[]): Promise<Readable> {
  const zip = new ZipFile();
  for (const folder of folders) {
    for (const file of await filesIn(folder)) {
      zip.addFile(path.join(folder, file), `${path.basename(folder)}/${file}`, {
        mtime: TIME,
        mode: 0o100644,
        // These are compressed already.
        compress: !file.endsWith('.parquet'),
      });
    }
  }
  const archive = zip.outputStream as Readable;
  zip.on('error', (error: Error) => archive.destroy(error));
  zip.end();
  return archive;
}

async function filesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !file.split('/').some(isAside))
    .sort();
}
