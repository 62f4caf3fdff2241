import { testClaims } from '../../engine/experiments/claims/testClaims.ts';
import type { ReportOptions } from '../storing/reportOptions.ts';
import { openClaimsFolder } from './claimsFolder.ts';
import { claimsReport } from './claimsReport.ts';
import type { PlannedTest } from './plannedTest.ts';
import type { ClaimsReport } from './report.ts';

/** The test as its folder holds it, made where there is none; null where it was stopped. */
export async function claimsOf(
  planned: PlannedTest,
  { threads, pool, signal, onFound, onStart, onYear, onTask }: ReportOptions,
): Promise<ClaimsReport | null> {
  const folder = openClaimsFolder(planned);
  if (folder.finished !== null) {
    onFound?.();
    return folder.finished;
  }
  const outcomes = await testClaims(planned.asked, {
    threads,
    pool,
    signal,
    onYear,
    known: folder.known,
    onStart: (units, years) => onStart?.(units, years),
    onUnit(unit, differences) {
      folder.storeUnit(unit, differences);
      onTask?.();
    },
  });
  if (outcomes === null) return null;
  const report = claimsReport(planned, outcomes);
  folder.finish(report);
  return report;
}
