import type { Arm } from '../../model/cluster.ts';
import type { Question } from '../../model/simulation.ts';
import { fingerprint } from '../fingerprint.ts';
import { type Mechanism, type MechanismId, mechanism } from './mechanisms.ts';

/** An arm in which only the mechanisms of a coalition are at work. */
export interface Cell {
  arm: number;
  coalition: number;
}

/** Cells that start from one world, as they are put to the same question. */
export interface Group {
  question: Question;
  arms: Arm[];
  cells: Cell[];
}

/** Of the mechanisms named those that are at work: switched off, the question or an arm is another. */
export function atWork(
  names: readonly MechanismId[],
  question: Question,
  arms: readonly Arm[],
): MechanismId[] {
  return names.filter((name) => {
    const part = mechanism(name);
    if (part.reach === 'clusters' && !arms.some(hasClusters)) return false;
    const without = {
      question: part.question?.(question) ?? question,
      arms: arms.map((arm) => armWithout(part, arm)),
    };
    return fingerprint(without) !== fingerprint({ question, arms });
  });
}

/**
 * Everything that has to be simulated for one member so that both arms are known in every
 * coalition. What does not reach an arm is left on in it, so that an arm without clusters is not
 * simulated twice for a mechanism of clusters.
 */
export function planGroups(
  names: readonly MechanismId[],
  coalitions: readonly number[],
  question: Question,
  arms: readonly Arm[],
): Group[] {
  const groups = new Map<number, Group>();
  const met = new Set<string>();
  for (const coalition of coalitions) {
    for (const [arm, { clusters }] of arms.entries()) {
      const cell = { arm, coalition: reachOf(names, coalition, clusters.length > 0) };
      const key = keyOf(cell);
      if (met.has(key)) continue;
      met.add(key);
      const off = offIn(names, cell.coalition);
      const variant = off.reduce((sum, name) => sum + questionBit(names, name), 0);
      const group = groups.get(variant) ?? {
        question: without(question, off),
        arms: [],
        cells: [],
      };
      group.arms.push(off.reduce((one, name) => armWithout(mechanism(name), one), arms[arm]));
      group.cells.push(cell);
      groups.set(variant, group);
    }
  }
  return [...groups.values()];
}

/** The cell that stands for an arm in a coalition. */
export function cellOf(
  names: readonly MechanismId[],
  coalition: number,
  arms: readonly Arm[],
  arm: number,
): string {
  return keyOf({ arm, coalition: reachOf(names, coalition, hasClusters(arms[arm])) });
}

export const keyOf = ({ arm, coalition }: Cell): string => `${arm}:${coalition}`;

const hasClusters = ({ clusters }: Arm): boolean => clusters.length > 0;

/** The coalition with all on that does not reach the arm anyway. */
function reachOf(names: readonly MechanismId[], coalition: number, inClusters: boolean): number {
  if (inClusters) return coalition;
  return names.reduce(
    (on, name, bit) => (mechanism(name).reach === 'clusters' ? on | (1 << bit) : on),
    coalition,
  );
}

function offIn(names: readonly MechanismId[], coalition: number): MechanismId[] {
  return names.filter((_, bit) => ((coalition >> bit) & 1) === 0);
}

function questionBit(names: readonly MechanismId[], name: MechanismId): number {
  return mechanism(name).question === undefined ? 0 : 1 << names.indexOf(name);
}

function without(question: Question, off: readonly MechanismId[]): Question {
  return off.reduce((changed, name) => mechanism(name).question?.(changed) ?? changed, question);
}

function armWithout({ cluster }: Mechanism, arm: Arm): Arm {
  return cluster === undefined ? arm : { ...arm, clusters: arm.clusters.map(cluster) };
}
