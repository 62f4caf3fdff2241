import { type Figure, withoutGoal } from '../../reports/figure.ts';
import { describeMachine, type Machine } from '../machine.ts';
import { type EnsembleEfficiency, ensembleFigures, measureEnsemble } from './ensembleEfficiency.ts';
import { type FirstFan, firstFanFigures, measureFirstFan } from './firstFan.ts';
import { type Growth, growthFigures, measureGrowth } from './growth.ts';
import type { SpeedPlan } from './plan.ts';
import { reducedFigures } from './reduced/figures.ts';
import { measureReduced, type ReducedSpeed } from './reduced/reduced.ts';
import { measureWhole, type WholeSimulation, wholeFigures } from './wholeSimulation.ts';
import { loadWorkload, SCENARIO } from './workload.ts';

export const PARTS = ['whole', 'growth', 'ensemble', 'fan', 'reduced'] as const;
export type Part = (typeof PARTS)[number];

export interface SpeedReport {
  scenario: string;
  machine: Machine;
  figures: Figure[];
  /** Null where it was not asked for. */
  whole: WholeSimulation[] | null;
  growth: Growth[] | null;
  ensemble: EnsembleEfficiency | null;
  firstFan: FirstFan | null;
  reduced: ReducedSpeed | null;
}

/**
 * Measures how fast the whole model is and what its method is worth, part by part, each in processes of its own and one after
 * the other. `say` is told what is being measured.
 */
export async function measureSpeed(
  plan: SpeedPlan,
  parts: readonly Part[],
  { say, signal }: { say: (sentence: string) => void; signal: AbortSignal },
): Promise<SpeedReport> {
  const machine = describeMachine();
  const workload = loadWorkload();
  const inPart = async <T>(part: Part, sentence: string, measure: () => Promise<T>) => {
    if (!parts.includes(part)) return null;
    say(sentence);
    return measure();
  };
  const whole = await inPart('whole', 'Measuring whole simulations', () =>
    measureWhole(workload, plan.whole, signal),
  );
  const growth = await inPart('growth', 'Measuring how cost grows', () =>
    measureGrowth(workload, plan.growth, signal),
  );
  const ensemble = await inPart('ensemble', 'Measuring two threads against one', () =>
    measureEnsemble(workload, plan.ensemble, signal),
  );
  const firstFan = await inPart('fan', 'Measuring the wait for the first fan chart', () =>
    measureFirstFan(plan.firstFan, signal),
  );
  const reduced = await inPart('reduced', 'Measuring the reduced process against C', () =>
    measureReduced(plan.reduced, signal),
  );
  const figures = [
    ...wholeFigures(whole ?? []),
    ...growthFigures(growth ?? []),
    ...(ensemble === null ? [] : ensembleFigures(ensemble)),
    ...(firstFan === null ? [] : firstFanFigures(firstFan)),
    ...(reduced === null ? [] : reducedFigures(reduced)),
  ];
  return {
    scenario: SCENARIO,
    machine,
    figures: plan.judged ? figures : figures.map(withoutGoal),
    whole,
    growth,
    ensemble,
    firstFan,
    reduced,
  };
}
