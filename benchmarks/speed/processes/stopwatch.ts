import { cpus } from 'node:os';

/** What a piece of work took. */
export interface Taken {
  /** By the clock. */
  seconds: number;
  /** Of processors, by this process, with its helpers that compile and collect garbage. */
  processorSeconds: number;
  /** Of the thread that works alone: what growth is fitted to, as other jobs disturb it least. */
  threadSeconds: number;
  /** Cores that other processes used meanwhile, mean. */
  othersCores: number;
}

// Node has it since 23.9; before, what helpers use is counted in.
const threadUsage = process.threadCpuUsage ?? process.cpuUsage;

const MICRO = 1e-6;
const MILLI = 1e-3;

/** Starts to measure; the function returned says what was taken since. */
export function startWatch(): () => Taken {
  const busy = busySeconds();
  const cpu = process.cpuUsage();
  const thread = threadUsage();
  const startedAt = performance.now();
  return () => {
    const seconds = (performance.now() - startedAt) * MILLI;
    const processorSeconds = total(process.cpuUsage(cpu));
    const threadSeconds = total(threadUsage(thread));
    const others = Math.max(0, busySeconds() - busy - processorSeconds);
    return { seconds, processorSeconds, threadSeconds, othersCores: others / seconds };
  };
}

function total({ user, system }: { user: number; system: number }): number {
  return (user + system) * MICRO;
}

/** Seconds that all cores have been busy since the machine started. */
function busySeconds(): number {
  return cpus().reduce(
    (sum, { times }) => sum + (times.user + times.nice + times.sys + times.irq) * MILLI,
    0,
  );
}
