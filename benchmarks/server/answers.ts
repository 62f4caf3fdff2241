import autocannon from 'autocannon';
import { type Figure, figure } from '../../reports/figure.ts';
import type { ServerPlan } from './plan.ts';
import type { ServedProcess } from './servedProcess.ts';

export interface AnswersMeasured {
  /** Answers a second, of those that were asked for. */
  rate: number;
  asked: number;
  /** Milliseconds from when a question was due, so that waiting for a slow one counts. */
  median: number;
  p99: number;
  slowest: number;
  /** Answers that were none, and connections that broke. */
  failures: number;
  /** Bytes of an answer, compressed. */
  bytes: number;
}

const INDICATORS = ['unemployment_rate', 'employed', 'mean_pay', 'population'];

/** Asks for kept answers at a fixed rate. */
export async function measureAnswers(
  { address }: ServedProcess,
  run: string,
  { rate, connections, seconds }: ServerPlan,
): Promise<AnswersMeasured> {
  const { requests, latency, throughput, errors, non2xx } = await autocannon({
    url: address,
    ...{ connections, overallRate: rate, duration: seconds },
    headers: { 'accept-encoding': 'gzip' },
    requests: INDICATORS.map((indicator) => ({
      path: `/api/runs/${run}/summary?indicator=${indicator}&region=all`,
    })),
  });
  return {
    ...{ rate: requests.average, asked: rate, median: latency.p50, p99: latency.p99 },
    ...{ slowest: latency.max, failures: errors + non2xx },
    bytes: Math.round(throughput.total / requests.total),
  };
}

export function answersFigures({ rate, asked, p99, failures }: AnswersMeasured): Figure[] {
  return [
    figure('kept answers while a run goes on', rate, '1/s', { atLeast: 0.98 * asked }),
    figure('99 of 100 of them within', p99, 'ms', { atMost: 50 }),
    figure('of them failed', failures, '', { atMost: 0 }),
  ];
}
