import Type from 'typebox';
import { number, orNull, text, whole } from './parts.ts';

/** What is told of a job. */
export const JobTold = Type.Object({
  job: text,
  kind: Type.Enum(['run', 'attribution', 'claims', 'backtest']),
  state: Type.Enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  run: Type.Optional(text),
  report: Type.Optional(text),
  ...{ title: text, queuedBehind: whole },
  ...{ membersDone: whole, members: whole, yearsDone: number, years: number },
  secondsLeft: orNull(number),
  message: Type.Optional(text),
});

export const JobList = Type.Array(JobTold);
