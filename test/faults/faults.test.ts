import { expect, test } from 'vitest';
import { makeFaults } from './chaos.ts';

/** Seconds; far more than it takes on a machine that has other work. */
const MOST = 200;

test(
  'no fault of workers, threads, the run itself or Redis loses or changes a member',
  async () => {
    const found = await makeFaults(8, 'slice', MOST);
    expect(found).toMatchObject({ lost: 0, differing: [], unexplained: [] });
    expect(Object.values(found.made).reduce((sum, times) => sum + times, 0)).toBe(8);
    expect(found.runs).toBeGreaterThan(0);
  },
  2000 * MOST,
);
