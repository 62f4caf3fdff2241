import { EDUCATIONS, SECTORS } from '../../country.ts';
import { candidates, drawBetween, keepMembers } from '../../random/candidates.ts';
import { at, BLOCK, drawMany, type Stream, unit, words } from '../../random/streams.ts';
import { matchingRule } from '../../rules/matching/matchingRule.ts';
import {
  looks,
  lookUpQuality,
  lookUpStatus,
  readEmployersAhead,
  readJobsAhead,
} from '../../world/people/batches.ts';
import { takeJob } from '../../world/people/careers.ts';
import { type AgedStretch, workingStretches } from '../../world/people/cohorts.ts';
import { listFrom } from '../../world/people/personSets.ts';
import {
  connectedOf,
  educationOf,
  keysOf,
  NOBODY,
  QUALITY_ONE,
  regionOf,
  remoteOf,
  sectorOf,
} from '../../world/people/persons.ts';
import type { World } from '../../world/world.ts';
import { cellOf } from '../production/productivity.ts';
import { offeredQuality } from './offers.ts';
import { goingPay, remotePayIndex } from './payroll.ts';
import { remoteContacts } from './remoteContacts.ts';
import { pickRemote, poolRemoteVacancies, type RemoteClass } from './remoteVacancies.ts';
import {
  educationMix,
  organisationAt,
  pickCell,
  poolVacancies,
  spotOf,
  type Vacancies,
} from './vacancies.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;
const CONTACT_TURN = 0;
const OFFER_TURN = 1;

/** Unemployed looked at in one go: what their hiring touches stays in the nearest cache. */
const SEARCHERS = 1024;

/** Search finds nobody a job with certainty. */
export const HIGHEST_CONTACT = 0.95;

/**
 * Vacancies meet searchers. In each submarket (region × education) a searcher meets a local vacancy
 * with probability f(V ÷ S), by the scenario's matching function; the employed search with less
 * effort. Remote vacancies are one market of the whole country, entered by connected persons of
 * every region, as far as a cluster's scope and hiring rule admit them. The unemployed take any
 * local job and a remote one that pays near what is usual at home; the employed change for better
 * pay. A remote hire from a local employer leaves a gap there: displacement is the outcome, not an
 * assumption.
 *
 * Falsified if remote hires do not come from other employers and the unemployed in these shares.
 */
export function matchJobs(world: World): void {
  const mix = educationMix(world);
  const remote = poolRemoteVacancies(world, mix);
  const remoteRates = remoteContacts(world, remote);
  const market = { local: poolVacancies(world, mix), remote, remoteRates };
  setFindingRates(world, market);
  hireUnemployed(world, market);
  hireEmployed(world, market);
}

/** The month's vacancies and how often they are met. */
interface Market {
  local: Vacancies;
  remote: RemoteClass[];
  /** Contacts by class of remote vacancies: region × education. */
  remoteRates: Float64Array[];
}

/** Contact rates of one unit of search effort, a month. */
function setFindingRates(world: World, market: Market): void {
  const { labour, base, markets, parameters } = world;
  const { contact } = matchingRule(world);
  for (let submarket = 0; submarket < base.regions * E; submarket++) {
    const searchers =
      labour.unemployed[submarket] + parameters.onTheJobSearch * labour.employed[submarket];
    const tightness = searchers === 0 ? 0 : market.local.onSite[submarket] / searchers;
    const efficiency = base.matchingEfficiency[submarket];
    // However many search, a vacancy is met once at most.
    markets.findingRate[submarket] = Math.min(
      HIGHEST_CONTACT,
      tightness,
      contact(tightness, efficiency, parameters.matchingElasticity),
    );
  }
  markets.remoteFindingRate.fill(0);
  for (const rates of market.remoteRates) {
    for (const [submarket, rate] of rates.entries()) markets.remoteFindingRate[submarket] += rate;
  }
}

