import { type Figure, figure } from '../../reports/figure.ts';
import type { ServerMemory } from './processes/serve.ts';
import type { ServedProcess } from './servedProcess.ts';
import { type SlopeFound, slopeOf } from './slope.ts';

export interface SoakMeasured {
  seconds: number;
  questions: number;
  /** Runs that were made, and others that were cancelled. */
  runs: number;
  cancelled: number;
  streams: number;
  /** MiB at the end. */
  heap: number;
  resident: number;
  /** MiB a minute, after the first third. */
  heapSlope: SlopeFound;
  residentSlope: SlopeFound;
}

/** Questions a round; a round takes at least a quarter of a second. */
const QUESTIONS = 50;
const STREAMS = 5;
const ROUND = 250;

/** Rounds between two runs. */
const BETWEEN_RUNS = 8;

const MIB = 2 ** 20;

/** Mixed use for some minutes: questions, event streams, runs made and runs cancelled. */
export async function soak(
  server: ServedProcess,
  run: string,
  seconds: number,
): Promise<SoakMeasured> {
  const began = performance.now();
  const points: (ServerMemory & { minute: number })[] = [];
  const counts = { questions: 0, runs: 0, cancelled: 0, streams: 0 };
  for (let round = 0; performance.now() - began < seconds * 1000; round++) {
    const next = new Promise((resolve) => setTimeout(resolve, ROUND));
    if (round % BETWEEN_RUNS === 0) {
      const request = { sample: 0.0005, members: 1, seed: `${round}` };
      const changes = [{ path: ['years'], value: 1 }];
      const job = await server.run({ ...request, changes });
      if (round % (2 * BETWEEN_RUNS) === 0) counts.runs++;
      else {
        await server.cancel(job.job);
        counts.cancelled++;
      }
      for (let page = 0; page < STREAMS; page++) await openAndLeave(server, job.job);
      counts.streams += STREAMS;
    }
    const year = 2020 + (round % 16);
    await Promise.all(
      Array.from({ length: QUESTIONS }, (_, at) => {
        const region = at % 2 === 0 ? '&region=all' : '';
        return server.ask(`runs/${run}/summary?indicator=employed&year=${year}${region}`);
      }),
    );
    counts.questions += QUESTIONS;
    const minute = (performance.now() - began) / 60_000;
    points.push({ ...(await server.memory()), minute });
    await next;
  }
  const settled = points.slice(Math.floor(points.length / 3));
  const slope = (value: (point: ServerMemory) => number) =>
    slopeOf(settled.map((point) => ({ x: point.minute, y: value(point) / MIB })));
  const last = settled[settled.length - 1];
  return {
    ...{ seconds, ...counts, heap: last.heap / MIB, resident: last.resident / MIB },
    heapSlope: slope(({ heap, buffers }) => heap + buffers),
    residentSlope: slope(({ resident }) => resident),
  };
}

async function openAndLeave({ address }: ServedProcess, job: string): Promise<void> {
  const leaving = new AbortController();
  const { body } = await fetch(`${address}/api/jobs/${job}/events`, { signal: leaving.signal });
  await body?.getReader().read();
  leaving.abort();
}

/** MiB a minute that nobody notices in a month. */
const FLAT = 0.1;

export function soakFigures({ seconds, heapSlope, residentSlope }: SoakMeasured): Figure[] {
  const during = `over ${seconds} s of mixed use`;
  return [
    figure(`growth of memory in use ${during}`, heapSlope.slope, 'MiB/min', { atMost: FLAT }),
    figure('its interval from', heapSlope.low, 'MiB/min'),
    figure('to', heapSlope.high, 'MiB/min'),
    figure(`growth of the whole process ${during}`, residentSlope.slope, 'MiB/min'),
    figure('its interval from', residentSlope.low, 'MiB/min'),
    figure('to', residentSlope.high, 'MiB/min'),
  ];
}
