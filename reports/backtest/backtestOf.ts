import { backtest } from '../../engine/experiments/forecasts/backtest.ts';
import type { ReportOptions } from '../storing/reportOptions.ts';
import { storedReport } from '../storing/storedReport.ts';
import { type BacktestReport, backtestReport } from './backtestReport.ts';
import type { PlannedBacktest } from './plannedBacktest.ts';

/**
 * The backtest as its folder holds it, made where there is none; null where it was stopped. It takes
 * seconds: one that was stopped begins anew.
 */
export function backtestOf(
  planned: PlannedBacktest,
  options: ReportOptions,
): Promise<BacktestReport | null> {
  const { scenario, asked } = planned;
  const { members } = scenario;
  return storedReport(
    'backtest',
    planned,
    options,
    ({ threads, pool, signal, onStart, onYear }) => {
      const told = { onStart, onYear, onSimulation: options.onTask };
      return backtest(asked, { members, threads, pool, signal, ...told });
    },
    (scored) => backtestReport(scenario, asked, scored),
  );
}
