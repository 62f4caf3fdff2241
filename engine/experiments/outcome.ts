import { InputError, type InputErrorCode, type Place } from '../errors.ts';
import type { SimulationResult } from '../model/simulation.ts';

/** What a worker thread sends back: threads pass data on, not classes of errors. */
export type Outcome =
  | { results: SimulationResult[] }
  | { refused: { code: InputErrorCode; message: string; place: Place } }
  | { failed: { message: string; stack: string } };

/** Says which member it was: an audit's breach names the arm, the month and the identity itself. */
export function failedOutcome(error: unknown, member: number): Outcome {
  if (error instanceof InputError) {
    return { refused: { code: error.code, message: error.message, place: error.place } };
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { failed: { message: `member ${member}, ${message}`, stack: stack ?? '' } };
}

/** The results, or the error that happened in the worker, thrown here. */
export function resultsOf(outcome: Outcome): SimulationResult[] {
  if ('results' in outcome) return outcome.results;
  if ('refused' in outcome) {
    const { code, message, place } = outcome.refused;
    throw new InputError(code, message, place);
  }
  const error = new Error(outcome.failed.message);
  error.stack = outcome.failed.stack;
  throw error;
}

/** Every buffer of the results once: they are handed over, not copied. */
export function buffersOf(results: readonly SimulationResult[]): ArrayBufferLike[] {
  const buffers = results.flatMap(({ indicators, migrationFlows, remotePay }) => [
    ...Object.values(indicators).map((values) => values.buffer),
    migrationFlows.buffer,
    remotePay.buffer,
  ]);
  return [...new Set(buffers)];
}
