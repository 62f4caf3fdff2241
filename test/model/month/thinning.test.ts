// Each process that skips to its events against the same process asked of every person in turn.
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import { SECTORS } from '../../../engine/model/country.ts';
import { separate } from '../../../engine/model/month/labour/separations.ts';
import { spreadAccess } from '../../../engine/model/month/people/access.ts';
import {
  bearChildren,
  birthHazard,
  emigrate,
} from '../../../engine/model/month/people/demography.ts';
import {
  exitHazard,
  participationOdds,
  returnHazard,
  turnOver,
} from '../../../engine/model/month/people/turnover.ts';
import { emptyTally } from '../../../engine/model/month/tally.ts';
import { openStreams } from '../../../engine/model/random/streams.ts';
import { copyWorld } from '../../../engine/model/world/copyWorld.ts';
import { ageInMonths } from '../../../engine/model/world/people/careers.ts';
import {
  activityOf,
  connectedOf,
  EMPLOYED,
  GONE,
  INACTIVE,
  isActive,
  isAdultResident,
  regionOf,
  remoteOf,
  sexOf,
  WOMAN,
} from '../../../engine/model/world/people/persons.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import type { World } from '../../../engine/model/world/world.ts';
import { kolmogorovSmirnov } from '../../benchmarks/reducedProcess/kolmogorovSmirnov.ts';
import { makeCountry, makeQuestion } from '../countries.ts';

const REGIONS = 2;
const SEEDS = 400;
/** Chance of any false alarm over all comparisons of this file. */
const ERROR_RATE = 1e-3;

interface Thinned {
  name: string;
  /** Chance of the event for a person of the start, from its definition. */
  hazard: (world: World, person: number) => number;
  live: (world: World) => void;
  /** Did the event happen to a person whose status was `before`? */
  happened: (before: number, after: number, world: World, person: number) => boolean;
}

const tallyOf = () => emptyTally(REGIONS, SECTORS.length);
let odds: Float64Array = new Float64Array(0);

const processes: Thinned[] = [
  {
    name: 'separations and layoffs',
    hazard: ({ persons, organisations, parameters }, person) => {
      const status = persons.status[person];
      if (activityOf(status) !== EMPLOYED) return 0;
      const { onSite, remote, targetOnSite, targetRemote } = organisations;
      const employer = persons.employer[person];
      const [staff, target] =
        remoteOf(status) === 1
          ? [remote[employer], targetRemote[employer]]
          : [onSite[employer], targetOnSite[employer]];
      const excess = Math.max(0, staff - target) / staff;
      return parameters.separationRate + parameters.layoffShare * excess;
    },
    live: separate,
    happened: (before, after) => activityOf(before) === EMPLOYED && activityOf(after) !== EMPLOYED,
  },
  {
    name: 'exits from the labour force',
    // Who leaves may be back in the same month: those who stay out are counted.
    hazard: (world, person) => {
      const status = world.persons.status[person];
      if (!isActive(status)) return 0;
      const who = [regionOf(status), sexOf(status), ageInMonths(world, person)] as const;
      return exitHazard(world, odds, ...who) * (1 - returnHazard(world, odds, ...who));
    },
    live: turnOver,
    happened: (before, after) => isActive(before) && !isActive(after),
  },
  {
    name: 'returns to the labour force',
    hazard: (world, person) => {
      const status = world.persons.status[person];
      if (activityOf(status) !== INACTIVE) return 0;
      return returnHazard(world, odds, regionOf(status), sexOf(status), ageInMonths(world, person));
    },
    live: turnOver,
    happened: (before, after) => activityOf(before) === INACTIVE && isActive(after),
  },
  {
    name: 'births',
    hazard: (world, person) => {
      const status = world.persons.status[person];
      if (sexOf(status) !== WOMAN || !isAdultResident(status)) return 0;
      return birthHazard(world.base, ageInMonths(world, person), regionOf(status));
    },
    live: (world) => bearChildren(world, tallyOf()),
    // The newest child of a mother is the first of her list.
    happened: (_before, _after, world, person) =>
      world.persons.kin[person] >= world.persons.firstNewborn,
  },
  {
    name: 'emigration',
    hazard: ({ persons, base }, person) =>
      isAdultResident(persons.status[person]) ? base.emigrationHazard : 0,
    live: (world) => emigrate(world, tallyOf()),
    happened: (before, after) => isAdultResident(before) && activityOf(after) === GONE,
  },
  {
    name: 'access',
    hazard: ({ persons, parameters }, person) => {
      const status = persons.status[person];
      const isWithout = isAdultResident(status) && connectedOf(status) === 0;
      return isWithout ? parameters.accessDiffusion / 12 : 0;
    },
    live: spreadAccess,
    happened: (before, after) => connectedOf(before) === 0 && connectedOf(after) === 1,
  },
];

