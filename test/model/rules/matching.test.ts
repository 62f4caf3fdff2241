import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchJobs } from '../../../engine/model/month/labour/matching.ts';
import { separate } from '../../../engine/model/month/labour/separations.ts';
import { openStreams } from '../../../engine/model/random/streams.ts';
import { matchingRule } from '../../../engine/model/rules/matching/matchingRule.ts';
import { defaultRules, RULES, type Rules } from '../../../engine/model/rules.ts';
import { sum } from '../../../engine/model/world/proportionalFitting.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import type { World } from '../../../engine/model/world/world.ts';
import { makeCountry, makeQuestion } from '../countries.ts';

type Matching = Rules['matching'];
const ruleOf = (matching: Matching) => matchingRule({ rules: { ...defaultRules(), matching } });
const SUBMARKETS = [0, 1, 2, 3, 4, 5];
const ELASTICITY = 0.6;
const EFFORT = 0.08;

function makeWorld(matching: Matching, changes: Record<string, number> = {}): World {
  const country = makeCountry([{ unemploymentRate: 0.1 }, { unemploymentRate: 0.03 }]);
  const rules = { ...defaultRules(), matching };
  const question = makeQuestion(country, { rules, sample: 0.05 });
  Object.assign(question.parameters, { matchingElasticity: ELASTICITY, onTheJobSearch: EFFORT });
  Object.assign(question.parameters, changes);
  const world = createWorld(question, 0);
  // Vacancies do not follow the labour force here.
  world.organisations.vacanciesRemote.fill(0);
  return world;
}

/** Vacancies of region and education, by hand: each employer's, by the start's mix of its cell. */
function vacanciesOf({ organisations, base, labour }: World, submarket: number): number {
  const region = Math.floor(submarket / 3);
  let total = 0;
  for (let f = 0; f < organisations.count; f++) {
    if (organisations.region[f] !== region) continue;
    const cell = (region * 5 + organisations.sector[f]) * 3;
    // Nobody has moved or retired: the mix is that of the start.
    total += organisations.vacanciesOnSite[f] * base.educationMix[cell + (submarket % 3)];
  }
  const force = labour.employed[submarket] + labour.unemployed[submarket];
  expect(force).toBe(base.labourForceByEducation[submarket]);
  return total;
}

describe('matching functions', () => {
  test('are those of the textbook', () => {
    // 0.3 · 4^0.4; and two vacancies a searcher, one application: 2 (1 − e^(−½)).
    expect(ruleOf('cobb-douglas').contact(4, 0.3, 0.6)).toBeCloseTo(0.3 * 4 ** 0.4, 12);
    expect(ruleOf('urn-ball').contact(2, 1, 0.6)).toBeCloseTo(2 * (1 - Math.exp(-0.5)), 12);
    // Vacancies without end: an applicant always finds an urn alone; searchers without end: all fill.
    expect(ruleOf('urn-ball').contact(1e6, 0.4, 0.6)).toBeCloseTo(0.4, 5);
    expect(ruleOf('urn-ball').contact(1e-3, 0.4, 0.6)).toBeCloseTo(1e-3, 12);
    for (const matching of RULES.matching) expect(ruleOf(matching).contact(0, 1, 0.6)).toBe(0);
  });

  test('urn-ball counts the urns that hold a ball', () => {
    // 3,000 balls at random into 2,000 urns: 2000 (1 − e^(−1.5)) are hit, standard deviation below
    // √(2000 e^(−1.5)); four of them: error rate 6e-5, and the sequence is fixed.
    const urns = new Uint8Array(2000);
    let seed = 1;
    for (let ball = 0; ball < 3000; ball++) {
      seed = (seed * 48271) % 2147483647;
      urns[Math.floor((seed / 2147483647) * 2000)] = 1;
    }
    const hit = urns.reduce((sum, urn) => sum + urn, 0);
    const expected = 3000 * ruleOf('urn-ball').contact(2 / 3, 1, 0.6);
    expect(expected).toBeCloseTo(2000 * (1 - Math.exp(-1.5)), 8);
    expect(Math.abs(hit - expected)).toBeLessThan(4 * Math.sqrt(2000 * Math.exp(-1.5)));
  });

  test('are calibrated by their own inverse', () => {
    const positive = fc.double({ min: 0.01, max: 5, noNaN: true });
    const share = fc.double({ min: 0.01, max: 0.98, noNaN: true });
    const elasticity = fc.double({ min: 0.5, max: 0.7, noNaN: true });
    fc.assert(
      fc.property(positive, share, elasticity, (tightness, filled, eta) => {
        for (const matching of RULES.matching) {
          const { contact, efficiencyAt } = ruleOf(matching);
          const contacts = filled * tightness;
          const efficiency = efficiencyAt(contacts, tightness, eta);
          expect(contact(tightness, efficiency, eta)).toBeCloseTo(contacts, 10);
        }
      }),
    );
  });
});

