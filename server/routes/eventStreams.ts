import { PassThrough } from 'node:stream';
import { InputError } from '../../engine/errors.ts';
import type { Job } from '../api.ts';

/** Milliseconds after which a comment keeps a silent connection open. */
const BEAT = 15_000;

/** A connection each: more would be somebody's mistake. */
const MOST_STREAMS = 1000;

/** Bytes that wait for a client who does not read; it misses what comes then. */
const MOST_UNREAD = 64 * 1024;

type Watch = (listener: (job: Job) => void) => () => void;

/** Server-sent events of jobs. */
export interface EventStreams {
  /**
   * Tells the present state at once, so that nothing is lost between two connections, then all that
   * follows, and ends with the job. Errors: `too-many-jobs` where very many streams are open.
   */
  open(job: Job, watch: Watch): PassThrough;
  count(): number;
  endAll(): void;
}

export function openEventStreams(): EventStreams {
  const streams = new Set<PassThrough>();
  const beat = setInterval(() => {
    for (const stream of streams) stream.write(':\n\n');
  }, BEAT);
  beat.unref();
  return {
    open(job, watch) {
      if (streams.size >= MOST_STREAMS) {
        throw new InputError('too-many-jobs', `More than ${MOST_STREAMS} pages follow jobs here.`);
      }
      const stream = new PassThrough();
      let id = 0;
      const tell = (news: Job) => {
        if (stream.writableEnded) return;
        const hasEnded = news.state !== 'queued' && news.state !== 'running';
        if (hasEnded || stream.writableLength < MOST_UNREAD) {
          stream.write(`event: job\nid: ${++id}\ndata: ${JSON.stringify(news)}\n\n`);
        }
        if (hasEnded) stream.end();
      };
      const stop = watch(tell);
      streams.add(stream);
      stream.once('close', () => {
        stop();
        streams.delete(stream);
      });
      tell(job);
      return stream;
    },
    count: () => streams.size,
    endAll() {
      clearInterval(beat);
      for (const stream of streams) stream.end();
    },
  };
}
