import type { MethodId } from '../../engine/experiments/forecasts/methods.ts';
import type { ScoreRow } from '../../engine/experiments/forecasts/scores/scoreRow.ts';
import type { ReportHead } from '../../reports/reportHead.ts';
import type { ReportKind } from '../../reports/storing/reportKinds.ts';
import type { Job } from './jobs.ts';

export type { MechanismId } from '../../engine/experiments/attribution/mechanisms.ts';
export type { AttributionReport } from '../../reports/attribution/report.ts';
export type { ClaimsReport, NamedOutcome as ClaimOutcome } from '../../reports/claims/report.ts';
export type { ReportKind } from '../../reports/storing/reportKinds.ts';

/** A stored report; asked for by name, it is what the command prints with --json. */
export interface ReportListEntry extends ReportHead {
  report: string;
  kind: ReportKind;
}

/** What there is on a question: its report, or else the last job that was to make it. */
export interface Answer {
  report: string | null;
  job: Job | null;
}

/** How good forecasts of one indicator were from past years. */
export interface BacktestScores {
  /** Years from which was forecast, and years ahead. */
  origins: readonly number[];
  horizons: readonly number[];
  /** Id of the rows that are of the whole country. */
  nation: string;
  methods: Record<MethodId, string>;
  /** By method, horizon and region; "regions" is all of them together. */
  scores: ScoreRow[];
}
