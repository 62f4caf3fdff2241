import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The same process in C: thinned, as a plain loop over everybody, and that loop in blocks. */
const C_PROGRAMS = ['thinned', 'dense', 'denseInBlocks'] as const;
export type CProgram = (typeof C_PROGRAMS)[number];

/** Compiled programs, until disposed of. */
export interface References extends Disposable {
  /** The compiler and what it was told. */
  compiler: string;
  fileOf(program: CProgram): string;
}

// Multiplication and addition in one instruction would round once where JavaScript rounds twice.
const FLAGS = ['-O3', '-march=native', '-ffp-contract=off'];

const sources = path.join(import.meta.dirname, 'c');

/**
 * Compiles the references, or says in a sentence why there are none to compare with.
 * Errors: throws with what the compiler says when it does not take them.
 */
export function compileReferences(): References | { missing: string } {
  if (!existsSync(path.join(sources, 'thinned.c'))) {
    return {
      missing: 'The references in C come with the source of aimaq only: no comparison with C.',
    };
  }
  const version = spawnSync('cc', ['--version'], { encoding: 'utf8' });
  if (version.error !== undefined || version.status !== 0) {
    return { missing: 'No C compiler (cc) is installed: no comparison with C.' };
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'aimaq-reference-'));
  const dispose = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const program of C_PROGRAMS) compile(program, folder);
  } catch (error) {
    dispose();
    throw error;
  }
  return {
    compiler: `${version.stdout.split('\n')[0]}, ${FLAGS.join(' ')}`,
    fileOf: (program) => path.join(folder, program),
    [Symbol.dispose]: dispose,
  };
}

function compile(program: CProgram, folder: string): void {
  const source = path.join(sources, `${program}.c`);
  const { status, stderr } = spawnSync(
    'cc',
    [...FLAGS, '-o', path.join(folder, program), source, '-lm'],
    { encoding: 'utf8' },
  );
  if (status !== 0)
    throw new Error(`the reference ${program}.c does not compile: ${stderr.trim()}`);
}
