import { mean } from '../moments.ts';
import type { AttributionQuestion } from './attribution.ts';
import { cellOf } from './coalitions.ts';
import type { DisproportionChange } from './disproportion/changes.ts';
import { type Attributed, overMembers } from './estimates.ts';
import type { MechanismId } from './mechanisms.ts';
import { samplingErrors, shapley, shapleyOf } from './shapley.ts';

/** What one mechanism made of the difference. */
export interface Contribution {
  mechanism: MechanismId;
  /** Its Shapley value. */
  value: Attributed;
  /** The difference with this mechanism alone less the one with none. */
  alone: number | null;
  /** The whole difference less the one with all mechanisms but this. */
  last: number | null;
}

export interface AttributionOutcome {
  /** Values of the figure in both arms, and their difference. */
  levels: [Attributed, Attributed];
  total: Attributed;
  contributions: Contribution[];
  /** The difference that is left with every mechanism switched off. */
  rest: Attributed;
  /** Mechanisms asked for that are not at work here: off or on, the arms are the same. */
  idle: MechanismId[];
  coalitions: number;
  isExact: boolean;
  disproportion: DisproportionChange[];
}

/** What the figures of all cells say, each by member. */
export function outcomeOf(
  { arms, members, mechanisms }: AttributionQuestion,
  names: readonly MechanismId[],
  orders: readonly number[][] | null,
  byCell: ReadonlyMap<string, number[]>,
): Omit<AttributionOutcome, 'coalitions' | 'disproportion'> {
  const at = (coalition: number, arm: number) =>
    byCell.get(cellOf(names, coalition, arms, arm)) as number[];
  const difference = (coalition: number, member: number) =>
    at(coalition, 1)[member] - at(coalition, 0)[member];
  const differences = (coalition: number) =>
    Array.from({ length: members }, (_, member) => difference(coalition, member));
  const all = 2 ** names.length - 1;
  const game = (member: number) => (coalition: number) => difference(coalition, member);
  const values = Array.from({ length: members }, (_, member) =>
    orders === null ? shapley(names.length, game(member)) : shapleyOf(orders, game(member)),
  );
  const errors = orders === null ? null : samplingErrors(orders, (s) => mean(differences(s)));
  const known = (coalition: number) => byCell.has(cellOf(names, coalition, arms, 1));
  return {
    levels: [overMembers(at(all, 0)), overMembers(at(all, 1))],
    total: overMembers(differences(all)),
    contributions: names.map((name, bit) => {
      const [alone, others] = [1 << bit, all - (1 << bit)];
      return {
        mechanism: name,
        value: overMembers(
          values.map((one) => one[bit]),
          errors?.[bit],
        ),
        alone: known(alone) ? mean(differences(alone)) - mean(differences(0)) : null,
        last: known(others) ? mean(differences(all)) - mean(differences(others)) : null,
      };
    }),
    rest: overMembers(differences(0)),
    idle: mechanisms.filter((name) => !names.includes(name)),
    isExact: orders === null,
  };
}
