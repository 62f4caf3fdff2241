import { attribute } from '../../engine/experiments/attribution/attribution.ts';
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
  const { indicators } = planned.scenario;
  return storedReport(
    'attribution',
    planned,
    options,
    (evaluation) => attribute(planned.asked, { ...evaluation, indicators }),
    (outcome) => attributionReport(planned, outcome),
  );
}
