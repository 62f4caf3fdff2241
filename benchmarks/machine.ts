import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What the figures were taken on; neither its name nor its folders. */
export interface Machine {
  processor: string;
  cores: number;
  memoryGiB: number;
  system: string;
  node: string;
  /** YYYY-MM-DD */
  date: string;
  /** Processes that wanted a core in the minute before: those of other jobs. */
  loadBefore: number;
}

export function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
    loadBefore: loadavg()[0],
  };
}
