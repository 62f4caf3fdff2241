import { beforeAll, describe, expect, test } from 'vitest';
import type { Classification } from '../../engine/model/classification.ts';
import type { Arm, Cluster } from '../../engine/model/cluster.ts';
import { liveMonth } from '../../engine/model/month/month.ts';
import type { ParameterValues } from '../../engine/model/parameters.ts';
import type { Shock } from '../../engine/model/shock.ts';
import { simulate } from '../../engine/model/simulate.ts';
import type { SimulationResult } from '../../engine/model/simulation.ts';
import { formClusters } from '../../engine/model/world/formClusters.ts';
import { createWorld } from '../../engine/model/world/synthesis/createWorld.ts';
import type { World } from '../../engine/model/world/world.ts';
import { makeCluster, makeCountry, makeQuestion } from './countries.ts';

// Four regions far apart; sixteen members; every comparison is paired. An effect counts when its mean
// is more than four standard errors from nought (t with 15 degrees of freedom: error rate 0.1 %).
const MEMBERS = 16;
const MONTHS = 72;
const country = makeCountry([
  { people: 400_000 },
  { people: 300_000, meanPay: 150_000 },
  { people: 300_000, meanPay: 140_000 },
  { people: 200_000, meanPay: 260_000, connectedShare: 0.8 },
]);
// Far apart, so that meetings carry little.
for (const [i, region] of country.regions.entries()) region.longitude = 45 + 14 * i;
// Enough remote workers to see what becomes of them.
country.nation.remoteWorkers = 40_000;
const question = makeQuestion(country, { sample: 0.01, months: MONTHS, audit: false });
const start: World[] = [];

beforeAll(() => {
  for (let member = 0; member < MEMBERS; member++) start.push(createWorld(question, member));
});

type Measure = (result: SimulationResult) => number;

/** Of the arm's clusters in the last year. */
const lastYear = (result: SimulationResult) =>
  result.clusters.filter(({ year }) => year === result.years[result.years.length - 1]);
const total = (pick: (row: SimulationResult['clusters'][number]) => number): Measure => {
  return (result) => lastYear(result).reduce((sum, row) => sum + pick(row), 0);
};
const fundedJobs = total((row) => row.fundedJobs);
const seats = total((row) => row.seats);
const seatsInYear =
  (year: number): Measure =>
  (result) =>
    result.clusters.find((row) => row.year === year)?.seats ?? 0;
const output = total((row) => row.output);
const outlaysOfAllYears: Measure = (result) =>
  result.clusters.reduce((sum, row) => sum + row.outlays, 0);
const nation =
  (indicator: string): Measure =>
  (result) =>
    result.indicators[indicator].at(-1) as number;

function run(clusters: Cluster[], shocks: Shock[] = []): SimulationResult[] {
  const arm: Arm = { id: 'arm', name: 'Arm', clusters };
  return start.map((world, member) =>
    simulate(world, arm, { question: { ...question, shocks }, member }),
  );
}

/** The same of a measure of two sets of runs. */
const effect = (a: SimulationResult[], b: SimulationResult[], measure: Measure): number =>
  paired(a.map(measure), b.map(measure));
const CLEAR = 4;

/** Mean log efficiency of the first cluster's members at the end, over those of its start. */
function learnt(clusters: Cluster[], shocks: Shock[] = []): number[] {
  const ids = country.regions.map(({ id }) => id);
  return start.map((initial) => {
    const world = structuredClone(initial);
    // Fast learning: the mechanism, not the luck of a few.
    Object.assign(world.parameters, { innovationRate: 0.3, catchUpRate: 0.15 });
    formClusters(world, { id: 'arm', name: 'Arm', clusters }, ids, MONTHS);
    const { members } = world.clusters[0];
    for (world.month = 0; world.month < MONTHS; world.month++) liveMonth(world, shocks, ids);
    const { efficiency, startEfficiency } = world.organisations;
    return members.reduce((sum, f) => sum + efficiency[f] - startEfficiency[f], 0) / members.length;
  });
}

/** Mean of paired differences in units of their standard error. */
function paired(a: number[], b: number[]): number {
  const differences = a.map((value, i) => value - b[i]);
  const mean = differences.reduce((x, y) => x + y) / MEMBERS;
  const variance = differences.reduce((x, y) => x + (y - mean) ** 2, 0) / (MEMBERS - 1);
  return mean / Math.max(1e-12 * Math.abs(mean), Math.sqrt(variance / MEMBERS));
}

const classified = (changes: Partial<Classification>, rest: Partial<Cluster> = {}) =>
  makeCluster({ ...rest, classification: { ...makeCluster().classification, ...changes } });
const physical = (changes: Partial<Classification> = {}, rest: Partial<Cluster> = {}) =>
  classified(
    { environment: 'physical', localisation: 'localised', product: 'material', ...changes },
    { sector: 'industry', ...rest },
  );
/** Runs with parameters of its own in every world. */
function withParameters(changes: Partial<ParameterValues>, task: () => void): void {
  for (const world of start) world.parameters = { ...question.parameters, ...changes };
  try {
    task();
  } finally {
    for (const world of start) world.parameters = question.parameters;
  }
}
const noJoining = (task: () => void) => withParameters({ joinRate: 0, leaveRate: 0 }, task);

