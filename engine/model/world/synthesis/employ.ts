import { EDUCATIONS, type Region, SECTORS } from '../../country.ts';
import { heldQuality } from '../../month/labour/offers.ts';
import { at, chance, type Streams, secondChance } from '../../random/streams.ts';
import type { Organisations } from '../organisations.ts';
import { SECTOR_EDUCATION } from '../patterns.ts';
import {
  activityOf,
  connectedOf,
  EMPLOYED,
  educationOf,
  NOBODY,
  type Persons,
  sectorOf,
  withRemote,
  withSector,
} from '../people/persons.ts';
import { fitProportionally, roundKeepingSum, sum } from '../proportionalFitting.ts';
import { systematicSampler, takeOne } from './draws.ts';
import type { Residents } from './residents/populate.ts';
import { forEachCell } from './residents/residentsTable.ts';
import { SECTOR_TURN } from './turns.ts';

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
 * fitted to both margins, then a seat at random among the sector's organisations; and, by the second
 * draw of the same call, a rank of match quality, kept until `setStartQuality` knows the job ladder.
 */
export function employ(residents: Residents, organisations: Organisations): void {
  const { persons, table, streams } = residents;
  const seats = shuffledSeats(organisations, streams);
  const left = sectorsLeft(residents, seats);
  const spare: { person: number; region: number }[] = [];
  forEachCell(table, ({ region, first, end }) => {
    for (let person = first; person < end; person++) {
      const status = persons.status[person];
      if (activityOf(status) !== EMPLOYED) continue;
      const draw = chance(streams.synthesis, person, at(0, SECTOR_TURN));
      persons.quality[person] = Math.floor(secondChance() * RANKS);
      const sector = takeOne(left[region * E + educationOf(status)], draw);
      const seat = sector === -1 ? NOBODY : takeSeat(seats, region * S + sector);
      if (seat === NOBODY) spare.push({ person, region });
      else placeIn(persons, organisations, person, seat);
    }
  });
  // Rounding by columns leaves a few seats of one sector to persons planned for another.
  for (const { person, region } of spare) {
    for (let cell = region * S; cell < (region + 1) * S; cell++) {
      const seat = takeSeat(seats, cell);
      if (seat === NOBODY) continue;
      placeIn(persons, organisations, person, seat);
      break;
    }
  }
}

function placeIn(
  persons: Persons,
  { sector }: Organisations,
  person: number,
  organisation: number,
): void {
  persons.employer[person] = organisation;
  persons.status[person] = withSector(persons.status[person], sector[organisation]);
}

/** Organisations of the free seats by cell, and how many of each cell are free: from its first on. */
interface Seats {
  organisation: Int32Array;
  first: Int32Array;
  free: Int32Array;
}

function takeSeat({ organisation, first, free }: Seats, cell: number): number {
  return free[cell] === 0 ? NOBODY : organisation[first[cell] + --free[cell]];
}

/** The seats of every cell in random order (Fisher & Yates). */
function shuffledSeats({ cellStart, startHeadcount }: Organisations, streams: Streams): Seats {
  const cells = cellStart.length - 1;
  const seats: Seats = {
    organisation: new Int32Array(sum(startHeadcount)),
    first: new Int32Array(cells),
    free: new Int32Array(cells),
  };
  const { organisation } = seats;
  let next = 0;
  for (let cell = 0; cell < cells; cell++) {
    const first = next;
    for (let f = cellStart[cell]; f < cellStart[cell + 1]; f++) {
      organisation.fill(f, next, next + startHeadcount[f]);
      next += startHeadcount[f];
    }
    seats.first[cell] = first;
    seats.free[cell] = next - first;
    for (let i = next - first - 1; i > 0; i--) {
      const j = Math.floor(chance(streams.organisations, i, at(1 + cell, SEAT_TURN)) * (i + 1));
      const seat = organisation[first + i];
      organisation[first + i] = organisation[first + j];
      organisation[first + j] = seat;
    }
  }
  return seats;
}

/** Employed persons to place in each sector: region and education → sector. */
function sectorsLeft({ persons, table }: Residents, { free }: Seats): Int32Array[] {
  const regions = free.length / S;
  const byEducation = new Float64Array(regions * E);
  forEachCell(table, ({ region, first, end }) => {
    for (let person = first; person < end; person++) {
      const status = persons.status[person];
      if (activityOf(status) === EMPLOYED) byEducation[region * E + educationOf(status)]++;
    }
  });
  return Array.from({ length: regions }, (_, region) => {
    const fitted = fitProportionally(
      SECTORS.flatMap((sector) => SECTOR_EDUCATION[sector]),
      free.subarray(region * S, (region + 1) * S),
      byEducation.subarray(region * E, (region + 1) * E),
    );
    return EDUCATIONS.map((_, education) =>
      roundKeepingSum(SECTORS.map((_, sector) => fitted[sector * E + education])),
    );
  }).flat();
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
  const weightOf = (person: number) => {
    const status = persons.status[person];
    const couldWork = activityOf(status) === EMPLOYED && connectedOf(status) === 1;
    return couldWork ? telework[sectorOf(status)] : 0;
  };
  let weight = 0;
  for (let person = 0; person < persons.firstImmigrant; person++) weight += weightOf(person);
  const scale = Math.min(1, remoteWorkers / Math.max(1e-9, weight));
  const isRemote = systematicSampler();
  for (let person = 0; person < persons.firstImmigrant; person++) {
    const expected = scale * weightOf(person);
    if (expected > 0 && isRemote(expected)) {
      persons.status[person] = withRemote(persons.status[person], 1);
    }
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

/** Ranks of match quality, kept in its column for a while. */
const RANKS = 65536;

/** Match quality of the employed in the steady state of the job ladder; `ladder` = contact ÷ exit. */
export function setStartQuality(persons: Persons, offers: Uint16Array, ladder: number): void {
  const held = Uint16Array.from({ length: RANKS }, (_, rank) =>
    heldQuality(offers, (rank + 0.5) / RANKS, ladder),
  );
  for (let person = 0; person < persons.firstImmigrant; person++) {
    if (activityOf(persons.status[person]) !== EMPLOYED) continue;
    persons.quality[person] = held[persons.quality[person]];
  }
}
