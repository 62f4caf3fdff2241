import { mean } from '../moments.ts';
import { CONDITIONS, type ConditionId, conditionOf } from './conditions.ts';
import { type Observed, spanOf, type Window } from './observed.ts';
import { OUTCOMES, type OutcomeId, outcomeOf } from './outcomes.ts';

/** A moment of the data that the model should reproduce: the mean of outcome × condition. */
export interface Target {
  outcome: OutcomeId;
  condition: ConditionId;
}

/** What each outcome is set against: its mean, and how it goes with the conditions at the start. */
const SETTINGS: Record<OutcomeId, ConditionId[]> = {
  population: ['all', 'pay', 'unemployment', 'migration'],
  employed: ['all', 'pay', 'unemployment', 'migration'],
  unemployment: ['all', 'pay', 'unemployment', 'migration'],
  pay: ['pay', 'unemployment', 'size', 'migration'],
  productivity: ['pay', 'unemployment', 'size', 'migration'],
  labourShare: ['all', 'pay'],
  migration: ['pay', 'unemployment', 'size', 'migration'],
};

const TARGETS: readonly Target[] = Object.entries(SETTINGS).flatMap(([outcome, conditions]) =>
  conditions.map((condition) => ({ outcome: outcome as OutcomeId, condition })),
);

/** The targets for which the observed series of the windows have values in more than one region. */
export function knownTargets(windows: readonly Window[]): Target[] {
  const cells = cellsOf(windows, TARGETS).flat();
  return TARGETS.filter(
    (_, target) => cells.filter((row) => Number.isFinite(row[target])).length > 1,
  );
}

export function describeTarget({ outcome, condition }: Target): { label: string; unit: string } {
  const { label, unit } = OUTCOMES[outcome];
  return condition === 'all'
    ? { label: `mean ${label}`, unit }
    : { label: `${label} by ${CONDITIONS[condition].label}`, unit: `${unit} a standard deviation` };
}

/** Window → region → target: outcome × condition; NaN where the outcome is not known. */
export type Cells = number[][][];

/**
 * What every region adds to every target, by the observed series or by simulated ones in their
 * place. A simulated outcome counts only where the observed one is known.
 */
export function cellsOf(
  windows: readonly Window[],
  targets: readonly Target[],
  series: readonly Observed[] = windows.map(({ observed }) => observed),
): Cells {
  return windows.map((window, index) => {
    const span = spanOf(window);
    const columns = targets.map(({ outcome, condition }) => {
      const known = outcomeOf(outcome, window.observed, span);
      const values = outcomeOf(outcome, series[index], span);
      const weights = conditionOf(condition, window.question.country);
      return values.map((value, region) =>
        Number.isFinite(known[region]) ? value * weights[region] : Number.NaN,
      );
    });
    return window.question.country.regions.map((_, region) =>
      columns.map((column) => column[region]),
    );
  });
}

/** The moments: the mean of each target over all windows and regions that have it. */
export function momentsOf(cells: Cells, targets: readonly Target[]): number[] {
  const rows = cells.flat();
  return targets.map((_, target) =>
    mean(rows.map((row) => row[target]).filter((value) => Number.isFinite(value))),
  );
}
