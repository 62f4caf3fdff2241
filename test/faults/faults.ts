// Faults by the hundred while runs with workers go on, all of them to the same bytes:
//   npm run test:faults                               200 faults, at most ten minutes
//   npm run test:faults -- --faults 50 --seed 7
// Exit code 1 where a member was lost or differs, or the program ended as no fault explains.
import { parseArgs } from 'node:util';
import { makeFaults } from './chaos.ts';

const { values } = parseArgs({
  options: {
    faults: { type: 'string', default: '200' },
    seed: { type: 'string', default: '20201' },
    seconds: { type: 'string', default: '570' },
  },
});

console.log(`seed ${values.seed}`);
const found = await makeFaults(Number(values.faults), values.seed, Number(values.seconds));
const made = Object.entries(found.made).sort(([, a], [, b]) => b - a);
const all = made.reduce((sum, [, times]) => sum + times, 0);
for (const [kind, times] of [...made, ['in all', all] as const]) {
  console.log(`  ${kind.padEnd(34)}${String(times).padStart(5)}`);
}
console.log(
  `${found.runs} runs ended, with ${found.members} members; ${found.simulated} were simulated for them. ` +
    `Lost: ${found.lost}. Differing files: ${found.differing.length}. ${found.seconds.toFixed(0)} s.`,
);
for (const trouble of [...found.differing, ...found.unexplained]) console.log(trouble);
const isWhole = found.lost + found.differing.length + found.unexplained.length === 0;
process.exit(isWhole ? 0 : 1);
