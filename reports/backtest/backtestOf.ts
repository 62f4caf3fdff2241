import { backtest } from '../../engine/experiments/forecasts/backtest.ts';
import { outcomeFile } from '../storing/reportFolder.ts';
import type { ReportOptions } from '../storing/reportOptions.ts';
import { openValuesFolder } from '../storing/valuesFolder.ts';
import { type BacktestReport, backtestReport } from './backtestReport.ts';
import type { PlannedBacktest } from './plannedBacktest.ts';

/**
 * The backtest as its folder holds it, made where there is none; null where it was stopped. It takes
 * seconds: one that was stopped begins anew.
 */
export async function backtestOf(
  { scenario, asked, hash, folder: place }: PlannedBacktest,
  { threads, pool, signal, onFound, onStart, onYear, onTask }: ReportOptions,
): Promise<BacktestReport | null> {
  const folder = openValuesFolder<BacktestReport>(place, hash, outcomeFile('backtest'));
  if (folder.finished !== null) {
    onFound?.();
    return folder.finished;
  }
  const { members } = scenario;
  const told = { onStart, onYear, onSimulation: onTask };
  const scored = await backtest(asked, { members, threads, pool, signal, ...told });
  if (scored === null) return null;
  const report = backtestReport(scenario, asked, scored);
  folder.finish(report);
  return report;
}
