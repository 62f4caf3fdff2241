import { backtestOf } from '../../../reports/backtest/backtestOf.ts';
import { DEFAULT_MEMBERS } from '../../../reports/backtest/observed.ts';
import { planBacktest } from '../../../reports/backtest/plannedBacktest.ts';
import { sizeOverrides } from '../../../scenarios/document/overrides.ts';
import { loadScenario } from '../../../scenarios/loadScenario.ts';
import type { BacktestRequest } from '../../api.ts';
import { fromScenario } from '../../scenarios/fault.ts';
import type { ScenarioShelf } from '../../scenarios/scenarioShelf.ts';
import type { JobRunner } from '../runners.ts';
import { sizeOf } from '../size.ts';
import { reportJob } from './reportJob.ts';

/** Each origin is simulated by the scenario's rules and by gravity. */
const WAYS = 2;

/** Forecasts the past and scores it, as `aimaq backtest SCENARIO` does. */
export function backtestRunner(
  scenarios: ScenarioShelf,
  runsFolder: string,
): JobRunner<BacktestRequest> {
  return ({ scenario: name }) => {
    const { folder } = scenarios.find(name);
    const changes = sizeOverrides({ members: DEFAULT_MEMBERS });
    const scenario = fromScenario(folder, () => loadScenario(folder, { changes }));
    const planned = planBacktest(scenario, { runsFolder });
    const { origins, horizons } = planned.asked;
    const size = {
      ...sizeOf(scenario),
      // As many as are known before the series are read; the job itself says how many there are.
      ...{ arms: 1, members: origins.length * WAYS * scenario.members },
      months: 12 * Math.max(...horizons),
    };
    return reportJob('backtest', planned, size, (told) => backtestOf(planned, told));
  };
}
