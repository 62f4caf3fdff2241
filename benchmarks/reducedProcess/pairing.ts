import { type VarianceCut, varianceCut } from '../pairing/varianceCut.ts';
import { reducedProcess, TREATED } from './process.ts';
import { meanPay, type Snapshot, unemploymentRate } from './record.ts';
import { simulateThinned } from './thinned/simulateThinned.ts';

export interface PairingPlan {
  persons: number;
  /** Months at which arms are compared; the last is the length. */
  months: readonly number[];
  seeds: number;
}

/** What shared luck is worth for a quantity when a region finds more jobs. */
export interface PairingCut {
  quantity: string;
  month: number;
  cut: VarianceCut;
}

/** What multiplies the probability of finding a job in the treated region; it stays below its cap. */
export const TREATMENT = 1.05;

const ARMS = [reducedProcess(), reducedProcess(TREATMENT)];

const QUANTITIES: Record<string, (snapshot: Snapshot) => number> = {
  'unemployment, country': (snapshot) => unemploymentRate(snapshot, null),
  'unemployment, treated region': (snapshot) => unemploymentRate(snapshot, TREATED),
  'mean pay, treated region': (snapshot) => meanPay(snapshot, ARMS[0], TREATED),
  'population, treated region': ({ persons }) => persons[TREATED],
};

/** Both arms under each seed, and their differences against those of independent seeds. */
export function measurePairing({ persons, months, seeds }: PairingPlan): PairingCut[] {
  const length = Math.max(...months);
  const runs = ARMS.map((process) =>
    Array.from({ length: seeds }, (_, index) =>
      simulateThinned({ process, persons, months: length, seed: index + 1 }),
    ),
  );
  return Object.entries(QUANTITIES).flatMap(([quantity, of]) =>
    months.map((month) => {
      const [untreated, treated] = runs.map((arm) => arm.map((run) => of(run[month - 1])));
      const bootstrap = { resamples: 999, level: 0.95, seed: `${quantity} ${month}` };
      return { quantity, month, cut: varianceCut(untreated, treated, bootstrap) };
    }),
  );
}
