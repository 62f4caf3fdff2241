import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { InputError, type Place } from '../../engine/errors.ts';
import { decodeText } from './decodeText.ts';

/** No table or scenario of a country is larger; what is larger is the wrong file. */
const GREATEST_BYTES = 50e6;

/** Reads the files of one scenario and keeps the hash of each. */
export interface FileReader {
  /** Text of a file by its absolute path. Errors: InputError `file-missing` at `place`. */
  read(file: string, place: Place): string;
  /** SHA-256 of each file read, by its path relative to the scenario's folder, in order of path. */
  hashes(): Record<string, string>;
}

export function fileReader(folder: string): FileReader {
  const hashes = new Map<string, string>();
  return {
    read(file, place) {
      const bytes = readBytes(file, place);
      const name = path.relative(folder, file).replaceAll(path.sep, '/');
      hashes.set(name, createHash('sha256').update(bytes).digest('hex'));
      return decodeText(bytes, shownPath(file));
    },
    hashes: () => Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Bytes of a file that is one and not too large. Errors: InputError at `place`. */
export function readBytes(file: string, place: Place): Buffer {
  try {
    const found = statSync(file);
    // To read a pipe or a device could take for ever.
    if (!found.isFile()) {
      const what = found.isDirectory() ? 'a folder' : 'a pipe or a device';
      const sentence = `${what} stands where a file is expected: ${shownPath(file)}`;
      throw new InputError('file-missing', sentence, place);
    }
    if (found.size > GREATEST_BYTES) {
      const limit = `${GREATEST_BYTES / 1e6} MB`;
      throw new InputError('out-of-range', `${shownPath(file)} is larger than ${limit}`, place);
    }
    return readFileSync(file);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    const complaint = isMissing ? 'there is no file' : 'the file cannot be read:';
    throw new InputError('file-missing', `${complaint} ${shownPath(file)}`, place);
  }
}

/** A path as messages show it: relative to the working folder where it lies inside. */
export function shownPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return (isInside ? relative : file).replaceAll(path.sep, '/');
}
