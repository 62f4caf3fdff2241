import { analyseSensitivity } from '../../engine/experiments/sensitivity/sensitivity.ts';
import type { ReportOptions } from '../storing/reportOptions.ts';
import { storedReport } from '../storing/storedReport.ts';
import type { PlannedSensitivity } from './plannedSensitivity.ts';
import { type SensitivityReport, sensitivityReport } from './sensitivityReport.ts';

/** The analysis as its folder holds it, made where there is none; null where it was stopped. */
export function sensitivityOf(
  planned: PlannedSensitivity,
  options: ReportOptions,
): Promise<SensitivityReport | null> {
  const { indicators } = planned.scenario;
  return storedReport(
    'sensitivity',
    planned,
    options,
    (evaluation) => analyseSensitivity(planned.asked, { ...evaluation, indicators }),
    (outcome) => sensitivityReport(planned, outcome),
  );
}
