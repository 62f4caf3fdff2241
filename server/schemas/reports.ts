import Type from 'typebox';
import type { BacktestScores, ReportListEntry } from '../api.ts';
import { JobTold } from './jobs.ts';
import { number, orNull, text, whole } from './parts.ts';

/** Answers about reports. */
export const ReportList = Type.Array(
  Type.Object({
    report: text,
    kind: Type.Unsafe<ReportListEntry['kind']>(text),
    ...{ scenario: text, title: text, seed: text, sample: number, members: whole },
  }),
);

/** What it holds depends on its kind; it is handed on as it is stored. */
export const Report = Type.Unsafe<string>({ type: 'object' });

export const Scores = Type.Unsafe<BacktestScores>({ type: 'object' });

export const AnswerTold = Type.Object({ report: orNull(text), job: orNull(JobTold) });
