import { normalQuantile } from '../../engine/model/random/normalQuantile.ts';

/**
 * The reduced labour and migration process M0. A person i of region r is out of work or works in an
 * organisation at pay w(r) · x(i), x log-normal with mean 1. In each month, in this order,
 *   1. who works loses the job with probability s(r);
 *   2. who was out of work when the month began finds a job with probability f(r): an organisation
 *      of the region, each as likely, and a new x;
 *   3. everybody moves with probability m(1) at work and m(0) out of work, and arrives out of work;
 *      destination d of origin o by a logit (McFadden 1974) of utility
 *        V(o, d) = ln n(d) + 2 ln(expected pay of d) − distance(o, d) ÷ L,  d ≠ o,
 *      with n the share of persons at the start and expected pay (Harris & Todaro 1970) the mean pay
 *      of those at work × the share at work, both when the month began.
 * Its figures are those of no country: s, f, m, pay and shares of a plausible size, spread over the
 * regions by ranks that have nothing to do with one another.
 */
export interface Process {
  /** Of persons at the start; sum 1. */
  shares: readonly number[];
  /** s, a month. */
  separation: readonly number[];
  /** f, a month. */
  finding: readonly number[];
  /** m, a month. */
  movingAtWork: number;
  movingOutOfWork: number;
  /** w, with 1 the mean of the country or about it. */
  payIndex: readonly number[];
  /** n(d) · exp(−distance(o, d) ÷ L) at o · REGIONS + d; 0 where d = o. */
  pull: readonly number[];
  /** Share out of work at the start. */
  unemployedAtStart: number;
}

export const REGIONS = 17;
/** The region that the other arm treats. */
export const TREATED = 3;

/** Upper bounds of s, m and f, the same in every arm: thinning draws its candidates at them. */
export const CAPS = { separation: 0.0145, moving: 0.006, finding: 0.27 };

/** x takes as many equally likely values; they are stored as whole numbers of 1 ÷ PAY_UNITS. */
export const PREMIUMS = 1024;
export const PAY_UNITS = 4096;

const PREMIUM_SPREAD = 0.5;
const DISTANCE_SCALE = 4;

/** `treatment` multiplies the probability of finding a job in the treated region. */
export function reducedProcess(treatment = 1): Process {
  const weights = over((region) => 1 + (2.5 * rank(region, 7)) / (REGIONS - 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  return {
    shares,
    separation: over((region) => 0.01 + (0.004 * rank(region, 3)) / (REGIONS - 1)),
    finding: over(
      (region) =>
        (0.19 + (0.06 * rank(region, 5)) / (REGIONS - 1)) * (region === TREATED ? treatment : 1),
    ),
    movingAtWork: 0.004,
    movingOutOfWork: 0.006,
    payIndex: over((region) => 0.75 + (0.5 * rank(region, 6)) / (REGIONS - 1)),
    pull: over((origin) => over((to) => pullOf(shares, origin, to))).flat(),
    unemployedAtStart: 0.07,
  };
}

/** The log-normal factor of pay at the middle of each of its equally likely parts; mean 1. */
export function premiums(): Int32Array {
  const values = Array.from({ length: PREMIUMS }, (_, part) =>
    Math.exp(PREMIUM_SPREAD * normalQuantile((part + 0.5) / PREMIUMS)),
  );
  const mean = values.reduce((sum, value) => sum + value, 0) / PREMIUMS;
  return Int32Array.from(values, (value) => Math.round((value / mean) * PAY_UNITS));
}

/** Persons of each region at the start, who are numbered region by region. */
export function personsAtStart({ shares }: Process, persons: number): number[] {
  let before = 0;
  let share = 0;
  return shares.map((own, region) => {
    share += own;
    const upTo = region === REGIONS - 1 ? persons : Math.floor(persons * share);
    const inside = upTo - before;
    before = upTo;
    return inside;
  });
}

const PERSONS_AN_ORGANISATION = 64;
const MOST_ORGANISATIONS = 2 ** 15;

/** A power of two, so that bits of a random word name each as likely. */
export function organisationsOf(persons: number): number {
  const wanted = Math.max(1, persons / PERSONS_AN_ORGANISATION);
  return Math.min(MOST_ORGANISATIONS, 2 ** Math.round(Math.log2(wanted)));
}

/** 0 to REGIONS − 1, another order of the regions for each step. */
function rank(region: number, step: number): number {
  return (region * step) % REGIONS;
}

/** Regions lie on a circle, a step apart. */
function pullOf(shares: readonly number[], origin: number, to: number): number {
  if (origin === to) return 0;
  const apart = Math.abs(origin - to);
  return shares[to] * Math.exp(-Math.min(apart, REGIONS - apart) / DISTANCE_SCALE);
}

function over<T>(value: (region: number) => T): T[] {
  return Array.from({ length: REGIONS }, (_, region) => value(region));
}
