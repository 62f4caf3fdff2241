import path from 'node:path';
import { calibrate } from '../../engine/experiments/calibration/calibrate.ts';
import { writeFile } from '../storing/questionFolder.ts';
import type { ReportOptions } from '../storing/reportOptions.ts';
import { storedReport } from '../storing/storedReport.ts';
import { calibratedFiles } from './calibratedFiles.ts';
import { type CalibrationReport, calibrationReport } from './calibrationReport.ts';
import type { PlannedCalibration } from './plannedCalibration.ts';

/**
 * The calibration as its folder holds it, made where there is none, with a scenario to run and
 * tables beside it; null where it was stopped. `nameOrPath` is the scenario's, which that one extends.
 */
export function calibrationOf(
  planned: PlannedCalibration,
  nameOrPath: string,
  options: ReportOptions,
): Promise<CalibrationReport | null> {
  const { asked, folder } = planned;
  return storedReport(
    'calibration',
    planned,
    options,
    (evaluation) => calibrate(asked, evaluation),
    (calibration) => {
      const report = calibrationReport(planned, calibration);
      for (const [file, text] of Object.entries(calibratedFiles(report, nameOrPath, folder))) {
        writeFile(path.join(folder, file), text);
      }
      return report;
    },
  );
}
