import { computed } from '@preact/signals';
import type { BacktestScores } from '../../../server/api.ts';
import { readScores } from '../../api/reports.ts';
import { choice } from '../choice.ts';
import { view } from '../run.ts';
import { reportOn } from './reportOn.ts';

/** Which figures of the backtest are of which measure. */
export const SCORED: Partial<Record<string, string>> = {
  population: 'population_average',
  employed: 'employed',
  unemployment_rate: 'unemployment_rate',
  mean_pay: 'mean_wage',
  output: 'grp_nominal',
  net_migration: 'internal_net_migration',
};

const scored = computed(() => SCORED[view.value?.indicator.id ?? ''] ?? null);

/** Scores of the chosen measure, where it has any. */
export const backtest = reportOn<BacktestScores>(
  () => {
    const scenario = view.value?.run.scenario;
    if (scenario === undefined || scored.value === null || choice.page.value !== 'overview') {
      return null;
    }
    return { kind: 'backtest', scenario };
  },
  readScores,
  () => scored.value ?? '',
);
