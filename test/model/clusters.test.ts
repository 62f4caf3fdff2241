import { describe, expect, test } from 'vitest';
import type { Classification } from '../../engine/model/classification.ts';
import type { Cluster } from '../../engine/model/cluster.ts';
import type { Shock } from '../../engine/model/shock.ts';
import type { SimulationResult } from '../../engine/model/simulation.ts';
import { makeCluster } from './countries.ts';
import {
  CLEAR,
  classified,
  country,
  effect,
  elsewhere,
  fixedMembers,
  learnt,
  type Measure,
  MONTHS,
  nation,
  outlaysOfAllYears,
  paired,
  run,
  total,
} from './pairedRuns.ts';

const fundedJobs = total((row) => row.fundedJobs);
const seats = total((row) => row.seats);
const output = total((row) => row.output);
const seatsInYear =
  (year: number): Measure =>
  (result) =>
    result.clusters.find((row) => row.year === year)?.seats ?? 0;
const settled = { parameters: fixedMembers };

const physical = (changes: Partial<Classification> = {}, rest: Partial<Cluster> = {}) =>
  classified(
    { environment: 'physical', localisation: 'localised', product: 'material', ...changes },
    { sector: 'industry', ...rest },
  );

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
    expect(paired(learnt([makeCluster({ memberShare: 0.9 })]), learnt([without]))).toBeGreaterThan(
      CLEAR,
    );
    // Few members, whose own means are soon at an end.
    const lending = run([makeCluster({ institutions: ['finance'], memberShare: 0.05 })]);
    const unaided = run([{ ...without, memberShare: 0.05 }]);
    expect(effect(lending, unaided, seatsInYear(2021))).toBeGreaterThan(CLEAR);
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
    const remoteSettled = run([makeCluster()], settled);
    const onSiteSettled = run([classified({ environment: 'physical' })], settled);
    const jobsElsewhere = total((row) => row.jobsByResidence.slice(1).reduce((a, b) => a + b, 0));
    expect(effect(remoteSettled, onSiteSettled, jobsElsewhere)).toBeGreaterThan(CLEAR);
  });

  test('localisation: remote seats of a localised cluster go to residents of its regions only', () => {
    const open = run([makeCluster()], settled);
    const bound = run([classified({ localisation: 'localised' })], settled);
    expect(effect(open, bound, elsewhere('cluster_remote_jobs'))).toBeGreaterThan(CLEAR);
  });

  test('scale: who may join', () => {
    const joining = { parameters: { joinRate: 0.3 } };
    const membersOutside = elsewhere('cluster_output');
    const mean = (runs: SimulationResult[]) =>
      runs.reduce((sum, result) => sum + membersOutside(result), 0) / runs.length;
    const regional = run([classified({ scale: 'regional' })], joining);
    const interregional = run([classified({ scale: 'interregional' })], joining);
    const intersectoral = run(
      [classified({ scale: 'interregional' }, { otherSectors: ['industry'] })],
      joining,
    );
    expect(mean(regional)).toBe(0);
    expect(mean(interregional)).toBeGreaterThan(0);
    expect(mean(intersectoral)).toBeGreaterThan(1.3 * mean(interregional));
  });

  test('innovation: more research, more productivity', () => {
    const levels = ['none', 'research-and-production', 'innovation'] as const;
    const gains = levels.map((innovation) =>
      learnt([classified({ innovation }, { memberShare: 0.9 })]),
    );
    expect(paired(gains[1], gains[0])).toBeGreaterThan(CLEAR);
    expect(paired(gains[2], gains[1])).toBeGreaterThan(CLEAR);
  });

  test('links: information links bridge distance', () => {
    // Members in regions far apart: the best of them teaches the others.
    const regions = ['region-0', 'region-1', 'region-2', 'region-3'];
    const information = learnt([classified({}, { regions, memberShare: 0.9 })]);
    const ordinary = learnt([classified({ links: 'ordinary' }, { regions, memberShare: 0.9 })]);
    expect(paired(information, ordinary)).toBeGreaterThan(CLEAR);
  });

  test('interaction: linked clusters learn from each other only when both are networked', () => {
    const pair = (interaction: Classification['interaction'], other = interaction) => [
      classified({ interaction }, { id: 'a', linkedTo: ['b'], memberShare: 0.1 }),
      classified(
        { interaction: other },
        { id: 'b', linkedTo: ['a'], sector: 'local-services', memberShare: 0.9 },
      ),
    ];
    const separate = learnt(pair('separate'));
    expect(paired(learnt(pair('networked')), separate)).toBeGreaterThan(CLEAR);
    expect(learnt(pair('networked', 'separate'))).toEqual(separate);
  });

  test('symbiosis: a linked Internet cluster modernises a physical one', () => {
    const joined = (linked: boolean) => [
      physical({}, { id: 'works', linkedTo: linked ? ['platform'] : [], memberShare: 0.2 }),
      makeCluster({ id: 'platform', linkedTo: linked ? ['works'] : [], memberShare: 0.9 }),
    ];
    expect(paired(learnt(joined(true)), learnt(joined(false)))).toBeGreaterThan(CLEAR);
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
      learnt([classified({ scale: 'interstate' }, { partners, memberShare: 0.9 })], {
        shocks: [closed],
      }),
    ).toEqual(without);
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
    const outage = run(clusters, { shocks: [shock('outage')] });
    const closure = run(clusters, { shocks: [shock('closure')] });
    expect(effect(calm, outage, nation('remote_share'))).toBeGreaterThan(CLEAR);
    expect(effect(calm, closure, nation('employed'))).toBeGreaterThan(CLEAR);
    expect(effect(calm, closure, nation('output'))).toBeGreaterThan(CLEAR);
    expect(effect(outage, closure, nation('output'))).toBeGreaterThan(CLEAR);
  });
});
