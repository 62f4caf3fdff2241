import { describe, expect, test } from 'vitest';
import { type Cluster, HIRING, type Hiring } from '../../../engine/model/cluster.ts';
import { matchJobs } from '../../../engine/model/month/labour/matching.ts';
import { remoteContacts } from '../../../engine/model/month/labour/remoteContacts.ts';
import { poolRemoteVacancies } from '../../../engine/model/month/labour/remoteVacancies.ts';
import { educationMix } from '../../../engine/model/month/labour/vacancies.ts';
import { simulate } from '../../../engine/model/simulate.ts';
import { formClusters } from '../../../engine/model/world/formClusters.ts';
import { regionOf, remoteOf } from '../../../engine/model/world/people/persons.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import type { World } from '../../../engine/model/world/world.ts';
import { makeCluster, makeCountry, makeQuestion } from '../countries.ts';

const REGIONS = 3;
const E = 2;
const SHARE = 0.3;
const EFFORT = 0.08;
const ELASTICITY = 0.6;
const QUOTA = 0.4;
/** Region 0 is rich; 1 and 2 lag. */
const country = makeCountry([{ meanPay: 300_000 }, { meanPay: 120_000 }, { meanPay: 150_000 }]);
const question = makeQuestion(country, { sample: 0.05, months: 36 });
Object.assign(question.parameters, {
  remoteSearchShare: SHARE,
  onTheJobSearch: EFFORT,
  matchingElasticity: ELASTICITY,
  quotaShare: QUOTA,
});
const start = createWorld(question, 0);

/** A world whose only remote vacancies are those of these clusters, so many a member. */
function withClusters(vacancies: number, ...clusters: Cluster[]): World {
  const world = structuredClone(start);
  const ids = country.regions.map(({ id }) => id);
  formClusters(world, { id: 'arm', name: 'Arm', clusters }, ids, 12);
  world.organisations.vacanciesRemote = Float64Array.from(world.organisations.cluster, (cluster) =>
    cluster === -1 ? 0 : vacancies,
  );
  return world;
}

/** Contact rates by region of the tertiary-educated, all classes together, and their vacancies. */
function contactsIn(world: World): { rates: number[]; vacancies: number } {
  const classes = poolRemoteVacancies(world, educationMix(world));
  const byClass = remoteContacts(world, classes);
  const rates = Array.from({ length: REGIONS }, (_, region) =>
    byClass.reduce((sum, rates) => sum + rates[region * 3 + E], 0),
  );
  return { rates, vacancies: classes.reduce((sum, one) => sum + one.vacancies[E], 0) };
}

/** Search effort by region, by hand. */
const SEARCHERS = Array.from({ length: REGIONS }, (_, region) => {
  const { connectedUnemployed, connectedEmployed } = start.labour;
  const market = region * 3 + E;
  return SHARE * (connectedUnemployed[market] + EFFORT * connectedEmployed[market]);
});
const [RICH, LAGGING] = [SEARCHERS[0], SEARCHERS[1] + SEARCHERS[2]];

/** Contacts of full search at V vacancies and S searchers. */
function f(vacancies: number, searchers: number): number {
  const theta = vacancies / searchers;
  return Math.min(start.base.remoteMatchingEfficiency * theta ** (1 - ELASTICITY), theta, 1);
}

const hiringBy = (hiring: Hiring, changes: Partial<Cluster> = {}) =>
  makeCluster({ hiring, ...changes });
const lone = (changes: Partial<Cluster['classification']>): Cluster['classification'] => ({
  ...makeCluster().classification,
  ...changes,
});

