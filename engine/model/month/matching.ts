import { EDUCATIONS, SECTORS } from '../country.ts';
import { forEachCandidate } from '../random/candidates.ts';
import { at, uniform } from '../random/streams.ts';
import { matchingRule } from '../rules/matching/matchingRule.ts';
import { takeJob } from '../world/careers.ts';
import { offeredQuality } from '../world/synthesis/employ.ts';
import { EMPLOYED, QUALITY_ONE, type World } from '../world/world.ts';
import { goingPay, remotePayIndex } from './payroll.ts';
import { remoteContacts } from './remoteContacts.ts';
import { pickRemote, poolRemoteVacancies, type RemoteClass } from './remoteVacancies.ts';
import { educationMix, pickOnSite, poolVacancies, type Vacancies } from './vacancies.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;
const CONTACT_TURN = 0;
const EMPLOYER_TURN = 1;
const QUALITY_TURN = 2;

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
  const market = { mix, local: poolVacancies(world, mix), remote, remoteRates };
  setFindingRates(world, market);
  hireUnemployed(world, market, goingPay(world));
  hireEmployed(world, market);
}

/** The month's vacancies and how often they are met. */
interface Market {
  mix: Float64Array;
  local: Vacancies;
  remote: RemoteClass[];
  /** Contacts by class of remote vacancies: region × education. */
  remoteRates: Float64Array[];
}

/** Contact rates of one unit of search effort, a month. */
function setFindingRates(world: World, market: Market): void {
  const { labour, base, markets, parameters } = world;
  const { contact } = matchingRule(world.rules);
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

function hireUnemployed(world: World, market: Market, going: Float64Array): void {
  const { persons, unemployed, parameters, streams, month } = world;
  // Backwards: a hire moves the last of the list, already met, into the gap.
  for (let place = unemployed.count - 1; place >= 0; place--) {
    const person = unemployed.list[place];
    const chance = uniform(streams.jobFinding, persons.key[person], at(month, CONTACT_TURN));
    const offer = drawOffer(world, market, person, chance, streams.jobFinding);
    if (offer === null) continue;
    const usual = Math.log(going[persons.region[person] * E + persons.education[person]]);
    const reservation = usual - parameters.reservationGap - parameters.remoteTaste;
    if (!offer.isRemote || Math.log(offer.pay) >= reservation) takeJob(world, person, offer);
  }
}

function hireEmployed(world: World, market: Market): void {
  const { persons, parameters, streams, month } = world;
  const effort = parameters.onTheJobSearch;
  const cap = Math.min(1, effort * (HIGHEST_CONTACT + parameters.remoteSearchShare));
  forEachCandidate(streams.jobToJob, month, cap, persons.count, (person) => {
    if (persons.activity[person] !== EMPLOYED) return;
    const chance = uniform(streams.jobToJob, persons.key[person], at(month, CONTACT_TURN)) * cap;
    const offer = drawOffer(world, market, person, chance / effort, streams.jobToJob);
    if (offer === null) return;
    const taste = (isRemote: boolean) => (isRemote ? Math.exp(parameters.remoteTaste) : 1);
    const current = payOf(world, person) * taste(persons.remote[person] === 1);
    if (offer.pay * taste(offer.isRemote) > current) takeJob(world, person, offer);
  });
}

interface Offer {
  organisation: number;
  isRemote: boolean;
  quality: number;
  pay: number;
}

/** The offer that a person meets at a chance (0 up) of the contact rates; null where there is none. */
function drawOffer(
  world: World,
  market: Market,
  person: number,
  chance: number,
  stream: World['streams']['jobFinding'],
): Offer | null {
  const { persons, organisations, markets, parameters, month } = world;
  const key = persons.key[person];
  const region = persons.region[person];
  const education = persons.education[person];
  const submarket = region * E + education;
  const local = markets.findingRate[submarket];
  const isRemote = chance >= local;
  const remote = persons.connected[person] * markets.remoteFindingRate[submarket];
  if (chance >= local + remote) return null;
  const pool = isRemote ? classAt(market, submarket, chance - local) : null;
  if (isRemote && pool === null) return null;
  const mark = uniform(stream, key, at(month, EMPLOYER_TURN));
  const organisation =
    pool === null
      ? pickOnSite(world, market.local, market.mix, submarket, mark)
      : pickRemote(pool, education, mark);
  if (organisation === -1) return null;
  const quality = offeredQuality(uniform(stream, key, at(month, QUALITY_TURN)), parameters);
  const cell =
    (organisations.region[organisation] * S + organisations.sector[organisation]) * E + education;
  const index = isRemote ? remotePayIndex(world, cell, region) : markets.pay[cell];
  return { organisation, isRemote, quality, pay: (index * quality) / QUALITY_ONE };
}

/** The class of remote vacancies at a chance (0 up) of their contact rates, or null beyond them. */
function classAt(market: Market, submarket: number, chance: number): RemoteClass | null {
  let left = chance;
  for (const [index, rates] of market.remoteRates.entries()) {
    if (left < rates[submarket]) return market.remote[index];
    left -= rates[submarket];
  }
  return null;
}

/** Pay of an employed person, a month. */
function payOf(world: World, person: number): number {
  const { persons, organisations, markets } = world;
  const organisation = persons.employer[person];
  const cell =
    (organisations.region[organisation] * S + organisations.sector[organisation]) * E +
    persons.education[person];
  const index =
    persons.remote[person] === 1
      ? remotePayIndex(world, cell, persons.region[person])
      : markets.pay[cell];
  return (index * persons.quality[person]) / QUALITY_ONE;
}
