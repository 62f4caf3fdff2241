import { closeGate, makeGate, openGate } from '../../engine/experiments/gate.ts';
import { openThreads, type Threads } from '../../engine/experiments/simulations.ts';
import type { LaneName } from './size.ts';

/**
 * Threads for one job a lane at a time. While a job of the interactive lane runs, the threads of the
 * long lane wait after their month; on Linux they also leave the processor to all else.
 */
export interface Lanes {
  /** Lends threads to a job. Those of the interactive lane stay warm, those of the other end with it. */
  lend(lane: LaneName, threads: number): Lent;
  close(): Promise<void>;
}

interface Lent {
  pool: Threads;
  giveBack(): Promise<void>;
}

export function openLanes(): Lanes {
  const gate = makeGate();
  let warm: Threads | undefined;
  return {
    lend(lane, threads) {
      if (lane === 'long') {
        const pool = openThreads(threads, { givesWay: true, gate });
        return { pool, giveBack: () => pool.destroy() };
      }
      closeGate(gate);
      warm ??= openThreads();
      return { pool: warm, giveBack: async () => openGate(gate) };
    },
    async close() {
      openGate(gate);
      await warm?.destroy();
    },
  };
}
