/** Those who want to hear how a job goes on. */
export interface Watchers {
  add(listener: () => void): () => void;
  /** Tells them soon, and all that happens until then at once. */
  tellSoon(): void;
  tellNow(): void;
}

/** Milliseconds between two words of progress. */
const PAUSE = 200;

export function makeWatchers(): Watchers {
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  const tellNow = () => {
    clearTimeout(timer);
    timer = undefined;
    for (const listener of listeners) listener();
  };
  return {
    add(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    tellSoon() {
      timer ??= setTimeout(tellNow, PAUSE);
    },
    tellNow,
  };
}
