import seedrandom from 'seedrandom';
import { InputError } from '../../errors.ts';
import type { Arm } from '../../model/cluster.ts';
import { horizonOf } from '../../model/horizon.ts';
import type { Question } from '../../model/simulation.ts';
import { type EvaluationOptions, evaluate } from '../evaluations.ts';
import { figureOf, type Quantity, upTo } from '../quantity.ts';
import type { Task } from '../simulations.ts';
import { atWork, type Group, keyOf, planGroups } from './coalitions.ts';
import { changesOf, readChanges } from './disproportion/changes.ts';
import type { MechanismId } from './mechanisms.ts';
import { type AttributionOutcome, outcomeOf } from './outcome.ts';
import { coalitionsOn, pairedOrders } from './shapley.ts';

/** Up to so many mechanisms every coalition is simulated. */
export const MOST_EXACT = 8;

/** What an attribution is asked. */
export interface AttributionQuestion {
  question: Question;
  /** What is explained is the second less the first. */
  arms: readonly [Arm, Arm];
  of: Quantity;
  mechanisms: readonly MechanismId[];
  /** Simulations of each arm and coalition, paired by their luck. */
  members: number;
  /** Pairs of random orders; null for all coalitions. */
  pairs: number | null;
}

/**
 * Splits the difference of a figure between two arms among mechanisms: Shapley values of the game
 * whose worth is the difference when only the mechanisms of a coalition are at work, in both arms
 * and in every member with the same luck. Values and the rest add up to the whole difference.
 * Resolves to null when stopped early.
 *
 * Errors: `incomplete-data` where the figure does not exist in some run.
 */
export async function attribute(
  asked: AttributionQuestion,
  options: EvaluationOptions = {},
): Promise<AttributionOutcome | null> {
  const { arms, of, members } = asked;
  const { question, names, orders, coalitions, groups } = planOf(asked);
  const whole = findWhole(groups, 2 ** names.length - 1);
  const values = await evaluate(
    tasksOf(groups, members),
    (results, task) => {
      const figures = results.map((result) => figureOf(result, of));
      return Math.floor(task / members) === whole.group
        ? [...figures, ...changesOf(whole.places.map((place) => results[place]))]
        : figures;
    },
    options,
  );
  if (values === null) return null;
  const byCell = collect(groups, values, members);
  refuseGaps(byCell, of);
  const wholeRows = values.slice(whole.group * members, (whole.group + 1) * members);
  return {
    ...outcomeOf(asked, names, orders, byCell),
    coalitions: coalitions.length,
    disproportion: readChanges(
      wholeRows.map((row) => row.slice(groups[whole.group].cells.length)),
      arms.map(({ id }) => id),
      yearsOf(question),
      question.country.regions.map(({ id }) => id),
    ),
  };
}

function planOf(asked: AttributionQuestion) {
  const { arms, of } = asked;
  const question = upTo(asked.question, of.year);
  const names = atWork(asked.mechanisms, question, arms);
  const orders = ordersOf(asked, names.length);
  const coalitions = orders === null ? allOf(names.length) : coalitionsOn(orders);
  return {
    question,
    names,
    orders,
    coalitions,
    groups: planGroups(names, coalitions, question, arms),
  };
}

/** Worlds to simulate, the arms of each (rounded up), and their months. */
export function sizeOfAttribution(asked: AttributionQuestion) {
  const { question, groups } = planOf(asked);
  const arms = groups.reduce((sum, group) => sum + group.arms.length, 0);
  return {
    tasks: groups.length * asked.members,
    arms: Math.ceil(arms / groups.length),
    months: question.months,
  };
}

function ordersOf({ pairs, question }: AttributionQuestion, players: number): number[][] | null {
  if (pairs === null || players === 0) return null;
  return pairedOrders(players, pairs, seedrandom(`aimaq|${question.seed}|attribution`));
}

const allOf = (players: number): number[] =>
  Array.from({ length: 2 ** players }, (_, coalition) => coalition);

/** Where both arms stand with all mechanisms at work: they share the unchanged question. */
function findWhole(
  groups: readonly Group[],
  all: number,
): { group: number; places: [number, number] } {
  const placeOf = ({ cells }: Group, arm: number) =>
    cells.findIndex((cell) => cell.arm === arm && cell.coalition === all);
  const group = groups.findIndex((one) => placeOf(one, 0) !== -1);
  return { group, places: [placeOf(groups[group], 0), placeOf(groups[group], 1)] };
}

/** One task a group and member, members of a group together. */
function tasksOf(groups: readonly Group[], members: number): Task[] {
  return groups.flatMap(({ question, arms }) =>
    Array.from({ length: members }, (_, index) => ({ question, arms, member: index + 1 })),
  );
}

/** The figure of every cell, by member. */
function collect(
  groups: readonly Group[],
  values: readonly number[][],
  members: number,
): Map<string, number[]> {
  const byCell = new Map<string, number[]>();
  for (const [group, { cells }] of groups.entries()) {
    for (const [index, cell] of cells.entries()) {
      const own = values.slice(group * members, (group + 1) * members);
      byCell.set(
        keyOf(cell),
        own.map((figures) => figures[index]),
      );
    }
  }
  return byCell;
}

function yearsOf(question: Question): number[] {
  const { first, last } = horizonOf(question);
  return Array.from({ length: last - first + 1 }, (_, year) => first + year);
}

function refuseGaps(byCell: ReadonlyMap<string, number[]>, of: Quantity): void {
  const gaps = [...byCell.values()].filter((figures) => !figures.every(Number.isFinite)).length;
  if (gaps === 0) return;
  throw new InputError(
    'incomplete-data',
    `${of.indicator} does not exist in ${of.region} in ${of.year} with some of the mechanisms off.`,
    { field: '--of' },
  );
}
