import type { Command } from 'commander';
import { HORIZONS } from '../../reports/backtest/plannedBacktest.ts';
import { threadsOption } from './numbers.ts';
import { addEnsembleOptions } from './scenario.ts';
import { yearList } from './years.ts';

/** What a backtest can be told beside the scenario: from which years, how far ahead, on how many threads. */
export function addBacktestOptions(command: Command): Command {
  return addEnsembleOptions(command)
    .option(
      '--origins <years>',
      'years to forecast from; seven, the last four years before the end of the series, if not given',
      yearList('--origins'),
    )
    .option(
      '--horizons <years>',
      'years ahead that are scored',
      yearList('--horizons', 1, 30),
      HORIZONS,
    )
    .addOption(threadsOption());
}
