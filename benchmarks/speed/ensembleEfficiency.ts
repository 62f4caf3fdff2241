import { type Figure, figure } from '../../reports/figure.ts';
import { type Spread, spreadOf } from '../spread.ts';
import type { EnsembleJob, EnsembleMeasured } from './processes/ensemble.ts';
import { inOwnProcess } from './processes/startProcess.ts';
import type { Workload } from './workload.ts';

export interface EnsemblePlan {
  sample: number;
  years: number;
  /** Work of one thread, and pairs of one thread and two. */
  seconds: number;
  pairs: number;
}

/** Members a second of two threads against one, on threads that have simulated before. */
export interface EnsembleEfficiency {
  sample: number;
  years: number;
  members: number;
  /** Members a second. */
  oneThread: Spread;
  twoThreads: Spread;
  /** Two threads ÷ one, pair by pair. */
  ratio: Spread;
  /**
   * Processor time of two threads ÷ of one, for the same members: above 1 where they get in each
   * other's way. Unlike the ratio it does not fall when other jobs hold a core.
   */
  processorTime: Spread;
  /** Cores that other jobs used meanwhile; of two, what they use two threads cannot. */
  othersCores: Spread;
}

export async function measureEnsemble(
  { question, arm }: Workload,
  { sample, years, seconds, pairs }: EnsemblePlan,
  signal: AbortSignal,
): Promise<EnsembleEfficiency> {
  const { members, one, two } = await inOwnProcess<EnsembleJob, EnsembleMeasured>(
    'ensemble',
    { question: { ...question, sample, months: 12 * years }, arm, seconds, pairs },
    signal,
  );
  return {
    sample,
    years,
    members,
    oneThread: spreadOf(one.map((taken) => members / taken.seconds)),
    twoThreads: spreadOf(two.map((taken) => members / taken.seconds)),
    ratio: spreadOf(one.map((taken, pair) => taken.seconds / two[pair].seconds)),
    processorTime: spreadOf(
      two.map((taken, pair) => taken.processorSeconds / one[pair].processorSeconds),
    ),
    othersCores: spreadOf([...one, ...two].map((taken) => taken.othersCores)),
  };
}

export function ensembleFigures({ ratio }: EnsembleEfficiency): Figure[] {
  const name = 'ensemble, two threads against one';
  return [figure(name, ratio.median, 'times as many members a second', { atLeast: 1.9 })];
}
