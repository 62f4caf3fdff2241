import { once } from 'node:events';

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Is aborted by the first Ctrl-C; the second one ends the program at once, as it always does. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  const abort = () => {
    for (const signal of signals) process.removeListener(signal, abort);
    controller.abort();
  };
  for (const signal of signals) process.on(signal, abort);
  return controller.signal;
}

export async function untilAborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}
