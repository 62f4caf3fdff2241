import { EDUCATIONS, SECTORS } from '../country.ts';
import { activitySets, toggle } from './people/personSets.ts';
import {
  ACTIVITIES,
  activityOf,
  connectedOf,
  EMPLOYED,
  educationOf,
  GONE,
  INACTIVE,
  NOBODY,
  QUALITY_ONE,
  regionOf,
  remoteOf,
  sectorOf,
  UNEMPLOYED,
} from './people/persons.ts';
import { countRemote, noRemoteStaff } from './remoteStaff.ts';
import type { Labour, World } from './world.ts';

const S = SECTORS.length;
const E = EDUCATIONS.length;

/** quality × ln(quality), both in units of QUALITY_ONE, rounded so that sums stay exact. */
const QUALITY_LOG = Int32Array.from({ length: 65536 }, (_, quality) =>
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
    remoteStaff: noRemoteStaff(),
    remoteResidents: new Int32Array(regions),
  };
}

/** Takes a person out of every count; change the person's columns, then call `countIn`. */
export const countOut = (world: World, person: number): void => count(world, person, -1);

/** Puts a person into every count that follows from the person's columns. */
export const countIn = (world: World, person: number): void => count(world, person, 1);

/** Counts that a person of this status has come online: cheaper than out and in. */
export function countConnection({ labour }: World, status: number): void {
  const market = regionOf(status) * E + educationOf(status);
  const activity = activityOf(status);
  if (activity === EMPLOYED) labour.connectedEmployed[market]++;
  else if (activity === UNEMPLOYED) labour.connectedUnemployed[market]++;
}

/** What is counted as events happen. */
type Counted = Pick<World, 'labour' | 'organisations' | 'clusters' | 'doing'>;

/** Every count made afresh from the persons alone, beside those of the world. */
export function recount(world: World): Counted {
  const { organisations, clusters, base, persons } = world;
  const again: World = {
    ...world,
    labour: emptyLabour(base.regions),
    doing: activitySets(persons.status.length),
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
  const { labour, doing } = world;
  const status = world.persons.status[person];
  const activity = activityOf(status);
  if (activity === GONE) return;
  const region = regionOf(status);
  labour.activity[region * ACTIVITIES + activity] += step;
  if (activity === EMPLOYED) {
    countJob(world, person, status, step);
    toggle(doing.employed, person);
  } else if (activity === UNEMPLOYED) {
    const market = region * E + educationOf(status);
    labour.unemployed[market] += step;
    labour.connectedUnemployed[market] += step * connectedOf(status);
    toggle(doing.unemployed, person);
  } else if (activity === INACTIVE) {
    toggle(doing.atHome, person);
  }
}

function countJob(world: World, person: number, status: number, step: 1 | -1): void {
  const { persons, labour } = world;
  const market = regionOf(status) * E + educationOf(status);
  const organisation = persons.employer[person];
  const quality = persons.quality[person];
  labour.employed[market] += step;
  labour.connectedEmployed[market] += step * connectedOf(status);
  if (remoteOf(status) === 1) {
    countRemoteJob(world, status, organisation, quality, step);
    toggle(world.doing.remote, person);
    return;
  }
  // Who works on site lives in the region of the employer.
  const job = (regionOf(status) * S + sectorOf(status)) * E + educationOf(status);
  labour.onSiteQuality[job] += step * quality;
  labour.onSiteQualityLog[job] += step * QUALITY_LOG[quality];
  labour.onSiteCount[job] += step;
  world.organisations.onSite[organisation] += step;
}

function countRemoteJob(
  { labour, organisations, base, clusters }: World,
  status: number,
  organisation: number,
  quality: number,
  step: 1 | -1,
): void {
  const residence = regionOf(status);
  const job = organisations.cell[organisation] * E + educationOf(status);
  const route = job * base.regions + residence;
  countRemote(labour.remoteStaff, route, step, quality, QUALITY_LOG[quality]);
  labour.remoteResidents[residence] += step;
  organisations.remote[organisation] += step;
  const cluster = organisations.cluster[organisation];
  if (cluster !== NOBODY) clusters[cluster].remoteResidents[residence] += step;
}
