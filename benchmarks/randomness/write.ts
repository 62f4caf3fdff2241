// Writes raw 32-bit words, lowest byte first, to standard output until nobody reads any more, and
// says on standard error how many:
//   node run.mjs benchmarks/randomness/write.ts interleaved | any-test-battery
import { writeSync } from 'node:fs';
import { ORDERS } from './orders.ts';
import { takeWords } from './words.ts';

const [name, seed = 'randomness'] = process.argv.slice(2);
const order = ORDERS.find((candidate) => candidate.name === name);
if (order === undefined) {
  const known = ORDERS.map(({ name, about }) => `  ${name}: ${about}`).join('\n');
  process.stderr.write(`Say which order of words to write, and a seed if you like:\n${known}\n`);
  process.exitCode = 2;
} else {
  const buffer = new Uint32Array(2 ** 16);
  const bytes = new Uint8Array(buffer.buffer);
  let written = 0;
  takeWords(order, seed, buffer, () => {
    const taken = writeAll(bytes);
    written += taken;
    return taken === bytes.length;
  });
  process.stderr.write(`${written / 4} words\n`);
}

/** Bytes that were taken: fewer than given when the reader has gone. */
function writeAll(bytes: Uint8Array): number {
  let taken = 0;
  while (taken < bytes.length) {
    try {
      taken += writeSync(1, bytes, taken);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EPIPE') break;
      if (code !== 'EAGAIN') throw error;
    }
  }
  return taken;
}
