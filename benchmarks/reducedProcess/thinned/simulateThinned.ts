import type { Process } from '../process.ts';
import { type Simulation, type Snapshot, takeSnapshot } from '../record.ts';
import { updateDestinations } from '../regions.ts';
import { type Key, keyOf } from '../words.ts';
import { drawCandidates, TABLE_OF } from './candidates.ts';
import { findJobs, seekJobs } from './findJobs.ts';
import { move } from './move.ts';
import { listSeparated, separate } from './separate.ts';
import { addPay, BLOCK } from './steps.ts';
import { SEEKING, setThresholds } from './thresholds.ts';
import { startThinned, type ThinnedWorld } from './world.ts';

/**
 * The process at a cost of its events: a block of persons after the other, all three processes of a
 * month together.
 */
export function simulateThinned(simulation: Simulation): Snapshot[] {
  return liveThinned(startThinned(simulation), simulation);
}

/** The months of the world that was started last: its sums are those of regions.ts. */
export function liveThinned(
  world: ThinnedWorld,
  { process, months, seed }: { process: Process; months: number; seed: number },
): Snapshot[] {
  setThresholds(process);
  const separating = keyOf(seed, 'separating');
  const moving = keyOf(seed, 'moving');
  return Array.from({ length: months }, (_, before) => {
    const month = before + 1;
    updateDestinations(process);
    const seeking = keyOf(seed, 'seeking', month);
    const finding = keyOf(seed, 'finding', month);
    const going = keyOf(seed, 'going', month);
    liveMonth(world, month, separating, moving, seeking, finding, going);
    return takeSnapshot();
  });
}

function liveMonth(
  { persons, status, list, listed }: ThinnedWorld,
  month: number,
  separating: Key,
  moving: Key,
  seeking: Key,
  finding: Key,
  going: Key,
): void {
  for (let block = 0; block < listed.length; block++) {
    const start = block * BLOCK;
    const end = Math.min(start + BLOCK, persons);
    const draw = (table: number, { key0, key1 }: Key) =>
      drawCandidates(table, key0, key1, month, block, start, end);

    const lost = separate(status, draw(TABLE_OF.separation, separating), start);
    let last = start + listed[block];
    const found = seekJobs(list, start, last, start, SEEKING, seeking.key0, seeking.key1);
    last = findJobs(status, list, last, found, finding.key0, finding.key1);
    last = listSeparated(list, last, lost);
    const movers = draw(TABLE_OF.moving, moving);
    last = move(status, list, last, movers, start, going.key0, going.key1);
    listed[block] = last - start;
    addPay();
  }
}
