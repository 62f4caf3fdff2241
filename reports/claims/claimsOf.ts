import { testClaims } from '../../engine/experiments/claims/testClaims.ts';
import type { ReportOptions } from '../storing/reportOptions.ts';
import { storedReport } from '../storing/storedReport.ts';
import { claimsReport } from './claimsReport.ts';
import { writeDifferences } from './differenceFiles.ts';
import type { PlannedTest } from './plannedTest.ts';
import type { ClaimsReport } from './report.ts';

/**
 * The test as its folder holds it, made where there is none, with what was measured beside it; null
 * where it was stopped.
 */
export function claimsOf(
  planned: PlannedTest,
  options: ReportOptions,
): Promise<ClaimsReport | null> {
  return storedReport(
    'claims',
    planned,
    options,
    (evaluation) => testClaims(planned.asked, evaluation),
    ({ outcomes, units }) => {
      writeDifferences(planned.folder, units);
      return claimsReport(planned, outcomes);
    },
  );
}