describe.each([
  ['few vacancies, all of them met', 0.02],
  ['many vacancies', 3],
])('contact rates with %s', (_, a) => {
  test('open: one rate for all', () => {
    const { rates, vacancies } = contactsIn(withClusters(a, hiringBy('open')));
    expect(vacancies).toBeGreaterThan(0);
    for (const rate of rates) {
      expect(rate).toBeCloseTo(SHARE * f(vacancies, RICH + LAGGING), 12);
    }
  });

  test('priority: lagging regions meet all of them first, others what is left', () => {
    const { rates, vacancies } = contactsIn(withClusters(a, hiringBy('priority')));
    const first = f(vacancies, LAGGING);
    const left = vacancies - first * LAGGING;
    expect(rates[1]).toBeCloseTo(SHARE * first, 12);
    expect(rates[2]).toBeCloseTo(SHARE * first, 12);
    expect(rates[0]).toBeCloseTo(left > 1e-12 ? SHARE * f(left, RICH) : 0, 12);
  });

  test('quota: a share is kept for lagging regions, who also compete for the rest', () => {
    const { rates, vacancies } = contactsIn(withClusters(a, hiringBy('quota')));
    // Residents of lagging regions spread their effort evenly over kept and open vacancies.
    const kept = f(QUOTA * vacancies, QUOTA * LAGGING);
    const rest = f((1 - QUOTA) * vacancies, (1 - QUOTA) * LAGGING + RICH);
    expect(rates[0]).toBeCloseTo(SHARE * rest, 12);
    expect(rates[1]).toBeCloseTo(SHARE * (QUOTA * kept + (1 - QUOTA) * rest), 12);
  });

  test('shares of contacts that go to lagging regions are ordered open < quota < priority', () => {
    const [open, priority, quota] = HIRING.map((hiring) => {
      const { rates } = contactsIn(withClusters(a, hiringBy(hiring)));
      const contacts = rates.map((rate, region) => rate * SEARCHERS[region]);
      return (contacts[1] + contacts[2]) / (contacts[0] + contacts[1] + contacts[2]);
    });
    expect(open).toBeCloseTo(LAGGING / (RICH + LAGGING), 12);
    expect(quota).toBeGreaterThan(open + 0.02);
    expect(priority).toBeGreaterThan(quota + 0.02);
  });

  test('two clusters that offer alike are one market, also beside an outsider', () => {
    const world = withClusters(a, hiringBy('open'), hiringBy('open', { id: 'other' }));
    const outsider = world.organisations.cluster.indexOf(-1);
    world.organisations.vacanciesRemote[outsider] = 7;
    const { rates, vacancies } = contactsIn(world);
    expect(rates[0]).toBeCloseTo(SHARE * f(vacancies, RICH + LAGGING), 12);
    // Nor does it matter that a quota of nothing makes two classes of them.
    world.parameters.quotaShare = 0;
    world.clusters[1].cluster.hiring = 'quota';
    expect(contactsIn(world).rates[0]).toBeCloseTo(rates[0], 12);
  });

  test('regions out of scope meet none, and none is wasted on them', () => {
    const localised = { classification: lone({ localisation: 'localised' }) };
    const local = hiringBy('open', { ...localised, regions: ['region-1'] });
    const { rates, vacancies } = contactsIn(withClusters(a, local));
    expect(rates).toEqual([0, expect.closeTo(SHARE * f(vacancies, SEARCHERS[1]), 12), 0]);
    // A quota for lagging regions where the scope has none would keep seats for nobody.
    const rich = contactsIn(withClusters(a, hiringBy('quota', localised)));
    expect(rich.rates[0]).toBeCloseTo(SHARE * f(rich.vacancies, SEARCHERS[0]), 12);
  });
});

test('only a cluster that serves regional tasks gives priority', () => {
  const classification = lone({ regionalTasks: 'no' });
  const { rates } = contactsIn(withClusters(0.5, hiringBy('priority', { classification })));
  expect(rates).toEqual(contactsIn(withClusters(0.5, hiringBy('open'))).rates);
});

test('where the network is down half of the month half of the search is lost', () => {
  const world = withClusters(3, hiringBy('open'));
  world.markets.networkUp[1] = 0.5;
  const { rates, vacancies } = contactsIn(world);
  const rate = SHARE * f(vacancies, SEARCHERS[0] + SEARCHERS[1] / 2 + SEARCHERS[2]);
  expect(rates[0]).toBeCloseTo(rate, 12);
  expect(rates[1]).toBeCloseTo(rate / 2, 12);
});

test('nobody is hired from outside a cluster’s scope, and every class hires', () => {
  const localised = lone({ localisation: 'localised' });
  const local = hiringBy('open', { classification: localised, regions: ['region-1'] });
  const world = withClusters(2, local, hiringBy('priority', { id: 'other' }));
  const { organisations, persons } = world;
  const hired = [0, 1].map(() => new Float64Array(REGIONS));
  const before = persons.employer.slice();
  for (let month = 0; month < 12; month++) {
    world.month = month;
    matchJobs(world);
  }
  for (let person = 0; person < persons.count; person++) {
    const employer = persons.employer[person];
    const status = persons.status[person];
    if (employer === before[person] || remoteOf(status) === 0) continue;
    hired[organisations.cluster[employer]][regionOf(status)]++;
  }
  expect(hired[0][1]).toBeGreaterThan(5);
  expect([hired[0][0], hired[0][2]]).toEqual([0, 0]);
  expect(hired[1][1] + hired[1][2]).toBeGreaterThan(hired[1][0]);
});

test('of remote jobs in clusters, lagging regions hold more under a quota, most under priority', () => {
  const budget = [2020, 2021, 2022].map((year) => ({ year, amount: 2e10 }));
  const programme = { ...makeCluster().programme, budget };
  const members = Array.from({ length: 8 }, (_, member) => member);
  const shares = HIRING.map((hiring) => {
    const arm = { id: 'arm', name: 'Arm', clusters: [hiringBy(hiring, { programme })] };
    return members.map((member) => {
      const world = createWorld(question, member);
      const jobs = simulate(world, arm, { question, member }).indicators.cluster_remote_jobs;
      const [rich, one, two] = jobs.subarray(2 * (REGIONS + 1));
      return (one + two) / (rich + one + two);
    });
  });
  const [open, priority, quota] = shares;
  for (const [more, less] of [
    [quota, open],
    [priority, quota],
  ]) {
    const gains = more.map((share, member) => share - less[member]);
    const mean = gains.reduce((a, b) => a + b) / gains.length;
    const variance = gains.reduce((a, b) => a + (b - mean) ** 2, 0) / (gains.length - 1);
    // Student's t with 7 degrees of freedom: 4 by luck with probability 3e-3; seeds are fixed.
    expect(mean / Math.sqrt(variance / gains.length)).toBeGreaterThan(4);
  }
});
