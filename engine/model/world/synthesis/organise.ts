import { type Country, SECTORS } from '../../country.ts';
import type { ParameterValues } from '../../parameters.ts';
import { at, normal, type Streams, uniform } from '../../random/streams.ts';
import {
  BUSINESS,
  type Organisations,
  OWN_BUSINESSES,
  PUBLIC_INSTITUTION,
  STATE_BODY,
} from '../organisations.ts';
import { ORGANISATIONS_PER_EMPLOYED, OWN_BUSINESS_SHARE, SIZE_DISPERSION } from '../patterns.ts';
import { NOBODY } from '../people/persons.ts';
import { roundKeepingSum, sum } from '../proportionalFitting.ts';

const S = SECTORS.length;
const PUBLIC_SECTOR = SECTORS.indexOf('public-services');
/** One in so many public-service organisations is a state body, the others are institutions. */
const STATE_BODY_EVERY = 5;
const SIZE_TURN = 0;
const EFFICIENCY_TURN = 1;
const ONLINE_TURN = 2;

/**
 * Organisations of every cell (region × sector) with log-normal sizes that add up to the cell's
 * employed agents; single persons' own businesses stand in one pool a cell, its last organisation.
 */
export function organise(
  country: Country,
  employed: Int32Array,
  sample: number,
  parameters: ParameterValues,
  streams: Streams,
): Organisations {
  const numbers = organisationsByCell(country, employed, sample);
  const pools = employed.map((staff, cell) =>
    Math.floor(staff * OWN_BUSINESS_SHARE[SECTORS[cell % S]]),
  );
  const hasPool = pools.map((pool) => (pool > 0 ? 1 : 0));
  const organisations = emptyOrganisations(sum(numbers) + sum(hasPool), employed.length);
  for (let cell = 0; cell < employed.length; cell++) {
    const first = organisations.count;
    organisations.cellStart[cell] = first;
    organisations.count += numbers[cell] + hasPool[cell];
    const sizes = drawSizes(first, numbers[cell], employed[cell] - pools[cell], streams);
    for (let id = first; id < organisations.count; id++) {
      const isPool = id === first + numbers[cell];
      organisations.region[id] = Math.floor(cell / S);
      organisations.sector[id] = cell % S;
      organisations.cell[id] = cell;
      organisations.kind[id] = isPool ? OWN_BUSINESSES : kindOf(cell % S, id);
      organisations.startHeadcount[id] = isPool ? pools[cell] : sizes[id - first];
    }
  }
  organisations.cellStart[employed.length] = organisations.count;
  for (let id = 0; id < organisations.count; id++) {
    const deviation = normal(streams.organisations, id, at(0, EFFICIENCY_TURN));
    organisations.startEfficiency[id] = parameters.efficiencyDispersion * deviation;
    const online = uniform(streams.organisations, id, at(0, ONLINE_TURN));
    organisations.online[id] = online < country.nation.organisationsOnline ? 1 : 0;
  }
  organisations.efficiency.set(organisations.startEfficiency);
  organisations.skill.set(organisations.startEfficiency.map(Math.exp));
  return organisations;
}

function kindOf(sector: number, id: number): number {
  if (sector !== PUBLIC_SECTOR) return BUSINESS;
  return id % STATE_BODY_EVERY === 0 ? STATE_BODY : PUBLIC_INSTITUTION;
}

/** The nation's organisations spread over cells by staff and the sector's usual size; none is empty. */
function organisationsByCell(country: Country, employed: Int32Array, sample: number): Int32Array {
  const weights = Array.from(
    employed,
    (staff, cell) => staff * ORGANISATIONS_PER_EMPLOYED[SECTORS[cell % S]],
  );
  const scale = (country.nation.organisations * sample) / Math.max(1, sum(weights));
  return roundKeepingSum(weights.map((weight) => weight * scale)).map((number, cell) => {
    const staff = Math.ceil(employed[cell] * (1 - OWN_BUSINESS_SHARE[SECTORS[cell % S]]));
    return Math.min(staff, Math.max(1, number));
  });
}

function drawSizes(first: number, number: number, staff: number, streams: Streams): Int32Array {
  const draws = Array.from({ length: number }, (_, i) =>
    Math.exp(SIZE_DISPERSION * normal(streams.organisations, first + i, at(0, SIZE_TURN))),
  );
  const total = sum(draws);
  // One for each organisation first, the rest by size.
  return roundKeepingSum(draws.map((draw) => (draw / total) * (staff - number))).map(
    (size) => size + 1,
  );
}

function emptyOrganisations(count: number, cells: number): Organisations {
  return {
    count: 0,
    kind: new Uint8Array(count),
    region: new Uint16Array(count),
    sector: new Uint8Array(count),
    cell: new Int32Array(count),
    cellStart: new Int32Array(cells + 1),
    online: new Uint8Array(count),
    efficiency: new Float64Array(count),
    skill: new Float64Array(count),
    innovated: new Float64Array(count),
    startEfficiency: new Float64Array(count),
    startHeadcount: new Int32Array(count),
    onSite: new Int32Array(count),
    remote: new Int32Array(count),
    targetOnSite: new Float64Array(count),
    targetRemote: new Float64Array(count),
    vacanciesOnSite: new Float64Array(count),
    vacanciesRemote: new Float64Array(count),
    marketShare: new Float64Array(count),
    startRemoteShare: new Float64Array(count),
    cluster: new Int16Array(count).fill(NOBODY),
    physicalSeats: new Float64Array(count),
    remoteSeats: new Float64Array(count),
    movedSeats: new Float64Array(count),
  };
}
