import { availableParallelism } from 'node:os';
import { closeGate, openGate, sharedFlag } from '../../engine/experiments/gate.ts';
import { openThreads, runSimulations, type Threads } from '../../engine/experiments/simulations.ts';
import type { Study } from '../../engine/experiments/study.ts';
import type { LaneName } from './size.ts';

/**
 * Threads for one job a lane at a time. While a job of the interactive lane runs, the threads of the
 * long lane wait after their month; on Linux they also leave the processor to all else.
 */
export interface Lanes {
  /** Lends threads to a job. Those of the interactive lane stay warm, those of the other end with it. */
  lend(lane: LaneName, threads: number): Promise<Lent>;
  /** Lets the threads of the interactive lane simulate a little, unless they have done so before. */
  warmUp(scenario: () => Study): Promise<void>;
  close(): Promise<void>;
}

interface Lent {
  pool: Threads;
  giveBack(): Promise<void>;
}

export function openLanes(): Lanes {
  const gate = sharedFlag();
  let warm: Threads | undefined;
  let warming: Promise<unknown> = Promise.resolve();
  return {
    async lend(lane, threads) {
      if (lane === 'long') {
        const pool = openThreads(threads, { givesWay: true, gate });
        return { pool, giveBack: () => pool.destroy() };
      }
      closeGate(gate);
      // What the threads tell of the years of one simulation would be taken for another's.
      await warming;
      warm ??= openThreads();
      return { pool: warm, giveBack: async () => openGate(gate) };
    },
    async warmUp(scenario) {
      if (warm !== undefined) return;
      warm = openThreads();
      const { question, arms } = scenario();
      const task = { question: { ...question, months: 12 }, arms };
      const tasks = Array.from({ length: availableParallelism() }, (_, at) => at + 1);
      const done = runSimulations(
        tasks.map((member) => ({ ...task, member })),
        { pool: warm },
      );
      warming = done.catch(() => {});
      await done;
    },
    async close() {
      openGate(gate);
      await warm?.destroy();
    },
  };
}
