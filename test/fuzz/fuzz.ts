// Bad input by the thousand, at every door of the program:
//   npm run test:fuzz                             100,000 inputs
//   npm run test:fuzz -- --inputs 5000 --seed 7 --target formulas
// What breaks a promise is shown as JSON, made as small as it will go; exit code 1.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { TARGETS } from './targets/targets.ts';
import { fuzzTarget } from './watch.ts';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20201' },
    target: { type: 'string' },
  },
});
const inputs = Number(values.inputs);
const seed = Number(values.seed);
const THREADS = 2;

const root = mkdtempSync(path.join(tmpdir(), 'aimaq-fuzz-'));
process.on('exit', () => rmSync(root, { recursive: true, force: true }));

console.log(`seed ${seed}`);
const names = values.target === undefined ? Object.keys(TARGETS) : [values.target];
const left = names.map((name, index) => ({ name, index }));
let total = 0;
await Promise.all(Array.from({ length: THREADS }, work));
console.log(`${total} inputs answered`);

async function work(): Promise<void> {
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { name, index } = next;
    const percent = values.target === undefined ? TARGETS[name].percent : 100;
    const count = Math.round((inputs * percent) / 100);
    const folder = path.join(root, String(index), 'inside');
    mkdirSync(folder, { recursive: true });
    const before = performance.now();
    const ending = await fuzzTarget(name, folder, count, seed);
    const seconds = ((performance.now() - before) / 1000).toFixed(0);
    if (ending.kind === 'done') {
      total += count;
      const outcomes = Object.entries(ending.outcomes).sort(([, a], [, b]) => b - a);
      const shown = outcomes.map(([outcome, times]) => `${outcome} ${times}`).join(', ');
      console.log(
        `${name}: ${count} inputs in ${seconds} s, slowest ${ending.slowest.toFixed(0)} ms; ${shown}`,
      );
    } else {
      process.exitCode = 1;
      console.log(`${name}: ${ending.fault}\n${JSON.stringify(ending.input, null, 1)}`);
    }
  }
}
