import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Battery, BatteryTest } from './battery.ts';
import { feed } from './feed.ts';
import { packageVersion } from './packageVersion.ts';

const source = path.join(import.meta.dirname, 'testu01.c');
const MISSING =
  'TestU01 is not installed: install the Debian packages libtestu01-0-dev (section non-free) and gcc, or choose --battery dieharder.';

/**
 * SmallCrush, Crush or BigCrush (L'Ecuyer & Simard 2007, "TestU01: a C library for empirical
 * testing of random number generators"), through a driver compiled against the installed library.
 * Errors: one sentence that names the Debian package when library or compiler are missing.
 */
export function openTestU01(
  battery: 'SmallCrush' | 'Crush' | 'BigCrush',
  signal: AbortSignal,
): Battery & Disposable {
  const folder = mkdtempSync(path.join(tmpdir(), 'aimaq-testu01-'));
  const driver = path.join(folder, 'testu01');
  const dispose = () => rmSync(folder, { recursive: true, force: true });
  try {
    compile(driver);
  } catch (error) {
    dispose();
    throw error;
  }
  return {
    name: battery,
    version: version(),
    async read(order, seed, gib) {
      const least = String(Math.ceil(gib * 2 ** 28));
      const { output, ...fed } = await feed(order, seed, driver, [battery, least], signal);
      return { ...fed, tests: readPValues(output) };
    },
    [Symbol.dispose]: dispose,
  };
}

function compile(driver: string): void {
  const libraries = ['-ltestu01', '-ltestu01probdist', '-ltestu01mylib', '-lm'];
  const { error, status, stderr } = spawnSync('cc', ['-O2', '-o', driver, source, ...libraries], {
    encoding: 'utf8',
  });
  if (error !== undefined || /testu01\/\w+\.h|-ltestu01/.test(stderr)) throw new Error(MISSING);
  if (status !== 0) throw new Error(`the driver of TestU01 does not compile: ${stderr.trim()}`);
}

function version(): string {
  const found = packageVersion('libtestu01-0-dev');
  return found === null ? 'TestU01, version unknown' : `TestU01 ${found} (Debian)`;
}

export function readPValues(output: string): BatteryTest[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('p-value\t'))
    .map((line) => {
      const [, pass, bits, test, p] = line.split('\t');
      return { test, pass: Number(pass), bits: bits as BatteryTest['bits'], p: Number(p) };
    });
}
