import { describe, expect, test } from 'vitest';
import { matchJobs } from '../../../engine/model/month/labour/matching.ts';
import { separate } from '../../../engine/model/month/labour/separations.ts';
import { openStreams } from '../../../engine/model/random/streams.ts';
import { sum } from '../../../engine/model/world/proportionalFitting.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import type { World } from '../../../engine/model/world/world.ts';
import { makeCountry, makeQuestion } from '../countries.ts';

const SEPARATION = 0.02;
const FINDING = 0.3;
const MONTHS = 12;
const SEEDS = 400;

describe('with demand, pay and moves switched off the labour market is two-state', () => {
  // Every month a job ends with δ, then a searcher finds one with f: P(u → u) = 1 − f and
  // P(e → u) = δ (1 − f). Persons are independent, so the unemployed after t months have
  // mean Σ p_i and variance Σ p_i (1 − p_i), p_i from the chain's closed form.
  const country = makeCountry([{ unemploymentRate: 0.1 }, { unemploymentRate: 0.03 }]);
  const question = makeQuestion(country, { sample: 0.02 });
  // η = 1 makes the matching function proportional to searchers: a constant finding rate.
  Object.assign(question.parameters, {
    separationRate: SEPARATION,
    matchingElasticity: 1,
    onTheJobSearch: 0,
    remoteSearchShare: 0,
    // Nobody leaves a job into retirement.
    retirementAgeMen: 120,
    retirementAgeWomen: 120,
  });
  const start = createWorld(question, 0);
  start.base.matchingEfficiency.fill(FINDING);

  const unemployedAfter = (seed: number): number[] => {
    const world = structuredClone(start);
    world.streams = openStreams(`two-state ${seed}`, 0);
    for (let month = 0; month < MONTHS; month++) liveLabourMonth(world, month);
    return [0, 1].map((region) =>
      world.labour.unemployed.subarray(region * 3, region * 3 + 3).reduce((a, b) => a + b, 0),
    );
  };

  test('mean and variance are those of the closed form', () => {
    const draws = Array.from({ length: SEEDS }, (_, seed) => unemployedAfter(seed));
    const stay = 1 - FINDING;
    const lose = SEPARATION * (1 - FINDING);
    const limit = lose / (1 - stay + lose);
    const decay = (stay - lose) ** MONTHS;
    for (const region of [0, 1]) {
      const count = (list: Int32Array) =>
        list.subarray(region * 3, region * 3 + 3).reduce((a, b) => a + b, 0);
      const u = count(start.labour.unemployed);
      const e = count(start.labour.employed);
      const fromU = limit + (1 - limit) * decay;
      const fromE = limit - limit * decay;
      const mean = u * fromU + e * fromE;
      const variance = u * fromU * (1 - fromU) + e * fromE * (1 - fromE);
      const found = draws.map((pair) => pair[region]);
      const foundMean = found.reduce((a, b) => a + b) / SEEDS;
      const foundVariance = found.reduce((a, b) => a + (b - foundMean) ** 2, 0) / (SEEDS - 1);
      // Four standard errors each, over four comparisons: error rate below 3e-4; seeds are fixed.
      expect(Math.abs(foundMean - mean)).toBeLessThan(4 * Math.sqrt(variance / SEEDS));
      expect(Math.abs(foundVariance / variance - 1)).toBeLessThan(4 * Math.sqrt(2 / (SEEDS - 1)));
    }
  });

  test('layoffs have their exact hazard', () => {
    // Half of the staff too many and nine tenths of the excess laid off: hazard δ + 0.45.
    const seeds = 60;
    const half = (staff: number) => staff / 2;
    let ended = 0;
    let staff = 0;
    for (let seed = 0; seed < seeds; seed++) {
      const world = structuredClone(start);
      world.parameters.layoffShare = 0.9;
      world.streams = openStreams(`layoffs ${seed}`, 0);
      world.organisations.targetOnSite = Float64Array.from(world.organisations.onSite, half);
      world.organisations.targetRemote = Float64Array.from(world.organisations.remote, half);
      const before = sum(world.labour.unemployed);
      for (const n of [...world.organisations.onSite, ...world.organisations.remote]) staff += n;
      separate(world);
      ended += sum(world.labour.unemployed) - before;
    }
    const hazard = SEPARATION + 0.45;
    expect(Math.abs(ended / staff - hazard)).toBeLessThan(
      4 * Math.sqrt((hazard * (1 - hazard)) / staff),
    );
  });
});

function liveLabourMonth(world: World, month: number): void {
  const { organisations } = world;
  world.month = month;
  // Nobody is above target, and there is always a vacancy to meet.
  organisations.targetOnSite.fill(Number.MAX_SAFE_INTEGER);
  organisations.targetRemote.fill(Number.MAX_SAFE_INTEGER);
  organisations.vacanciesOnSite.fill(1000);
  organisations.vacanciesRemote.fill(0);
  separate(world);
  matchJobs(world);
}
