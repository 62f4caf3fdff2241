// A worker thread of an ensemble: it is told the question once and simulates one member a task.
import { parentPort, workerData } from 'node:worker_threads';
import { move, transferableSymbol, valueSymbol } from 'piscina';
import { compileIndicators, type Measure } from './customIndicators.ts';
import { simulateMember } from './member.ts';
import { buffersOf, failedOutcome, type Outcome } from './outcome.ts';
import type { Study } from './study.ts';

export type WorkerStudy = Pick<Study, 'question' | 'arms' | 'indicators'>;

/** The message that an arm of a member has lived through one more year. */
const YEAR_DONE = 'year';

const { question, arms, indicators } = workerData as WorkerStudy;
let measure: Measure | undefined;

export default function runMember(member: number) {
  const outcome = attempt(member);
  const buffers = 'results' in outcome ? buffersOf(outcome.results) : [];
  return move({ [transferableSymbol]: buffers, [valueSymbol]: outcome });
}

function attempt(member: number): Outcome {
  try {
    // Here and not when the file is loaded, so that a bad formula comes back as an outcome.
    measure ??= compileIndicators(indicators);
    const tellYear = () => parentPort?.postMessage(YEAR_DONE);
    return { results: simulateMember(question, arms, member, measure, tellYear) };
  } catch (error) {
    return failedOutcome(error, member);
  }
}
