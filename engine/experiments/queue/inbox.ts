/** A member whose job has ended, and why where the queue gave it up. */
export interface Ended {
  member: number;
  givenUp?: string | undefined;
}

/** What was heard and not yet read. */
export interface Inbox {
  put(member: number, givenUp?: string): void;
  /** All that has come, as soon as there is any; nothing after so many milliseconds or the signal. */
  next(milliseconds: number): Promise<Ended[]>;
  /** Nobody listens any more. */
  close(): void;
}

export function createInbox(signal?: AbortSignal): Inbox {
  let heard: Ended[] = [];
  let wake = () => {};
  signal?.addEventListener('abort', () => wake(), { once: true });
  return {
    put(member, givenUp) {
      heard.push({ member, givenUp });
      wake();
    },
    async next(milliseconds) {
      if (heard.length === 0 && !signal?.aborted) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      const news = heard;
      heard = [];
      return news;
    },
    close: () => wake(),
  };
}