describe('a missing branch is felt', () => {
  const whole = () => run([makeCluster()]);

  test('without the state no public money flows, and seats are fewer and later', () => {
    const without = run([makeCluster({ branches: ['business', 'institutions'] })]);
    expect(without.every((result) => outlaysOfAllYears(result) === 0)).toBe(true);
    expect(effect(whole(), without, fundedJobs)).toBeGreaterThan(CLEAR);
  });

  test('without business there is no seat', () => {
    const without = run([makeCluster({ branches: ['state', 'institutions'] })]);
    expect(without.every((result) => seats(result) === 0)).toBe(true);
  });

  test('without institutions there is less research, no training, and less credit', () => {
    const without = makeCluster({
      branches: ['state', 'business'],
      institutions: [],
      memberShare: 0.9,
    });
    noJoining(() => {
      expect(
        paired(learnt([makeCluster({ memberShare: 0.9 })]), learnt([without])),
      ).toBeGreaterThan(CLEAR);
      // Few members, whose own means are soon at an end.
      const lending = run([makeCluster({ institutions: ['finance'], memberShare: 0.05 })]);
      const unaided = run([{ ...without, memberShare: 0.05 }]);
      expect(effect(lending, unaided, seatsInYear(2021))).toBeGreaterThan(CLEAR);
    });
  });

  test('without infrastructure institutions sites take longer', () => {
    const slow = run([physical({}, { institutions: ['education', 'development', 'finance'] })]);
    const fast = run([physical()]);
    expect(effect(fast, slow, seatsInYear(2022))).toBeGreaterThan(CLEAR);
  });
});

describe('each value of a dimension does what it says', () => {
  test('environment: a remote seat costs less capital, and residents of other regions take it', () => {
    const remote = run([makeCluster()]);
    const onSite = run([classified({ environment: 'physical' })]);
    expect(effect(remote, onSite, seats)).toBeGreaterThan(CLEAR);
    const elsewhere: Measure = (result) =>
      lastYear(result)[0]
        .jobsByResidence.slice(1)
        .reduce((a, b) => a + b, 0);
    noJoining(() => {
      expect(
        effect(run([makeCluster()]), run([classified({ environment: 'physical' })]), elsewhere),
      ).toBeGreaterThan(CLEAR);
    });
  });

  test('localisation: remote seats of a localised cluster go to residents of its regions only', () => {
    noJoining(() => {
      const open = run([makeCluster()]);
      const bound = run([classified({ localisation: 'localised' })]);
      const remoteElsewhere: Measure = (result) => {
        const regions = country.regions.length + 1;
        const values = result.indicators.cluster_remote_jobs.slice(-regions);
        return values.slice(1, -1).reduce((a, b) => a + b, 0);
      };
      expect(effect(open, bound, remoteElsewhere)).toBeGreaterThan(CLEAR);
    });
  });

  test('scale: who may join', () => {
    const membersOutside = (result: SimulationResult) => {
      const regions = country.regions.length + 1;
      const values = result.indicators.cluster_output.slice(-regions);
      return values.slice(1, -1).reduce((a, b) => a + b, 0);
    };
    withParameters({ joinRate: 0.3 }, () => {
      const regional = run([classified({ scale: 'regional' })]);
      const interregional = run([classified({ scale: 'interregional' })]);
      const intersectoral = run([
        classified({ scale: 'interregional' }, { otherSectors: ['industry'] }),
      ]);
      expect(regional.every((result) => membersOutside(result) === 0)).toBe(true);
      const mean = (runs: SimulationResult[]) =>
        runs.reduce((sum, result) => sum + membersOutside(result), 0) / MEMBERS;
      expect(mean(interregional)).toBeGreaterThan(0);
      expect(mean(intersectoral)).toBeGreaterThan(1.3 * mean(interregional));
    });
  });

  test('innovation: more research, more productivity', () => {
    noJoining(() => {
      const levels = ['none', 'research-and-production', 'innovation'] as const;
      const gains = levels.map((innovation) =>
        learnt([classified({ innovation }, { memberShare: 0.9 })]),
      );
      expect(paired(gains[1], gains[0])).toBeGreaterThan(CLEAR);
      expect(paired(gains[2], gains[1])).toBeGreaterThan(CLEAR);
    });
  });

  test('links: information links bridge distance', () => {
    // Members in regions far apart: the best of them teaches the others.
    const regions = ['region-0', 'region-1', 'region-2', 'region-3'];
    noJoining(() => {
      const information = learnt([classified({}, { regions, memberShare: 0.9 })]);
      const ordinary = learnt([classified({ links: 'ordinary' }, { regions, memberShare: 0.9 })]);
      expect(paired(information, ordinary)).toBeGreaterThan(CLEAR);
    });
  });

  test('interaction: linked clusters learn from each other only when both are networked', () => {
    const pair = (interaction: Classification['interaction'], other = interaction) => [
      classified({ interaction }, { id: 'a', linkedTo: ['b'], memberShare: 0.1 }),
      classified(
        { interaction: other },
        { id: 'b', linkedTo: ['a'], sector: 'local-services', memberShare: 0.9 },
      ),
    ];
    noJoining(() => {
      const separate = learnt(pair('separate'));
      expect(paired(learnt(pair('networked')), separate)).toBeGreaterThan(CLEAR);
      expect(learnt(pair('networked', 'separate'))).toEqual(separate);
    });
  });

  test('symbiosis: a linked Internet cluster modernises a physical one', () => {
    const joined = (linked: boolean) => [
      physical({}, { id: 'works', linkedTo: linked ? ['platform'] : [], memberShare: 0.2 }),
      makeCluster({ id: 'platform', linkedTo: linked ? ['works'] : [], memberShare: 0.9 }),
    ];
    noJoining(() => {
      expect(paired(learnt(joined(true)), learnt(joined(false)))).toBeGreaterThan(CLEAR);
    });
  });

  test('initiative and state participation: who pays', () => {
    const above = run([makeCluster()]);
    const below = run([classified({ initiative: 'from-below' })]);
    const alone = run([classified({ stateParticipation: 'without' })]);
    expect(effect(above, below, (result) => result.clusters[0].outlays)).toBeGreaterThan(CLEAR);
    expect(alone.every((result) => outlaysOfAllYears(result) === 0)).toBe(true);
    expect(effect(above, alone, seats)).toBeGreaterThan(CLEAR);
    expect(alone.every((result) => seats(result) === 0)).toBe(true);
    // Alone they move workplaces they have onto the platform.
    const offline = run([classified({ stateParticipation: 'without', environment: 'physical' })]);
    expect(effect(alone, offline, nation('remote_share'))).toBeGreaterThan(CLEAR);
  });

  test('regional tasks: the unemployed of the region are trained', () => {
    const trainingOnly = { ...makeCluster().programme, trainingShare: 1 };
    const serves = run([makeCluster({ programme: trainingOnly })]);
    const doesNot = run([classified({ regionalTasks: 'no' }, { programme: trainingOnly })]);
    // What is not spent on training buys seats.
    expect(effect(doesNot, serves, seats)).toBeGreaterThan(CLEAR);
  });

  test('product: a material product ties up more capital a seat', () => {
    expect(
      effect(run([physical({}, { sector: 'business-services' })]), run([physical()]), seats),
    ).toBeGreaterThan(CLEAR);
  });
});

