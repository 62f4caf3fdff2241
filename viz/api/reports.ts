import type {
  Answer,
  AttributionReport,
  AttributionRequest,
  BacktestRequest,
  BacktestScores,
  ClaimsReport,
  ClaimsRequest,
} from '../../server/api.ts';
import { ask } from './client.ts';

/** A question whose answer is a report. */
export type ReportRequest = AttributionRequest | ClaimsRequest | BacktestRequest;

const named = (report: string) => `reports/${encodeURIComponent(report)}`;

/** What there is on exactly this question. */
export function askAnswer({ kind, ...request }: ReportRequest): Promise<Answer> {
  const fields = Object.entries(request).map(([name, value]) => [name, String(value)]);
  return ask<Answer>(`answers/${kind}`, Object.fromEntries(fields));
}

export const readAttribution = (report: string) => ask<AttributionReport>(named(report));
export const readClaims = (report: string) => ask<ClaimsReport>(named(report));
export const readScores = (report: string, indicator: string) =>
  ask<BacktestScores>(`${named(report)}/scores`, { indicator });
