// One target in a process of its own, which may write in its folder and nowhere else.
import fc from 'fast-check';
import { TARGETS } from './targets/targets.ts';

export type Report =
  | { kind: 'begun'; input: unknown }
  | { kind: 'done'; outcomes: Record<string, number>; slowest: number }
  | { kind: 'failed'; fault: string; input: unknown; path: string };

const [name, folder, inputs, seed] = process.argv.slice(2);
const send = (report: Report) =>
  new Promise<void>((resolve) => process.send?.(report, undefined, undefined, () => resolve()));

const target = TARGETS[name];
const opened = await target.open(folder);
const outcomes: Record<string, number> = {};
let slowest = 0;
const result = await fc.check(
  fc.asyncProperty(target.inputs, async (input) => {
    // Sent before the answer begins: after one that never ends it is all that is known.
    await send({ kind: 'begun', input });
    const before = performance.now();
    const outcome = await opened.answer(input);
    slowest = Math.max(slowest, performance.now() - before);
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }),
  { numRuns: Number(inputs), seed: Number(seed) },
);
await opened.close();
if (result.failed) {
  const error = result.errorInstance as Error;
  await send({
    kind: 'failed',
    fault: error.stack ?? String(error),
    input: result.counterexample?.[0],
    path: result.counterexamplePath ?? '',
  });
} else {
  await send({ kind: 'done', outcomes, slowest });
}
process.disconnect?.();