describe('programmes and partners', () => {
  test('foreign partners teach interstate clusters, until the border closes', () => {
    const partners = ['abroad'];
    noJoining(() => {
      const without = learnt([classified({ scale: 'interstate' }, { memberShare: 0.9 })]);
      const taught = learnt([classified({ scale: 'interstate' }, { partners, memberShare: 0.9 })]);
      expect(paired(taught, without)).toBeGreaterThan(CLEAR);
      const path = Array.from({ length: MONTHS }, () => 1);
      const closed: Shock = {
        id: 'closed',
        kind: 'border-closing',
        sectors: [],
        regions: [],
        path,
      };
      expect(
        learnt([classified({ scale: 'interstate' }, { partners, memberShare: 0.9 })], [closed]),
      ).toEqual(without);
    });
  });

  test('a tax preference wins markets and is booked', () => {
    const spared = {
      ...makeCluster().programme,
      taxPreference: 1,
      taxPreferenceYears: { first: 2020, last: 2040 },
    };
    const withIt = run([makeCluster({ programme: spared })]);
    const without = run([makeCluster()]);
    expect(effect(withIt, without, output)).toBeGreaterThan(CLEAR);
    expect(effect(withIt, without, outlaysOfAllYears)).toBeGreaterThan(CLEAR);
  });

  test('supported moves bring people', () => {
    const moving = { ...makeCluster().programme, relocationShare: 0.5 };
    const arrivals: Measure = (result) => {
      const regions = country.regions.length + 1;
      return [0, 1, 2].reduce((sum, year) => sum + result.indicators.arrivals[year * regions], 0);
    };
    expect(
      effect(run([makeCluster({ programme: moving })]), run([makeCluster()]), arrivals),
    ).toBeGreaterThan(CLEAR);
  });
});

describe('shocks fall where they say', () => {
  const half = Array.from({ length: MONTHS }, (_, month) => (month >= 48 ? 0.5 : 0));

  test('an outage stops remote work, a closure work on site', () => {
    const shock = (kind: Shock['kind']): Shock => ({
      id: kind,
      kind,
      sectors: [],
      regions: [],
      path: half,
    });
    const clusters = [makeCluster()];
    const calm = run(clusters);
    const outage = run(clusters, [shock('outage')]);
    const closure = run(clusters, [shock('closure')]);
    expect(effect(calm, outage, nation('remote_share'))).toBeGreaterThan(CLEAR);
    expect(effect(calm, closure, nation('employed'))).toBeGreaterThan(CLEAR);
    expect(effect(calm, closure, nation('output'))).toBeGreaterThan(CLEAR);
    expect(effect(outage, closure, nation('output'))).toBeGreaterThan(CLEAR);
  });
});
