// Finds a Redis server for the tests, or unpacks Debian's without installing it: nothing is started
// by the system, and nothing outside node_modules changes.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

export interface RedisProgram {
  file: string;
  env: Record<string, string>;
}

const cache = path.join(import.meta.dirname, '..', '..', 'node_modules', '.cache');
const unpacked = path.join(cache, 'redis-debian');

export function redisProgram(): RedisProgram {
  const chosen = process.env.REDIS_SERVER_PATH;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`REDIS_SERVER_PATH names no file: ${chosen}.`);
    return { file: chosen, env: {} };
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const file = folders.map((one) => path.join(one, 'redis-server')).find((one) => existsSync(one));
  return file === undefined ? debianProgram() : { file, env: {} };
}

function debianProgram(): RedisProgram {
  if (!existsSync(unpacked)) unpack();
  const libraries = path.join(unpacked, 'usr', 'lib');
  const [triplet] = readdirSync(libraries).filter((name) => name.includes('-linux-'));
  return {
    file: path.join(unpacked, 'usr', 'bin', 'redis-server'),
    env: { LD_LIBRARY_PATH: path.join(libraries, triplet) },
  };
}

/** Test files start at once in several processes: aside, then renamed. */
function unpack(): void {
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(`${unpacked}-`);
  try {
    if (!download(aside)) {
      // On a fresh system the lists of packages are still missing.
      run('apt-get', ['update', '-qq']);
      if (!download(aside)) throw new Error(NEEDED);
    }
    const packages = readdirSync(aside).filter((name) => name.endsWith('.deb'));
    for (const name of packages) {
      if (!run('dpkg', ['-x', path.join(aside, name), path.join(aside, 'root')])) {
        throw new Error(NEEDED);
      }
    }
    renameSync(path.join(aside, 'root'), unpacked);
  } catch (error) {
    if (!existsSync(unpacked)) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

const NEEDED =
  'No Redis to test with: install it (on Debian, apt-get install redis-server), or set REDIS_SERVER_PATH to one.';

/** The package and what it needs beyond what is installed. */
function download(folder: string): boolean {
  mkdirSync(path.join(folder, 'partial'), { recursive: true });
  const settings = [`Dir::Cache::archives=${folder}`, 'Debug::NoLocking=1', 'APT::Sandbox::User='];
  return run('apt-get', [
    ...['install', '--download-only', '--no-install-recommends', '--yes', '-qq'],
    ...settings.flatMap((setting) => ['-o', setting]),
    'redis-server',
  ]);
}

function run(program: string, args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
