import type { ReportOptions } from '../../reports/storing/reportOptions.ts';
import type { PlannedExperiment } from '../../reports/storing/storedReport.ts';
import { INTERRUPTED } from '../exitCodes.ts';
import { interruption } from '../interruption.ts';
import { silentProgress, startProgress } from '../print/progress.ts';

/**
 * Makes a report while people are told on stderr how far it is. Null where Ctrl-C stopped it early,
 * which the exit code says as well. `thing` is what is counted.
 */
export async function reportUnderProgress<Report>(
  { scenario, folder }: PlannedExperiment,
  { quiet, threads }: { quiet?: boolean; threads?: number },
  make: (options: ReportOptions) => Promise<Report | null>,
  { thing, isKept } = { thing: 'simulated set', isKept: true },
): Promise<Report | null> {
  const progress = quiet ? silentProgress : startProgress(process.stderr);
  try {
    const report = await make({
      threads,
      signal: interruption(),
      onFound: () => progress.say(`${folder} holds this already: nothing to compute`),
      onStart(tasks, years) {
        for (const warning of scenario.warnings) progress.say(`Note: ${warning}`);
        progress.start(years, tasks, thing);
      },
      onYear: progress.step,
      onTask: progress.memberDone,
    });
    if (report === null) {
      const kept = ` What is done is kept in ${folder}; run again to go on.`;
      progress.say(`Stopped.${isKept ? kept : ''}`);
      process.exitCode = INTERRUPTED;
    }
    return report;
  } finally {
    progress.stop();
  }
}
