import type { EnsemblePlan } from './ensembleEfficiency.ts';
import type { FirstFanPlan } from './firstFan.ts';
import type { GrowthPlan } from './growth.ts';
import type { ReducedPlan } from './reduced/reduced.ts';
import type { WholePlan } from './wholeSimulation.ts';

/** What `aimaq bench speed` simulates. */
export interface SpeedPlan {
  whole: WholePlan;
  growth: GrowthPlan;
  ensemble: EnsemblePlan;
  firstFan: FirstFanPlan;
  reduced: ReducedPlan;
  /** Whether its sizes are those that goals are set for. */
  judged: boolean;
}

const SAMPLES = [0.01, 0.1, 1];
const GROWTH_SAMPLES = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** `samples`: of the whole simulation; persons grow up to the largest. */
export function fullPlan(samples: readonly number[] = SAMPLES): SpeedPlan {
  const largest = Math.max(...samples);
  return {
    whole: {
      samples,
      years: 15,
      // Small ones are quick and easily disturbed.
      repetitions: (sample) => (sample > 0.2 ? 1 : sample > 0.02 ? 3 : 5),
    },
    growth: {
      samples: GROWTH_SAMPLES.filter((sample, index) => sample <= largest || index < 2),
      regions: [17, 30, 100, 300, 1000],
      organisations: [0.25, 0.5, 1, 2, 4, 8],
      years: [1, 2, 4, 8, 15],
      agents: 1e6,
      yearsSimulated: 3,
      repetitions: 3,
    },
    ensemble: { sample: 0.01, years: 15, seconds: 15, pairs: 5 },
    firstFan: { sample: 0.002, members: 4, values: [0.04, 0.05, 0.06, 0.07, 0.08] },
    reduced: {
      persons: 20e6,
      months: 120,
      rounds: 7,
      pairing: { persons: 200_000, months: [12, 60, 120], seeds: 60 },
    },
    judged: true,
  };
}

/** The same parts at sizes that tell only whether they work: no figure of it means anything. */
export function quickPlan(samples: readonly number[] = [0.001]): SpeedPlan {
  return {
    whole: { samples, years: 1, repetitions: () => 1 },
    growth: {
      samples: [0.0005, 0.001, 0.002],
      regions: [17, 25, 40],
      organisations: [1, 4, 16],
      years: [1, 2, 3],
      agents: 20_000,
      yearsSimulated: 1,
      repetitions: 1,
    },
    ensemble: { sample: 0.0005, years: 1, seconds: 0, pairs: 1 },
    firstFan: { sample: 0.0005, members: 2, values: [0.05], years: 1 },
    reduced: {
      persons: 20_000,
      months: 12,
      rounds: 1,
      pairing: { persons: 20_000, months: [6, 12], seeds: 12 },
    },
    judged: false,
  };
}
