import { EDUCATIONS } from '../../../engine/model/country.ts';
import { sum } from '../../../engine/model/world/proportionalFitting.ts';
import type { World } from '../../../engine/model/world/world.ts';
import { type Check, check, type Replication } from '../replication.ts';
import { root } from '../roots.ts';
import { closedMarket, liveLabourMonth, withLuck } from './closedMarket.ts';

const E = EDUCATIONS.length;
const SEPARATION = 0.02;
const ELASTICITY = 0.6;
const EFFICIENCY = 0.25;
/** Vacancies ÷ labour force. */
const VACANCIES = [0.025, 0.05, 0.1];
const MONTHS = 72;
const YEAR = 12;
const SEEDS = 16;

/**
 * Search and matching with M = m S^η V^(1−η): unemployment falls with vacancies along the Beveridge
 * curve, on which those who lose their job are as many as those who find one.
 */
export const beveridge: Replication = {
  id: 'beveridge',
  title: 'Search and matching, Beveridge curve',
  source: 'Pissarides 2000, ch. 1; Petrongolo & Pissarides 2001, J. Econ. Lit. 39',
  part: 'engine/model/month/labour/matching.ts, rules/matching/cobbDouglas.ts',
  run: checks,
};

function checks(): Check[] {
  const parameters = { separationRate: SEPARATION, matchingElasticity: ELASTICITY };
  const start = closedMarket(parameters, 0.1);
  start.base.matchingEfficiency.fill(EFFICIENCY);
  const persons = start.base.labourForce.reduce((sum, force) => sum + force, 0);
  const each = VACANCIES.map((share) => (share * persons) / start.organisations.count);
  const expected = each.map((vacancies) => (100 * steadyState(start, vacancies)) / persons);
  const found = each.map((vacancies) => simulated(start, vacancies));
  const rates = found.map(({ mean }) => (100 * mean) / persons);
  const errors = found.map(({ error }) => (100 * error) / persons);
  const last = VACANCIES.length - 1;
  const span = Math.log(VACANCIES[last] / VACANCIES[0]);
  const slope = (curve: readonly number[]) => Math.log(curve[last] / curve[0]) / span;
  const slopeError = Math.hypot(errors[last] / rates[last], errors[0] / rates[0]) / span;
  return [
    ...VACANCIES.map((share, index) =>
      check(
        `unemployment at a vacancy rate of ${100 * share} %, 4 standard errors`,
        expected[index],
        rates[index],
        4 * errors[index],
        '%',
      ),
    ),
    check(
      'slope of ln u in ln V, 4 standard errors',
      slope(expected),
      slope(rates),
      4 * slopeError,
    ),
  ];
}

/** Unemployed of all submarkets, with so many vacancies an organisation, where flows balance: f(V ÷ S) S = δ (L − u), S = u + δ (L − u). */
function steadyState(world: World, vacancies: number): number {
  const { base } = world;
  let total = 0;
  for (const [market, force] of base.labourForceByEducation.entries()) {
    const open = vacancies * organisationsIn(world, market);
    const surplus = (unemployed: number) => {
      const searchers = unemployed + SEPARATION * (force - unemployed);
      const tightness = open / searchers;
      const finding = Math.min(tightness, EFFICIENCY * tightness ** (1 - ELASTICITY));
      return finding * searchers - SEPARATION * (force - unemployed);
    };
    total += root(surplus, 1e-6 * force, force);
  }
  return total;
}

/** Organisations of a region, each counted by the part of its vacancies that asks for the education. */
function organisationsIn({ organisations, base }: World, market: number): number {
  let number = 0;
  for (let f = 0; f < organisations.count; f++) {
    if (organisations.region[f] !== Math.floor(market / E)) continue;
    const cell = organisations.region[f] * 5 + organisations.sector[f];
    number += base.educationMix[cell * E + (market % E)];
  }
  return number;
}

/** Unemployed in the last year: mean of simulations with luck of their own, and its standard error. */
function simulated(start: World, vacancies: number): { mean: number; error: number } {
  const counts = Array.from({ length: SEEDS }, (_, seed) => {
    const world = withLuck(start, 'beveridge', seed);
    let total = 0;
    for (let month = 0; month < MONTHS; month++) {
      liveLabourMonth(world, month, vacancies);
      if (month >= MONTHS - YEAR) total += sum(world.labour.unemployed);
    }
    return total / YEAR;
  });
  const mean = counts.reduce((sum, count) => sum + count, 0) / SEEDS;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (SEEDS - 1) / SEEDS) };
}