describe('skipping to events is asking everybody', () => {
  const country = makeCountry([{}, { unemploymentRate: 0.09, connectedShare: 0.4 }]);
  const question = makeQuestion(country, { sample: 0.03 });
  // Rates at which some thousand persons have enough events in a month.
  Object.assign(question.parameters, { participationTurnover: 0.02, accessDiffusion: 0.2 });
  const start = createWorld(question, 0);
  start.base.emigrationHazard = 0.01;
  odds = participationOdds(start);
  // Every third organisation has a third too many.
  const { onSite, targetOnSite, remote, targetRemote, count } = start.organisations;
  for (let f = 0; f < count; f++) {
    targetOnSite[f] = (f % 3 === 0 ? 2 / 3 : 1) * onSite[f];
    targetRemote[f] = remote[f];
  }

  for (const { name, hazard, live, happened } of processes) {
    const persons = Array.from({ length: start.persons.count }, (_, person) => person)
      .map((person) => ({
        person,
        region: regionOf(start.persons.status[person]),
        chance: hazard(start, person),
      }))
      .filter(({ chance }) => chance > 0);

    test(name, () => {
      const thinned = Array.from({ length: SEEDS }, (_, seed) => {
        const world = copyWorld(start);
        world.streams = openStreams(`thinned ${seed}`, 0);
        live(world);
        const { status } = world.persons;
        return eventsByRegion(persons, ({ person }) =>
          happened(start.persons.status[person], status[person], world, person),
        );
      });
      const dense = Array.from({ length: SEEDS }, (_, seed) => {
        const random = seedrandom(`dense ${name} ${seed}`);
        return eventsByRegion(persons, ({ chance }) => random() < chance);
      });
      for (let region = 0; region < REGIONS; region++) {
        const own = persons.filter((one) => one.region === region).map(({ chance }) => chance);
        // Independent persons: mean Σ p and variance Σ p (1 − p).
        const mean = own.reduce((sum, p) => sum + p, 0);
        const variance = own.reduce((sum, p) => sum + p * (1 - p), 0);
        const found = thinned.map((events) => events[region]);
        const foundMean = found.reduce((sum, value) => sum + value, 0) / SEEDS;
        const squares = found.reduce((sum, value) => sum + (value - foundMean) ** 2, 0);
        expect(mean).toBeGreaterThan(5);
        expect(Math.abs(foundMean - mean) / Math.sqrt(variance / SEEDS)).toBeLessThan(Z);
        const spread = squares / (SEEDS - 1) / variance;
        expect(Math.abs(spread - 1) / Math.sqrt(2 / (SEEDS - 1) + 1 / (SEEDS * mean))).toBeLessThan(
          Z,
        );
        const distribution = kolmogorovSmirnov(
          found,
          dense.map((events) => events[region]),
        );
        expect(distribution).toBeGreaterThan(ERROR_RATE / COMPARISONS);
      }
    });
  }
});

/** Mean, variance and distribution of each process in each region. */
const COMPARISONS = 3 * processes.length * REGIONS;
/** Two-sided quantile of the standard normal at ERROR_RATE ÷ COMPARISONS = 2.8e-5. */
const Z = 4.19;

interface AtRisk {
  person: number;
  region: number;
  chance: number;
}

function eventsByRegion(persons: AtRisk[], happens: (one: AtRisk) => boolean): number[] {
  const events = new Array<number>(REGIONS).fill(0);
  for (const one of persons) if (happens(one)) events[one.region]++;
  return events;
}
