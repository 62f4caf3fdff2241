import { existsSync } from 'node:fs';
import path from 'node:path';
import { outcomeFile } from '../../../reports/storing/reportFolder.ts';
import type { ReportKind } from '../../../reports/storing/reportKinds.ts';
import type { ReportOptions } from '../../../reports/storing/reportOptions.ts';
import type { PlannedExperiment } from '../../../reports/storing/storedReport.ts';
import type { PlannedJob } from '../runners.ts';
import type { JobSize } from '../size.ts';

/** A job that makes a report in the folder that the command would choose. */
export function reportJob(
  kind: ReportKind,
  { scenario, folder }: PlannedExperiment,
  size: JobSize,
  make: (options: ReportOptions) => Promise<unknown>,
): PlannedJob {
  const name = path.basename(folder);
  return {
    name,
    title: scenario.title,
    report: name,
    size,
    isAnswered: existsSync(path.join(folder, outcomeFile(kind))),
    async work({ pool, signal, onStart, onYear, onMember }) {
      return (await make({ pool, signal, onStart, onYear, onTask: onMember })) !== null;
    },
  };
}
