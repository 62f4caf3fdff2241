import { EDUCATIONS, SECTORS } from '../country.ts';
import { forEachCandidate } from '../random/candidates.ts';
import { at, uniform } from '../random/streams.ts';
import { takeJob } from '../world/careers.ts';
import { offeredQuality } from '../world/synthesis/employ.ts';
import { EMPLOYED, QUALITY_ONE, type World } from '../world/world.ts';
import { goingPay, remotePayIndex } from './payroll.ts';
import { pickOnSite, pickRemote, poolVacancies, type Vacancies } from './vacancies.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;
const CONTACT_TURN = 0;
const EMPLOYER_TURN = 1;
const QUALITY_TURN = 2;

/**
 * Vacancies meet searchers. In each submarket (region × education) matches follow a Cobb–Douglas
 * function of searchers and vacancies, M = m · S^η · V^(1−η) (Petrongolo & Pissarides 2001), so a
 * searcher meets a vacancy with probability f = m (V ÷ S)^(1−η), the employed with less effort.
 * Remote vacancies are one market of the whole country, entered by connected persons of every
 * region; a cluster refuses those outside its scope. The unemployed take any local job and a remote
 * one that pays near what is usual at home; the employed change for better pay. A remote hire from a
 * local employer leaves a gap there: displacement is the outcome, not an assumption.
 *
 * Falsified if remote hires do not come from other employers and the unemployed in these shares.
 */
export function matchJobs(world: World): void {
  const vacancies = poolVacancies(world);
  setFindingRates(world, vacancies);
  const going = goingPay(world);
  hireUnemployed(world, vacancies, going);
  hireEmployed(world, vacancies);
}

/** Contact rates of one unit of search effort, a month. */
function setFindingRates(world: World, vacancies: Vacancies): void {
  const { labour, base, markets, parameters } = world;
  const power = 1 - parameters.matchingElasticity;
  for (let market = 0; market < base.regions * E; market++) {
    const searchers =
      labour.unemployed[market] + parameters.onTheJobSearch * labour.employed[market];
    const tightness = searchers === 0 ? 0 : vacancies.onSite[market] / searchers;
    markets.findingRate[market] = Math.min(
      0.95,
      base.matchingEfficiency[market] * tightness ** power,
    );
  }
  for (let education = 0; education < E; education++) {
    let searchers = 0;
    for (let market = education; market < base.regions * E; market += E) {
      searchers +=
        labour.connectedUnemployed[market] +
        parameters.onTheJobSearch * labour.connectedEmployed[market];
    }
    searchers *= parameters.remoteSearchShare;
    const tightness = searchers === 0 ? 0 : vacancies.remote[education] / searchers;
    const contact = Math.min(base.remoteMatchingEfficiency * tightness ** power, tightness, 1);
    for (let region = 0; region < base.regions; region++) {
      markets.remoteFindingRate[region * E + education] = parameters.remoteSearchShare * contact;
    }
  }
}

function hireUnemployed(world: World, vacancies: Vacancies, going: Float64Array): void {
  const { persons, unemployed, markets, parameters, streams, month } = world;
  // Backwards: a hire moves the last of the list, already met, into the gap.
  for (let place = unemployed.count - 1; place >= 0; place--) {
    const person = unemployed.list[place];
    const market = persons.region[person] * E + persons.education[person];
    const chance = uniform(streams.jobFinding, persons.key[person], at(month, CONTACT_TURN));
    const local = markets.findingRate[market];
    const remote = markets.remoteFindingRate[market] * persons.connected[person];
    if (chance >= local + remote) continue;
    const isRemote = chance >= local;
    const offer = drawOffer(world, vacancies, person, isRemote, streams.jobFinding);
    if (offer === null) continue;
    const reservation =
      Math.log(going[market]) - parameters.reservationGap - parameters.remoteTaste;
    if (!isRemote || Math.log(offer.pay) >= reservation) takeJob(world, person, offer);
  }
}

function hireEmployed(world: World, vacancies: Vacancies): void {
  const { persons, markets, parameters, streams, month } = world;
  const effort = parameters.onTheJobSearch;
  forEachCandidate(streams.jobToJob, month, jobToJobCap(world), persons.count, (person) => {
    if (persons.activity[person] !== EMPLOYED) return;
    const market = persons.region[person] * E + persons.education[person];
    const chance =
      uniform(streams.jobToJob, persons.key[person], at(month, CONTACT_TURN)) * jobToJobCap(world);
    const local = effort * markets.findingRate[market];
    const remote = effort * markets.remoteFindingRate[market] * persons.connected[person];
    if (chance >= local + remote) return;
    const offer = drawOffer(world, vacancies, person, chance >= local, streams.jobToJob);
    if (offer === null) return;
    const taste = (isRemote: boolean) => (isRemote ? Math.exp(parameters.remoteTaste) : 1);
    const current = payOf(world, person) * taste(persons.remote[person] === 1);
    if (offer.pay * taste(offer.isRemote) > current) takeJob(world, person, offer);
  });
}

/** Largest contact rate of the employed: effort times the sum of two certain contacts. */
const jobToJobCap = (world: World): number => Math.min(1, 1.5 * world.parameters.onTheJobSearch);

interface Offer {
  organisation: number;
  isRemote: boolean;
  quality: number;
  pay: number;
}

function drawOffer(
  world: World,
  vacancies: Vacancies,
  person: number,
  isRemote: boolean,
  stream: World['streams']['jobFinding'],
): Offer | null {
  const { persons, organisations, clusters, parameters, month } = world;
  const key = persons.key[person];
  const region = persons.region[person];
  const education = persons.education[person];
  const mark = uniform(stream, key, at(month, EMPLOYER_TURN));
  const organisation = isRemote
    ? pickRemote(world, vacancies, education, mark)
    : pickOnSite(world, vacancies, region, education, mark);
  if (organisation === -1) return null;
  const cluster = organisations.cluster[organisation];
  if (isRemote && cluster !== -1 && clusters[cluster].scope[region] === 0) return null;
  const quality = offeredQuality(uniform(stream, key, at(month, QUALITY_TURN)), parameters);
  const cell =
    (organisations.region[organisation] * S + organisations.sector[organisation]) * E + education;
  const index = isRemote ? remotePayIndex(world, cell, region) : world.markets.pay[cell];
  return { organisation, isRemote, quality, pay: (index * quality) / QUALITY_ONE };
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
