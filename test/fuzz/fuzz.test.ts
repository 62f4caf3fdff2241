import { mkdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { scratch } from '../results/syntheticRun.ts';
import { answerTo, corpus } from './corpus.ts';
import { TARGETS } from './targets/targets.ts';
import { fuzzTarget } from './watch.ts';

const folder = scratch();
afterAll(folder.remove);

describe('known bad input has its answer', () => {
  for (const [name, entry] of corpus()) {
    test(`${name}: ${entry.why}`, () => {
      const inside = folder.at(name, 'inside');
      mkdirSync(inside, { recursive: true });
      expect(answerTo(entry, inside)).toBe(entry.answer);
    });
  }
});

/** A slice of what `npm run test:fuzz` does, by name of the target. */
const SLICE: Readonly<Record<string, number>> = {
  formulas: 1000,
  'small scenario': 400,
  'shipped scenario': 20,
  'extending scenario': 10,
  'new scenario': 100,
  requests: 500,
};

describe('bad input made by chance is refused or handled', () => {
  for (const name of Object.keys(TARGETS)) {
    test.concurrent(name, async () => {
      const inside = folder.at(`target ${name}`, 'inside');
      mkdirSync(inside, { recursive: true });
      const ending = await fuzzTarget(name, inside, SLICE[name], 3);
      expect(ending).toMatchObject({ kind: 'done' });
    });
  }
});
