import type { Simulation, Snapshot } from '../../reducedProcess/record.ts';
import type { ReducedRun } from '../reduced/programs.ts';
import { startWatch } from './stopwatch.ts';

/** One simulation from cold code, and what its process has taken from its start until then. */
export function measureReduced(
  simulate: (simulation: Simulation) => Snapshot[],
  simulation: Simulation,
): ReducedRun {
  const simulated = startWatch();
  const snapshots = simulate(simulation);
  const { processorSeconds: simulationSeconds } = simulated();
  const { user, system } = process.cpuUsage();
  return {
    last: snapshots[snapshots.length - 1],
    processorSeconds: (user + system) * 1e-6,
    simulationSeconds,
  };
}
