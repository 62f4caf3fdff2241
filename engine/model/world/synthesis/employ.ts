import { EDUCATIONS, type Region, SECTORS } from '../../country.ts';
import type { ParameterValues } from '../../parameters.ts';
import { normalQuantile } from '../../random/normalQuantile.ts';
import { at, type Streams, uniform } from '../../random/streams.ts';
import { storedQuality } from '../ledger.ts';
import { SECTOR_EDUCATION } from '../patterns.ts';
import { fitProportionally, roundKeepingSum, sum } from '../proportionalFitting.ts';
import { EMPLOYED, type Organisations, type Persons } from '../world.ts';
import { systematicSampler, takeOne } from './draws.ts';
import { QUALITY_TURN, SECTOR_TURN } from './residents.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;
const SEAT_TURN = 4;

/** Employed agents of each cell, region × sector: the region's employed split as in the data. */
export function employedByCell(regions: Region[], employed: Int32Array): Int32Array {
  const cells = new Int32Array(regions.length * S);
  regions.forEach((region, index) => {
    const shares = region.employedBySector.map((count) => count / region.employed);
    cells.set(roundKeepingSum(shares.map((share) => share * employed[index])), index * S);
  });
  return cells;
}

/**
 * Gives every employed person an employer in the own region: sector by education from a table
 * fitted to both margins, then a seat at random among the sector's organisations.
 */
export function employ(
  persons: Persons,
  organisations: Organisations,
  regions: number,
  streams: Streams,
): void {
  for (let region = 0, first = 0; region < regions; region++) {
    const staff: number[] = [];
    let person = first;
    for (; person < persons.count && persons.region[person] === region; person++) {
      if (persons.activity[person] === EMPLOYED) staff.push(person);
    }
    first = person;
    seatStaff(staff, persons, organisations, region, streams);
  }
}

function seatStaff(
  staff: number[],
  persons: Persons,
  organisations: Organisations,
  region: number,
  streams: Streams,
): void {
  const seats = SECTORS.map((_, sector) => seatsOf(organisations, region * S + sector, streams));
  const byEducation = new Float64Array(E);
  for (const person of staff) byEducation[persons.education[person]]++;
  const table = fitProportionally(
    SECTORS.flatMap((sector) => SECTOR_EDUCATION[sector]),
    seats.map((list) => list.length),
    byEducation,
  );
  const left = EDUCATIONS.map((_, education) =>
    roundKeepingSum(SECTORS.map((_, sector) => table[sector * E + education])),
  );
  const spare: number[] = [];
  for (const person of staff) {
    const chance = uniform(streams.synthesis, person, at(0, SECTOR_TURN));
    const sector = takeOne(left[persons.education[person]], chance);
    const seat = seats[sector]?.pop();
    if (seat === undefined) spare.push(person);
    else persons.employer[person] = seat;
  }
  // Rounding by columns leaves a few seats of one sector to persons planned for another.
  const open = seats.flat();
  for (const person of spare) persons.employer[person] = open.pop() as number;
}

/** The cell's seats in random order (Fisher & Yates). */
function seatsOf(organisations: Organisations, cell: number, streams: Streams): number[] {
  const seats: number[] = [];
  for (let id = organisations.cellStart[cell]; id < organisations.cellStart[cell + 1]; id++) {
    for (let seat = 0; seat < organisations.startHeadcount[id]; seat++) seats.push(id);
  }
  for (let i = seats.length - 1; i > 0; i--) {
    const chance = uniform(streams.organisations, i, at(1 + cell, SEAT_TURN));
    const j = Math.floor(chance * (i + 1));
    [seats[i], seats[j]] = [seats[j], seats[i]];
  }
  return seats;
}

/**
 * Marks the nation's remote workers among the connected staff, in proportion to the teleworkable
 * share of the sector, and gives each organisation its remote share. They live where they work.
 */
export function placeRemoteWorkers(
  persons: Persons,
  organisations: Organisations,
  remoteWorkers: number,
  telework: ArrayLike<number>,
): void {
  let weight = 0;
  for (let person = 0; person < persons.count; person++) {
    weight += remoteWeight(persons, organisations, telework, person);
  }
  const scale = Math.min(1, remoteWorkers / Math.max(1e-9, weight));
  const isRemote = systematicSampler();
  for (let person = 0; person < persons.count; person++) {
    const expected = scale * remoteWeight(persons, organisations, telework, person);
    if (expected > 0 && isRemote(expected)) persons.remote[person] = 1;
  }
  const staff = sum(organisations.startHeadcount);
  let teleworkable = 0;
  for (let id = 0; id < organisations.count; id++) {
    teleworkable += organisations.startHeadcount[id] * telework[organisations.sector[id]];
  }
  const share = staff === 0 ? 0 : Math.min(1, remoteWorkers / Math.max(1e-9, teleworkable));
  for (let id = 0; id < organisations.count; id++) {
    organisations.startRemoteShare[id] = share * telework[organisations.sector[id]];
  }
}

function remoteWeight(
  persons: Persons,
  organisations: Organisations,
  telework: ArrayLike<number>,
  person: number,
): number {
  if (persons.activity[person] !== EMPLOYED || persons.connected[person] === 0) return 0;
  return telework[organisations.sector[persons.employer[person]]];
}

/**
 * Match quality of the employed in the steady state of the job ladder (Burdett & Mortensen 1998):
 * with offers at `contact` and exits at `exit`, G = F / (1 + k (1 − F)), k = contact ÷ exit.
 */
export function drawStartQuality(
  persons: Persons,
  parameters: ParameterValues,
  contact: number,
  exit: number,
  streams: Streams,
): void {
  const ladder = contact / exit;
  for (let person = 0; person < persons.count; person++) {
    if (persons.activity[person] !== EMPLOYED) continue;
    const rank = uniform(streams.synthesis, person, at(0, QUALITY_TURN));
    persons.quality[person] = heldQuality(rank, ladder, parameters);
  }
}

/** Stored quality of the job at a rank among the employed; `ladder` = contact ÷ exit. */
export function heldQuality(rank: number, ladder: number, parameters: ParameterValues): number {
  return offeredQuality((rank * (1 + ladder)) / (1 + ladder * rank), parameters);
}

/** Stored quality of the offer at a rank of the offer distribution: log-normal with mean 1. */
export function offeredQuality(rank: number, parameters: ParameterValues): number {
  const deviation = normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, rank)));
  const dispersion = parameters.matchQualityDispersion;
  return storedQuality(Math.exp(dispersion * deviation - (dispersion * dispersion) / 2));
}
