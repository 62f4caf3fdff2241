import { type Figure, figure } from '../../reports/figure.ts';
import { type Spread, spreadOf } from '../spread.ts';
import type { ServedProcess } from './servedProcess.ts';

export interface StreamsMeasured {
  asked: number;
  /** That were told something, and told of progress later. */
  told: number;
  /** Milliseconds from asking to the first event of each, all asked at once. */
  first: Spread;
  /** Events in all while they were open. */
  events: number;
}

/** Milliseconds in which a job that goes on must have told every page something new. */
const LISTENING = 4000;

/** Opens many streams of events of one job that goes on. */
export async function measureStreams(
  { address }: ServedProcess,
  job: string,
  asked: number,
): Promise<StreamsMeasured> {
  const heard = await Promise.all(
    Array.from({ length: asked }, () => listen(`${address}/api/jobs/${job}/events`)),
  );
  const firsts = heard.flatMap(({ first }) => first ?? []);
  return {
    asked,
    told: heard.filter(({ events }) => events > 1).length,
    first: spreadOf(firsts.length === 0 ? [Number.NaN] : firsts),
    events: heard.reduce((sum, { events }) => sum + events, 0),
  };
}

async function listen(address: string): Promise<{ first: number | null; events: number }> {
  const asked = performance.now();
  const ending = new AbortController();
  let first: number | null = null;
  let events = 0;
  const timer = setTimeout(() => ending.abort(), LISTENING);
  try {
    const { body } = await fetch(address, { signal: ending.signal });
    for await (const part of body ?? []) {
      first ??= performance.now() - asked;
      events += new TextDecoder().decode(part).split('event: job').length - 1;
    }
  } catch (error) {
    if (!ending.signal.aborted) throw error;
  } finally {
    clearTimeout(timer);
  }
  return { first, events };
}

export function streamsFigures({ asked, told, first }: StreamsMeasured): Figure[] {
  return [
    figure('pages that follow a job at once and hear of its progress', told, '', {
      atLeast: asked,
    }),
    figure('the last of them hears first after', first.high, 'ms'),
  ];
}
