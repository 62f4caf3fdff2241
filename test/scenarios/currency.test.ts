import { expect, test } from 'vitest';
import { INDICATORS } from '../../engine/model/indicators/definitions.ts';
import { simulate } from '../../engine/model/simulate.ts';
import { createWorld } from '../../engine/model/world/synthesis/createWorld.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import type { Scenario } from '../../scenarios/scenario.ts';

/** A power of two, by which floating-point numbers are multiplied without rounding. */
const FACTOR = 1024;

/** The same country with all of its money in a currency that is worth so many times less. */
function inCheaperMoney({ question, arms }: Scenario): Pick<Scenario, 'question' | 'arms'> {
  const { country } = question;
  const regions = country.regions.map((region) => ({
    ...region,
    meanPay: FACTOR * region.meanPay,
    grossRegionalProduct: FACTOR * region.grossRegionalProduct,
    cashIncomePerHead: FACTOR * region.cashIncomePerHead,
  }));
  return {
    question: { ...question, country: { ...country, regions } },
    arms: arms.map((arm) => ({
      ...arm,
      clusters: arm.clusters.map((cluster) => ({
        ...cluster,
        programme: {
          ...cluster.programme,
          budget: cluster.programme.budget.map(({ year, amount }) => ({
            year,
            amount: FACTOR * amount,
          })),
        },
      })),
    })),
  };
}

test('what people do does not depend on the currency that money is counted in', () => {
  const set = ['sample=0.2', 'years=5'];
  const scenario = loadScenario('teaching', { set });
  const live = ({ question, arms }: Pick<Scenario, 'question' | 'arms'>) =>
    arms.map((arm) => simulate(createWorld(question, 1), arm, { question, member: 1 }).indicators);
  const [own, cheaper] = [live(scenario), live(inCheaperMoney(scenario))];
  for (const [arm, indicators] of own.entries()) {
    for (const { id, kind } of INDICATORS) {
      const factor = kind === 'money' ? FACTOR : 1;
      for (const [at, value] of indicators[id].entries()) {
        const wanted = value * factor;
        const found = cheaper[arm][id][at];
        // Indices take logarithms, which round.
        const isSame = Object.is(found, wanted) || Math.abs(found - wanted) <= 1e-12;
        expect(isSame, `${id}: ${found} instead of ${wanted}`).toBe(true);
      }
    }
  }
});
