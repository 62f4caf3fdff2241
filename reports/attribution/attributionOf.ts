import { attribute } from '../../engine/experiments/attribution/attribution.ts';
import { outcomeFile } from '../storing/reportFolder.ts';
import type { ReportOptions } from '../storing/reportOptions.ts';
import { storedReport } from '../storing/storedReport.ts';
import { attributionReport } from './attributionReport.ts';
import type { PlannedAttribution } from './plannedAttribution.ts';
import type { AttributionReport } from './report.ts';

/** The attribution as its folder holds it, made where there is none; null where it was stopped. */
export function attributionOf(
  planned: PlannedAttribution,
  options: ReportOptions,
): Promise<AttributionReport | null> {
  return storedReport(
    planned,
    outcomeFile('attribution'),
    options,
    (evaluation) => attribute(planned.asked, evaluation),
    (outcome) => attributionReport(planned, outcome),
  );
}
