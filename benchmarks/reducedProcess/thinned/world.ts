import { dealJobs, jobs } from '../jobs.ts';
import type { Simulation } from '../record.ts';
import { regions } from '../regions.ts';
import { keyOf } from '../words.ts';
import { drawCandidates, TABLE_OF } from './candidates.ts';
import { addPay, BLOCK, steps } from './steps.ts';

const { PAY, PREMIUM, REGION } = jobs;
const { person, payChange } = steps;
const { unemployed } = regions;

export interface ThinnedWorld {
  persons: number;
  /** See jobs.ts. */
  status: Int32Array;
  /** Of each block, from its first person on: the numbers within the block of those out of work. */
  list: Uint16Array;
  /** How many of each block they are. */
  listed: Int32Array;
}

/** Everybody at work, then `unemployedAtStart` of the persons drawn to be out of work. */
export function startThinned({ process, persons, seed }: Omit<Simulation, 'months'>): ThinnedWorld {
  const blocks = Math.ceil(persons / BLOCK);
  const world: ThinnedWorld = {
    persons,
    status: dealJobs(process, persons),
    list: new Uint16Array(blocks * BLOCK),
    listed: new Int32Array(blocks),
  };
  startWithout(world, seed);
  return world;
}

function startWithout({ persons, status, list, listed }: ThinnedWorld, seed: number): void {
  const { key0, key1 } = keyOf(seed, 'start');
  for (let block = 0; block < listed.length; block++) {
    const start = block * BLOCK;
    const end = Math.min(start + BLOCK, persons);
    const found = drawCandidates(TABLE_OF.start, key0, key1, 0, block, start, end);
    takeJobs(status, list, found, start);
    listed[block] = found;
    addPay();
  }
}

/** Candidates are out of work from the start and are put into the empty list. */
function takeJobs(status: Int32Array, list: Uint16Array, count: number, start: number): void {
  for (let i = 0; i < count; i = (i + 1) | 0) {
    const who = person[i];
    const was = status[who];
    const region = was & REGION;
    status[who] = region;
    unemployed[region]++;
    payChange[region] -= PAY[(was >>> 5) & PREMIUM];
    list[(start + i) | 0] = who - start;
  }
}
