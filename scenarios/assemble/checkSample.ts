import { InputError } from '../../engine/errors.ts';
import type { Country } from '../../engine/model/country.ts';
import { sum } from '../../engine/model/world/proportionalFitting.ts';
import type { ResolvedScenario } from '../document/resolve.ts';

/** Agents at work in a region with whom five sectors and three educations can be told apart. */
export const LEAST_AT_WORK = 8;

/** Agents are numbered in 32 bits. */
const MOST_AGENTS = 2 ** 31 - 1;

/** Errors: `out-of-range` where there are more agents than can be numbered, or where so few agents live in a region that no region can be made of them. */
export function checkSample(
  { regions }: Country,
  sample: number,
  scenario: ResolvedScenario,
): void {
  const persons = sum(regions.flatMap(({ ageBands }) => ageBands.map((band) => band.persons)));
  if (persons * sample > MOST_AGENTS) {
    const sentence = `at a sample of ${sample} there are ${(persons * sample).toPrecision(2)} agents: expected at most ${MOST_AGENTS}`;
    throw new InputError('out-of-range', sentence, scenario.placeOf(['sample']));
  }
  const smallest = regions.reduce((a, b) => (b.employed < a.employed ? b : a));
  const atWork = smallest.employed * sample;
  if (atWork >= LEAST_AT_WORK) return;
  const needed = LEAST_AT_WORK / smallest.employed;
  const remedy =
    needed <= 1
      ? `a sample of at least ${(Math.ceil(needed * 1e6) / 1e6).toString()}`
      : `regions with at least ${LEAST_AT_WORK} employed`;
  const sentence = `at a sample of ${sample} the region "${smallest.id}" has ${Number(atWork.toPrecision(2))} agents at work: expected ${remedy}`;
  throw new InputError('out-of-range', sentence, scenario.placeOf(['sample']));
}
