import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Order } from '../orders.ts';

const writer = path.join(import.meta.dirname, '..', 'write.ts');

/**
 * Starts a program whose standard input is the words of an order, through a pipe, so that nothing
 * rewinds. Errors: one sentence when the program fails.
 */
export async function feed(
  order: Order,
  seed: string,
  program: string,
  args: readonly string[],
  signal: AbortSignal,
): Promise<{ output: string; words: number; seconds: number }> {
  const started = performance.now();
  const words = spawn(process.execPath, [writer, order.name, seed], {
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  const tests = spawn(program, args, { stdio: [words.stdout, 'pipe', 'pipe'], signal });
  // The tests hold the pipe now: without a second reader the writer notices when they end.
  words.stdout.destroy();
  try {
    const [{ stdout }, written] = await Promise.all([
      ended(tests, path.basename(program)),
      ended(words, 'the writer of words'),
    ]);
    return {
      output: stdout,
      words: Number(/^(\d+) words/m.exec(written.stderr)?.[1]),
      seconds: (performance.now() - started) / 1000,
    };
  } finally {
    words.kill();
    tests.kill();
  }
}

async function ended(child: ChildProcess, name: string) {
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  }
  const [code, signal] = await once(child, 'close');
  if (code === 0) return said;
  const complaint = said.stderr.trim().split('\n').at(-1);
  throw new Error(`${name} ended with ${signal ?? `code ${code}`}: ${complaint || 'no word'}.`);
}
