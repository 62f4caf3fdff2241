import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { version as duckdbVersion } from '@duckdb/node-api';
import type { Manifest } from './manifest.ts';

/**
 * What makes the figures and the bytes of a run. The version of aimaq ends in a digest of the
 * engine's source files: a changed equation is another question, also between two releases. Where
 * the program is installed it has been written down from the source.
 */
export function currentVersions(): Manifest['versions'] {
  const { version, aimaq } = JSON.parse(
    readFileSync(path.join(engine, '..', 'package.json'), 'utf8'),
  );
  return { aimaq: aimaq ?? `${version}+${engineDigest()}`, duckdb: duckdbVersion() };
}

const engine = path.join(import.meta.dirname, '..', '..');

function engineDigest(): string {
  const files = readdirSync(engine, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.ts'))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) {
    // Line ends differ between checkouts of the same files.
    const text = readFileSync(path.join(engine, file), 'utf8').replaceAll('\r\n', '\n');
    hash.update(`${file}\0${text}\0`);
  }
  return hash.digest('hex').slice(0, 8);
}
