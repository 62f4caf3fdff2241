import { organisationsOf, PREMIUMS, type Process, personsAtStart, premiums } from './process.ts';
import { ROOM, regions } from './regions.ts';

/**
 * How a status is read. One Int32 a person: region (5 bits), part of the distribution of pay (10),
 * organisation within the region (15), at work (1). Out of work all but the region is 0, so that the
 * status is the region.
 */
export const jobs = {
  REGION: ROOM - 1,
  PREMIUM: PREMIUMS - 1,
  AT_WORK: 1 << 30,
  /** The factor x of each part, in 1 ÷ PAY_UNITS. */
  PAY: premiums(),
  /** Bits of a word that name an organisation, by region. */
  organisationBits: new Int32Array(ROOM),
};
const { PREMIUM, AT_WORK, PAY, organisationBits } = jobs;

/**
 * The status of everybody, all at work: regions one after the other, premiums and organisations dealt
 * in turn. Sets the sums of the regions.
 */
export function dealJobs(process: Process, persons: number): Int32Array {
  const status = new Int32Array(persons);
  let first = 0;
  for (const [region, inside] of personsAtStart(process, persons).entries()) {
    organisationBits[region] = organisationsOf(inside) - 1;
    regions.persons[region] = inside;
    regions.unemployed[region] = 0;
    regions.pay[region] = payDealt(inside);
    deal(status, region, first, first + inside);
    first += inside;
  }
  return status;
}

function deal(status: Int32Array, region: number, first: number, end: number): void {
  const bits = organisationBits[region];
  for (let who = first, turn = 0; who < end; who = (who + 1) | 0, turn = (turn + 1) | 0) {
    status[who] = AT_WORK | (((turn >>> 6) & bits) << 15) | ((turn & PREMIUM) << 5) | region;
  }
}

/** Sum of the premiums that so many persons are dealt. */
function payDealt(persons: number): number {
  const times = (premium: number) => Math.ceil((persons - premium) / PREMIUMS);
  return PAY.reduce((sum, pay, premium) => sum + pay * times(premium), 0);
}