/** Every unemployed person's own draw: a local vacancy is met below its rate, a remote one above. */
function hireUnemployed(world: World, market: Market): void {
  const { streams, month, doing } = world;
  const reservation = reservationPay(world);
  const batch = searchers.person.subarray(0, SEARCHERS);
  for (let from = 0; from < doing.unemployed.length; ) {
    const { count, next } = listFrom(doing.unemployed, from, batch);
    from = next;
    keysOf(world.persons, searchers.person, count, keys);
    drawMany(streams.jobFinding, keys, at(month, CONTACT_TURN), count);
    for (let i = 0; i < count; i++) searchers.contact[i] = unit(words.first[i]);
    const met = meetVacancies(world, count);
    drawOffers(world, market, streams.jobFinding, met);
    for (let i = 0; i < met; i++) {
      const isEnough = offers.pay[i] >= reservation[offers.submarket[i]];
      offers.isTaken[i] = offers.remote[i] === 0 || isEnough ? 1 : 0;
    }
    takeOffers(world, market, met);
  }
}

/** Searchers of a batch and the level of their contact (0 up): a local vacancy below the local rate. */
const searchers = { person: new Int32Array(BLOCK), contact: new Float64Array(BLOCK) };
const keys = new Int32Array(BLOCK);

/** Keeps the searchers who meet a vacancy; returns how many. */
function meetVacancies(world: World, count: number): number {
  const { findingRate, remoteFindingRate } = world.markets;
  const { person, contact } = searchers;
  let met = 0;
  lookUpStatus(world.persons, person, count);
  for (let i = 0; i < count; i++) {
    const status = looks.status[i];
    const submarket = submarketOf(status);
    const rate = findingRate[submarket] + connectedOf(status) * remoteFindingRate[submarket];
    person[met] = person[i];
    contact[met] = contact[i];
    met += contact[i] < rate ? 1 : 0;
  }
  return met;
}

/** Region and education in which a person searches. */
const submarketOf = (status: number): number => regionOf(status) * E + educationOf(status);

/**
 * What each of `searchers` is offered: a local vacancy as its cell and the mark that picks the employer,
 * once it is taken; a remote one as its employer. One that comes from nobody pays nothing.
 */
const offers = {
  submarket: new Int32Array(BLOCK),
  cell: new Int32Array(BLOCK),
  mark: new Float64Array(BLOCK),
  employer: new Int32Array(BLOCK),
  remote: new Uint8Array(BLOCK),
  quality: new Uint16Array(BLOCK),
  pay: new Float64Array(BLOCK),
  isTaken: new Uint8Array(BLOCK),
};

/** Draws the offers of those who meet a vacancy: the first word tells which, the second the quality. */
function drawOffers(world: World, market: Market, stream: Stream, count: number): void {
  const { persons, markets, base, month } = world;
  const { submarket, cell, mark, employer, remote, quality, pay } = offers;
  keysOf(persons, searchers.person, count, keys);
  drawMany(stream, keys, at(month, OFFER_TURN), count);
  for (let i = 0; i < count; i++) {
    const status = persons.status[searchers.person[i]];
    const education = educationOf(status);
    const own = submarketOf(status);
    const beyondLocal = searchers.contact[i] - markets.findingRate[own];
    submarket[i] = own;
    mark[i] = unit(words.first[i]);
    remote[i] = beyondLocal < 0 ? 0 : 1;
    quality[i] = offeredQuality(base.offerQuality, unit(words.second[i]));
    if (beyondLocal < 0) {
      cell[i] = pickCell(market.local, own, mark[i]);
      pay[i] = (markets.pay[cell[i] * E + education] * quality[i]) / QUALITY_ONE;
    } else {
      employer[i] = remoteEmployer(market, own, beyondLocal, mark[i]);
      pay[i] = employer[i] === NOBODY ? 0 : remotePay(world, employer[i], status, quality[i]);
    }
  }
}

const takers = {
  offer: new Int32Array(BLOCK),
  person: new Int32Array(BLOCK),
  spot: new Float64Array(BLOCK),
  employer: new Int32Array(BLOCK),
};