describe('both rules', () => {
  test('give the base year’s job finding at the start, in every submarket', () => {
    const worlds = RULES.matching.map((matching) => makeWorld(matching));
    for (const submarket of SUBMARKETS) {
      const contacts = worlds.map((world) => {
        const { base, labour, parameters } = world;
        const searchers =
          base.labourForceByEducation[submarket] * base.unemployment[Math.floor(submarket / 3)] +
          (parameters.separationRate + EFFORT) * labour.employed[submarket];
        const tightness = vacanciesOf(world, submarket) / searchers;
        const efficiency = base.matchingEfficiency[submarket];
        return matchingRule(world).contact(tightness, efficiency, ELASTICITY);
      });
      expect(contacts[0]).toBeGreaterThan(0.05);
      expect(contacts[1]).toBeCloseTo(contacts[0], 10);
    }
    // So the same luck hires the same persons, but for the few between two rates that differ by
    // what the counted unemployed of a submarket differ from the expected ones.
    const hires = worlds.map((world) => {
      const before = sum(world.labour.unemployed);
      matchJobs(world);
      return before - sum(world.labour.unemployed);
    });
    expect(hires[0]).toBeGreaterThan(50);
    expect(Math.abs(hires[1] - hires[0])).toBeLessThan(0.05 * hires[0]);
  });

  test.each([0.25, 4])('follow their own closed form at %d times the vacancies', (factor) => {
    for (const matching of RULES.matching) {
      const world = makeWorld(matching);
      const { organisations, base, labour, markets } = world;
      organisations.vacanciesOnSite = organisations.vacanciesOnSite.map((v) => v * factor);
      const expected = SUBMARKETS.map((submarket) => {
        const searchers = labour.unemployed[submarket] + EFFORT * labour.employed[submarket];
        const theta = vacanciesOf(world, submarket) / searchers;
        const efficiency = base.matchingEfficiency[submarket];
        // A vacancy is met once at most.
        return matching === 'cobb-douglas'
          ? Math.min(theta, efficiency * theta ** 0.4)
          : theta * (1 - Math.exp(-efficiency / theta));
      });
      matchJobs(world);
      for (const submarket of SUBMARKETS) {
        expect(markets.findingRate[submarket]).toBeCloseTo(Math.min(0.95, expected[submarket]), 10);
      }
    }
  });

  test.each(RULES.matching)('%s: search and separations settle where they balance', (matching) => {
    // With vacancies fixed and everything else off, a month is: end of jobs with δ, then search with
    // f(V ÷ S) by S = u + δ e. Steady: f S = δ e, so u ÷ L = δ ÷ (δ + f ÷ (1 − f)), which is the
    // textbook's δ ÷ (δ + f) when months are short; f depends on u, solved by bisection.
    const separationRate = 0.03;
    const start = makeWorld(matching, {
      separationRate: 0.012,
      onTheJobSearch: 0,
      remoteSearchShare: 0,
      retirementAgeMen: 120,
      retirementAgeWomen: 120,
    });
    start.organisations.targetOnSite.fill(Number.MAX_SAFE_INTEGER);
    start.organisations.targetRemote.fill(Number.MAX_SAFE_INTEGER);
    // More jobs end than at the start, for the same vacancies: the balance is elsewhere.
    start.parameters.separationRate = separationRate;
    const { contact } = matchingRule(start);
    const steady = SUBMARKETS.map((submarket) => {
      const force = start.base.labourForceByEducation[submarket];
      const vacancies = vacanciesOf(start, submarket);
      let [low, high] = [0, 1];
      for (let round = 0; round < 60; round++) {
        const u = (low + high) / 2;
        const searchers = force * (u + separationRate * (1 - u));
        const efficiency = start.base.matchingEfficiency[submarket];
        const f = Math.min(0.95, contact(vacancies / searchers, efficiency, ELASTICITY));
        if (u < separationRate / (separationRate + f / (1 - f))) low = u;
        else high = u;
      }
      return force * low;
    });
    const seeds = 20;
    const draws = Array.from({ length: seeds }, (_, seed) => {
      const world = structuredClone(start);
      world.streams = openStreams(`steady ${seed}`, 0);
      for (let month = 0; month < 200; month++) {
        world.month = month;
        separate(world);
        matchJobs(world);
      }
      return world.labour.unemployed;
    });
    for (const submarket of SUBMARKETS) {
      const found = draws.map((unemployed) => unemployed[submarket]);
      const mean = found.reduce((a, b) => a + b) / seeds;
      const variance = found.reduce((a, b) => a + (b - mean) ** 2, 0) / (seeds - 1);
      // Five standard errors, Student's t with 19 degrees of freedom: error rate 8e-5 each.
      expect(Math.abs(mean - steady[submarket])).toBeLessThan(5 * Math.sqrt(variance / seeds));
    }
    const total = (counts: ArrayLike<number>) => Array.from(counts).reduce((a, b) => a + b, 0);
    expect(total(steady)).toBeGreaterThan(1.2 * total(start.labour.unemployed));
  });
});
