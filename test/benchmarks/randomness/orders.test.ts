import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ORDERS, type Order } from '../../../benchmarks/randomness/orders.ts';
import { takeWords } from '../../../benchmarks/randomness/words.ts';
import { at, bits, openStreams, uniform } from '../../../engine/model/random/streams.ts';

const SEED = 'randomness';
const LENGTH = 4096;

function firstWords(name: string): Uint32Array {
  const order = ORDERS.find((candidate) => candidate.name === name) as Order;
  const buffer = new Uint32Array(LENGTH);
  takeWords(order, SEED, buffer, () => false);
  return buffer;
}

test('both words together are the bits of the uniforms that the model draws', () => {
  const words = firstWords('stream');
  const { synthesis } = openStreams(SEED, 0);
  for (let counter = 0; counter < LENGTH / 2; counter++) {
    const [first, second] = words.subarray(2 * counter);
    const value = ((first >>> 5) * 2 ** 26 + (second >>> 6)) * 2 ** -53;
    expect(value).toBe(uniform(synthesis, 0, counter));
  }
});

test('the first and the second words alone are every other word of both', () => {
  const both = firstWords('stream');
  const half = (from: number) => both.filter((_, i) => i % 2 === from);
  expect(firstWords('first').slice(0, LENGTH / 2)).toEqual(half(0));
  expect(firstWords('second').slice(0, LENGTH / 2)).toEqual(half(1));
});

test('in turns: the same holder and counter in all processes of a member, then of the next', () => {
  const words = firstWords('interleaved');
  const first = openStreams(SEED, 0);
  const second = openStreams(SEED, 1);
  expect(words[0]).toBe(bits(first.synthesis, 0, 0));
  expect(words[2]).toBe(bits(first.organisations, 0, 0));
  const processes = Object.keys(first).length;
  expect(words[2 * processes]).toBe(bits(second.synthesis, 0, 0));
  expect(words[2 * 8 * processes]).toBe(bits(first.synthesis, 0, 1));
});

test('by persons the next month follows, by months the next person', () => {
  const { synthesis, organisations } = openStreams(SEED, 0);
  const processes = Object.keys(openStreams(SEED, 0)).length;
  const byPersons = firstWords('persons');
  expect(byPersons[2]).toBe(bits(synthesis, 0, at(0, 1)));
  expect(byPersons[6]).toBe(bits(organisations, 0, at(0)));
  expect(byPersons[6 * processes]).toBe(bits(synthesis, 0, at(1)));
  const byMonths = firstWords('months');
  expect(byMonths[2]).toBe(bits(synthesis, 0, at(0, 1)));
  expect(byMonths[6]).toBe(bits(synthesis, 1, at(0)));
});

test('skips stand at negative counters, stretch by stretch', () => {
  const words = firstWords('skips');
  const { synthesis } = openStreams(SEED, 0);
  expect(words[0]).toBe(bits(synthesis, 0, -1));
  expect(words[2]).toBe(bits(synthesis, 0, -2));
  expect([...words]).toContain(bits(synthesis, 1, -1));
});

test('the writer writes these words, lowest byte first, until its reader has gone', async () => {
  const writer = path.join(import.meta.dirname, '../../../benchmarks/randomness/write.ts');
  const child = spawn(process.execPath, [writer, 'months'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [start] = (await once(child.stdout, 'data')) as [Buffer];
  child.stdout.destroy();
  const [code] = await once(child, 'close');
  expect(start.readUInt32LE(0)).toBe(firstWords('months')[0]);
  expect(start.readUInt32LE(4)).toBe(firstWords('months')[1]);
  expect(said).toMatch(/^\d+ words\n$/);
  expect(code).toBe(0);
});
