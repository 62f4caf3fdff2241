import { sum } from '../../../engine/model/world/proportionalFitting.ts';
import { type Check, check, type Replication } from '../replication.ts';
import { closedMarket, liveLabourMonth, withLuck } from './closedMarket.ts';

const SEPARATION = 0.02;
const FINDING = 0.3;
const MONTHS = 36;
const SEEDS = 150;

/**
 * Jobs end with δ a month, then searchers find one with f: u ← e with s = δ (1 − f), e ← u with f.
 * Persons are independent, so n of them have n u unemployed with variance n u (1 − u) in the long run,
 * u = s ÷ (s + f).
 */
export const twoState: Replication = {
  id: 'two-state',
  title: 'Two-state labour market',
  source: 'Pissarides 2000, Equilibrium Unemployment Theory, ch. 1: u = s ÷ (s + f)',
  part: 'engine/model/month/labour/separations.ts, matching.ts',
  run: checks,
};

function checks(): Check[] {
  // An elasticity of 1 makes matches proportional to searchers: a constant finding rate.
  const start = closedMarket({ separationRate: SEPARATION, matchingElasticity: 1 }, 0.02);
  start.base.matchingEfficiency.fill(FINDING);
  const found = Array.from({ length: SEEDS }, (_, seed) => {
    const world = withLuck(start, 'two-state', seed);
    for (let month = 0; month < MONTHS; month++) liveLabourMonth(world, month, 1000);
    return sum(world.labour.unemployed);
  });
  const persons = start.base.labourForce.reduce((sum, force) => sum + force, 0);
  const losing = SEPARATION * (1 - FINDING);
  const rate = losing / (losing + FINDING);
  const variance = persons * rate * (1 - rate);
  const mean = found.reduce((sum, count) => sum + count, 0) / SEEDS;
  const spread = found.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (SEEDS - 1);
  return [
    check(
      'unemployment in the long run, 4 standard errors',
      100 * rate,
      (100 * mean) / persons,
      (400 * Math.sqrt(variance / SEEDS)) / persons,
      '%',
    ),
    check(
      'variance of the number unemployed, 4 standard errors',
      variance,
      spread,
      4 * variance * Math.sqrt(2 / (SEEDS - 1)),
      'persons²',
    ),
  ];
}
