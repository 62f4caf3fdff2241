import { EDUCATIONS, SECTORS } from '../country.ts';
import {
  ACTIVITIES,
  EMPLOYED,
  GONE,
  type Labour,
  NOBODY,
  QUALITY_ONE,
  UNEMPLOYED,
  type World,
} from './world.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;

/** quality × ln(quality), both in units of QUALITY_ONE, rounded so that sums stay exact. */
const QUALITY_LOG = Float64Array.from({ length: 65536 }, (_, quality) =>
  quality === 0 ? 0 : Math.round(quality * Math.log(quality / QUALITY_ONE)),
);

/** Match quality 1, 2, 0.5 … as stored: 1/QUALITY_ONE, within the column's range. */
export function storedQuality(quality: number): number {
  return Math.max(1, Math.min(65535, Math.round(quality * QUALITY_ONE)));
}

export function emptyLabour(regions: number): Labour {
  const cells = regions * S * E;
  return {
    activity: new Int32Array(regions * ACTIVITIES),
    unemployed: new Int32Array(regions * E),
    employed: new Int32Array(regions * E),
    connectedUnemployed: new Int32Array(regions * E),
    connectedEmployed: new Int32Array(regions * E),
    onSiteQuality: new Float64Array(cells),
    onSiteQualityLog: new Float64Array(cells),
    onSiteCount: new Int32Array(cells),
    remoteQuality: new Float64Array(cells * regions),
    remoteQualityLog: new Float64Array(cells * regions),
    remoteCount: new Int32Array(cells * regions),
    remoteResidents: new Int32Array(regions),
  };
}

/** Takes a person out of every count; change the person's columns, then call `countIn`. */
export function countOut(world: World, person: number): void {
  count(world, person, -1);
  if (world.persons.activity[person] === UNEMPLOYED) leaveList(world, person);
}

/** Puts a person into every count that follows from the person's columns. */
export function countIn(world: World, person: number): void {
  count(world, person, 1);
  if (world.persons.activity[person] === UNEMPLOYED) joinList(world, person);
}

/** What is counted as events happen. */
type Counted = Pick<World, 'labour' | 'organisations' | 'clusters'>;

/** Every count made afresh from the persons alone, beside those of the world. */
export function recount(world: World): Counted {
  const { organisations, clusters, base, persons } = world;
  const again: World = {
    ...world,
    labour: emptyLabour(base.regions),
    organisations: {
      ...organisations,
      onSite: new Int32Array(organisations.count),
      remote: new Int32Array(organisations.count),
    },
    clusters: clusters.map((state) => ({
      ...state,
      remoteResidents: new Int32Array(base.regions),
    })),
  };
  for (let person = 0; person < persons.count; person++) count(again, person, 1);
  return again;
}

function count(world: World, person: number, step: 1 | -1): void {
  const { persons, labour } = world;
  const activity = persons.activity[person];
  if (activity === GONE) return;
  const region = persons.region[person];
  labour.activity[region * ACTIVITIES + activity] += step;
  if (activity === UNEMPLOYED) {
    const cell = region * E + persons.education[person];
    labour.unemployed[cell] += step;
    labour.connectedUnemployed[cell] += step * persons.connected[person];
  } else if (activity === EMPLOYED) {
    countJob(world, person, step);
  }
}

function countJob(world: World, person: number, step: 1 | -1): void {
  const { persons, labour, organisations, base } = world;
  const residence = persons.region[person];
  const education = persons.education[person];
  const organisation = persons.employer[person];
  const quality = persons.quality[person];
  labour.employed[residence * E + education] += step;
  labour.connectedEmployed[residence * E + education] += step * persons.connected[person];
  const cell =
    (organisations.region[organisation] * S + organisations.sector[organisation]) * E + education;
  if (persons.remote[person] === 1) {
    const route = cell * base.regions + residence;
    labour.remoteQuality[route] += step * quality;
    labour.remoteQualityLog[route] += step * QUALITY_LOG[quality];
    labour.remoteCount[route] += step;
    labour.remoteResidents[residence] += step;
    organisations.remote[organisation] += step;
    const cluster = organisations.cluster[organisation];
    if (cluster !== NOBODY) world.clusters[cluster].remoteResidents[residence] += step;
  } else {
    labour.onSiteQuality[cell] += step * quality;
    labour.onSiteQualityLog[cell] += step * QUALITY_LOG[quality];
    labour.onSiteCount[cell] += step;
    organisations.onSite[organisation] += step;
  }
}

function joinList(world: World, person: number): void {
  const { unemployed, persons } = world;
  if (unemployed.count === unemployed.list.length) {
    const longer = new Int32Array(unemployed.list.length * 2);
    longer.set(unemployed.list);
    unemployed.list = longer;
  }
  persons.unemployedAt[person] = unemployed.count;
  unemployed.list[unemployed.count++] = person;
}

function leaveList(world: World, person: number): void {
  const { unemployed, persons } = world;
  const place = persons.unemployedAt[person];
  const last = unemployed.list[--unemployed.count];
  unemployed.list[place] = last;
  persons.unemployedAt[last] = place;
  persons.unemployedAt[person] = NOBODY;
}
