import { EDUCATIONS, SECTORS } from '../../../country.ts';
import { heldQuality, offeredQuality } from '../../../month/labour/offers.ts';
import { goingPay, remotePayIndex } from '../../../month/labour/payroll.ts';
import { remoteContact, remoteSearchers } from '../../../month/labour/remoteContacts.ts';
import { firstAbove } from '../../../month/labour/vacancies.ts';
import { cellOf } from '../../../month/production/productivity.ts';
import { QUALITY_ONE } from '../../people/persons.ts';
import { sum } from '../../proportionalFitting.ts';
import { remoteWorkers } from '../../remoteStaff.ts';
import type { World } from '../../world.ts';
import type { Ladders } from './setMatching.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;
/** Points at which distributions of match quality are read. */
const RANKS = 32;
/** However few would come, employers do not open vacancies without bound. */
const LOWEST_FILL = 0.05;
/** Vacancies and the rate at which they fill depend on each other. */
const ROUNDS = 20;

/**
 * Hires that a remote vacancy brings in a month at the start, by region of the workplace:
 *   q_r = Σ_e share_re · (f(θ_e) ÷ θ_e) · a_re,
 * meetings of a vacancy for education e times the chance a that whoever is met takes the job. That
 * chance is worked out from pay by region, sector and education and the distributions of match
 * quality on offer and held (Burdett & Mortensen 1998). Employers who know it open as many vacancies
 * as bring the hires they want, so that remote staff starts steady in rich and poor regions alike.
 */
export function setRemoteFill(world: World, ladders: Ladders): void {
  const { base, parameters } = world;
  const jobs = S * E;
  const wanted = wantedHires(world);
  const taken = takingChances(world, ladders).map((chance, job) => chance * wanted[job]);
  const searchers = EDUCATIONS.map((_, education) => sum(remoteSearchers(world, education)));
  base.remoteFillRate.fill(parameters.vacancyFillRate);
  for (let round = 0; round < ROUNDS; round++) {
    const vacancies = new Float64Array(E);
    for (const [job, hires] of wanted.entries()) {
      vacancies[job % E] += hires / base.remoteFillRate[Math.floor(job / jobs)];
    }
    const meetings = vacancies.map((number, education) =>
      number > 0
        ? (remoteContact(world, number, searchers[education]) * searchers[education]) / number
        : 0,
    );
    for (let region = 0; region < base.regions; region++) {
      const here = wanted.subarray(region * jobs, (region + 1) * jobs);
      if (sum(here) === 0) continue;
      const hires = sum(here.map((_, job) => meetings[job % E] * taken[region * jobs + job]));
      base.remoteFillRate[region] = Math.max(LOWEST_FILL, hires / sum(here));
    }
  }
}

/** Remote hires that replace turnover at the start: region × sector × education. */
function wantedHires(world: World): Float64Array {
  const { organisations, base } = world;
  const staff = new Float64Array(base.regions * S);
  for (let f = 0; f < organisations.count; f++) {
    staff[cellOf(world, f)] += organisations.startRemoteShare[f] * organisations.startHeadcount[f];
  }
  return base.educationMix.map((share, job) => {
    const cell = Math.floor(job / E);
    return share * staff[cell] * base.turnover[Math.floor(cell / S)];
  });
}

/** Chance that whoever meets a remote vacancy takes it: region × sector × education. */
function takingChances(world: World, ladders: Ladders): Float64Array {
  const { base, markets, labour, parameters } = world;
  const needed = neededPay(world, ladders);
  const going = goingPay(world);
  const held = heldJobs(world);
  return markets.pay.map((_, job) => {
    const education = job % E;
    let met = 0;
    let taken = 0;
    const add = (searchers: number, chance: number) => {
      met += searchers;
      taken += searchers * chance;
    };
    for (let region = 0; region < base.regions; region++) {
      const market = region * E + education;
      const pay = Math.log(remotePayIndex(world, job, region));
      const floor = Math.log(going[market]) - parameters.reservationGap - parameters.remoteTaste;
      add(labour.connectedUnemployed[market], shareBelow(needed.unemployed, pay - floor));
      for (let cell = region * S; cell < (region + 1) * S; cell++) {
        const own = cell * E + education;
        const { onSite, remote } = held;
        if (onSite.searchers[own] > 0) {
          add(onSite.searchers[own], shareBelow(needed.employed, pay - onSite.logPay[own]));
        }
        if (remote.searchers[own] > 0) {
          add(remote.searchers[own], shareBelow(needed.employed, pay - remote.logPay[own]));
        }
      }
    }
    return met > 0 ? taken / met : 0;
  });
}

/**
 * Search effort of connected staff for remote jobs, and the log pay index of a remote job as good as
 * their own, on site and remote: region × sector × education. Remote staff lives where it works.
 */
function heldJobs(world: World) {
  const { base, markets, labour, parameters } = world;
  const { regions } = base;
  const effort = parameters.onTheJobSearch;
  const local = connectedLocalShare(world);
  const regionOf = (job: number) => Math.floor(job / (S * E));
  return {
    onSite: {
      searchers: Float64Array.from(
        labour.onSiteCount,
        (staff, job) => effort * local[regionOf(job) * E + (job % E)] * staff,
      ),
      logPay: markets.pay.map((pay) => Math.log(pay) - parameters.remoteTaste),
    },
    remote: {
      searchers: markets.pay.map(
        (_, job) => effort * remoteWorkers(labour.remoteStaff, job * regions + regionOf(job)),
      ),
      logPay: markets.pay.map((_, job) => Math.log(remotePayIndex(world, job, regionOf(job)))),
    },
  };
}

/**
 * Log pay index that an offer needs above the reservation of an unemployed person and above the
 * index of the job held, at equally likely pairs of qualities; ascending.
 */
function neededPay({ base }: World, { contact, exit }: Ladders) {
  const ranks = Array.from({ length: RANKS }, (_, i) => (i + 0.5) / RANKS);
  const log = (quality: number) => Math.log(quality / QUALITY_ONE);
  const offered = ranks.map((rank) => log(offeredQuality(base.offerQuality, rank)));
  const held = ranks.map((rank) => log(heldQuality(base.offerQuality, rank, contact / exit)));
  return {
    unemployed: Float64Array.from(offered, (quality) => -quality).sort(),
    employed: Float64Array.from(held.flatMap((own) => offered.map((other) => own - other))).sort(),
  };
}

/** Share of the entries, ascending, that are below a value. */
function shareBelow(entries: Float64Array, value: number): number {
  if (entries[entries.length - 1] < value) return 1;
  return firstAbove(entries, value, 0, entries.length) / entries.length;
}

/** Share of on-site staff that is connected: region × education. Remote staff all is. */
function connectedLocalShare({ labour, base }: World): Float64Array {
  return Float64Array.from(labour.employed, (employed, market) => {
    const region = Math.floor(market / E);
    let remote = 0;
    for (let cell = region * S; cell < (region + 1) * S; cell++) {
      remote += remoteWorkers(
        labour.remoteStaff,
        (cell * E + (market % E)) * base.regions + region,
      );
    }
    return (labour.connectedEmployed[market] - remote) / Math.max(1, employed - remote);
  });
}
