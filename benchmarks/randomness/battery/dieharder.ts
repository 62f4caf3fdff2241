import { spawnSync } from 'node:child_process';
import type { Battery, BatteryTest } from './battery.ts';
import { feed } from './feed.ts';
import { packageVersion } from './packageVersion.ts';

const MISSING =
  'dieharder is not installed: install the Debian package dieharder, or choose --battery smallcrush.';
/** Reads raw words from standard input; nothing rewinds. */
const STDIN_RAW = '200';
const FIELDS = ['test_name', 'ntuple', 'tsamples', 'psamples', 'pvalues'];

/** Tests that `dieharder -l` itself marks (3.31.1). */
const RESERVATIONS: Record<string, string> = {
  diehard_opso: 'suspect',
  diehard_oqso: 'suspect',
  diehard_dna: 'suspect',
  diehard_sums: 'do not use',
};

/**
 * All tests of dieharder (Brown, Eddelbuettel & Bauer 2013) with their defaults; they read about
 * 200 GiB. Errors: one sentence that names the Debian package when it is missing, or when the
 * tests read less than was asked.
 */
export function openDieharder(signal: AbortSignal): Battery & Disposable {
  return {
    name: 'dieharder -a',
    version: version(),
    async read(order, seed, gib) {
      const shown = FIELDS.flatMap((field) => ['-D', field]);
      const args = ['-a', '-g', STDIN_RAW, '-c', ',', ...shown];
      const { output, ...fed } = await feed(order, seed, 'dieharder', args, signal);
      if (fed.words < gib * 2 ** 28) {
        const read = Math.floor(fed.words / 2 ** 28);
        throw new Error(`dieharder reads ${read} GiB of words, fewer than the ${gib} asked for.`);
      }
      return { ...fed, tests: readTable(output) };
    },
    [Symbol.dispose]: () => {},
  };
}

function version(): string {
  const asked = spawnSync('dieharder', ['-l'], { encoding: 'utf8' });
  if (asked.error !== undefined) throw new Error(MISSING);
  const packaged = packageVersion('dieharder');
  if (packaged !== null) return `dieharder ${packaged} (Debian)`;
  return `dieharder ${/version ([\w.]+)/.exec(asked.stdout)?.[1] ?? 'of unknown version'}`;
}

export function readTable(output: string): BatteryTest[] {
  return output
    .split('\n')
    .map((line) => line.split(',').map((cell) => cell.trim()))
    .filter((cells) => cells.length >= FIELDS.length && /^[01]\.\d+$/.test(cells[4]))
    .map(([name, ntuple, , , p]) => ({
      test: ntuple === '0' ? name : `${name} ${ntuple}`,
      pass: 0,
      bits: 'forward',
      p: Number(p),
      ...(name in RESERVATIONS && { reservation: RESERVATIONS[name] }),
    }));
}