/** Lets those of the first `count` searchers take their offers who are marked to. */
function takeOffers(world: World, { local }: Market, count: number): void {
  const { submarket, cell, mark, remote, quality, isTaken } = offers;
  const { offer, person, spot, employer } = takers;
  let taken = 0;
  for (let i = 0; i < count; i++) {
    offer[taken] = i;
    person[taken] = searchers.person[i];
    taken += isTaken[i];
  }
  for (let k = 0; k < taken; k++) {
    const i = offer[k];
    const isRemote = remote[i] === 1;
    spot[k] = isRemote ? ANY_SPOT : spotOf(world, local, submarket[i], cell[i], mark[i]);
  }
  for (let k = 0; k < taken; k++) employer[k] = organisationAt(local, spot[k]);
  readJobsAhead(world, person, taken);
  readEmployersAhead(world, employer, taken);
  for (let k = 0; k < taken; k++) {
    const i = offer[k];
    if (remote[i] === 1) takeJob(world, person[k], offers.employer[i], 1, quality[i]);
    else takeJob(world, person[k], employer[k], 0, quality[i]);
  }
}

/** Of a remote offer, whose employer is known. */
const ANY_SPOT = 0;

/** Lowest pay of a remote job that an unemployed person takes: region × education. */
function reservationPay(world: World): Float64Array {
  const { reservationGap, remoteTaste } = world.parameters;
  return goingPay(world).map((usual) => usual * Math.exp(-reservationGap - remoteTaste));
}

/**
 * The employed meet offers at effort × the rates of the unemployed. Candidates come at the highest
 * rate of the start, the same in every arm; where this month's is higher, further ones serve the rest.
 */
function hireEmployed(world: World, market: Market): void {
  const { streams, base, markets, parameters } = world;
  const usual = Math.min(1, base.highestContact);
  const rates = markets.findingRate.map((rate, s) => rate + markets.remoteFindingRate[s]);
  const most = Math.min(1, parameters.onTheJobSearch * Math.max(...rates));
  for (const stretch of workingStretches(world)) {
    changeJobs(world, market, stretch, streams.jobToJob, 0, usual);
    if (most > usual) changeJobs(world, market, stretch, streams.furtherOffers, usual, most);
  }
}

/** Job changes of those whose draw is above `floor`, up to `ceiling`. */
function changeJobs(
  world: World,
  market: Market,
  stretch: AgedStretch,
  stream: Stream,
  floor: number,
  ceiling: number,
): void {
  const { persons, doing, parameters, month } = world;
  const { person, contact } = searchers;
  const drawn = drawBetween(stream, month, stretch, floor, ceiling);
  const employed = keepMembers(doing.employed, drawn);
  for (let i = 0; i < employed; i++) {
    person[i] = candidates.person[i];
    contact[i] = candidates.chance[i] / parameters.onTheJobSearch;
  }
  const met = meetVacancies(world, employed);
  drawOffers(world, market, stream, met);
  lookUpStatus(persons, person, met);
  lookUpQuality(world, person, met);
  const taste = Math.exp(parameters.remoteTaste);
  for (let i = 0; i < met; i++) {
    const status = looks.status[i];
    const current =
      payOf(world, person[i], status, looks.quality[i]) * (remoteOf(status) === 1 ? taste : 1);
    const offered = offers.pay[i] * (offers.remote[i] === 1 ? taste : 1);
    offers.isTaken[i] = offered > current ? 1 : 0;
  }
  takeOffers(world, market, met);
}

/** The employer of a remote vacancy met at a level (0 up) of the contact rates; NOBODY beyond them. */
function remoteEmployer(market: Market, submarket: number, level: number, mark: number): number {
  let left = level;
  for (const [index, rates] of market.remoteRates.entries()) {
    if (left < rates[submarket]) return pickRemote(market.remote[index], submarket % E, mark);
    left -= rates[submarket];
  }
  return NOBODY;
}

/** Pay of a remote job for a person of this status, a month. */
function remotePay(world: World, employer: number, status: number, quality: number): number {
  const job = cellOf(world, employer) * E + educationOf(status);
  return (remotePayIndex(world, job, regionOf(status)) * quality) / QUALITY_ONE;
}

/** Pay of an employed person, a month. */
function payOf(world: World, person: number, status: number, quality: number): number {
  const { persons, markets } = world;
  if (remoteOf(status) === 1) return remotePay(world, persons.employer[person], status, quality);
  const job = (regionOf(status) * S + sectorOf(status)) * E + educationOf(status);
  return (markets.pay[job] * quality) / QUALITY_ONE;
}
