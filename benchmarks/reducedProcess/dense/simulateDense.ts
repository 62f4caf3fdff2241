import { dealJobs, jobs } from '../jobs.ts';
import { type Process, REGIONS } from '../process.ts';
import { type Simulation, type Snapshot, takeSnapshot } from '../record.ts';
import { destinations, ROOM, regions, updateDestinations } from '../regions.ts';
import { type Key, keyOf, scrambled, threshold, word } from '../words.ts';

// Known to V8 as constants of this module: see thinned/steps.ts.
const { AT_WORK, organisationBits, PAY, PREMIUM, REGION } = jobs;
const { persons, unemployed, pay } = regions;
const { upTo, from } = destinations;
const draw = scrambled;

/** What words are compared with, at status at work · ROOM + region. */
const changing = new Int32Array(2 * ROOM);
/** Out of work, at work. */
const moving = new Int32Array(2);

/** The process as a loop over everybody: each draws for each process in each month. */
export function simulateDense(simulation: Simulation): Snapshot[] {
  const { process, months, seed } = simulation;
  setThresholds(process);
  const status = startDense(simulation);
  return Array.from({ length: months }, (_, before) => {
    updateDestinations(process);
    liveMonth(status, seed, before + 1);
    return takeSnapshot();
  });
}

function setThresholds({ finding, separation, movingOutOfWork, movingAtWork }: Process): void {
  for (let region = 0; region < REGIONS; region++) {
    changing[region] = threshold(finding[region]);
    changing[ROOM + region] = threshold(separation[region]);
  }
  moving[0] = threshold(movingOutOfWork);
  moving[1] = threshold(movingAtWork);
}

function startDense({ process, persons, seed }: Simulation): Int32Array {
  const status = dealJobs(process, persons);
  const { key0, key1 } = keyOf(seed, 'start');
  const outOfWork = threshold(process.unemployedAtStart);
  for (let who = 0; who < persons; who++) {
    if (scrambled(who, key0, key1) < outOfWork) loseJob(status, who);
  }
  return status;
}

function liveMonth(status: Int32Array, seed: number, month: number): void {
  const changes = keyOf(seed, 'denseEvent', month);
  const moves = keyOf(seed, 'denseMove', month);
  const drawing = keyOf(seed, 'denseDraw', month);
  const choosing = keyOf(seed, 'going', month);
  const [change0, change1, move0, move1] = [changes.key0, changes.key1, moves.key0, moves.key1];
  for (let who = 0; who < status.length; who = (who + 1) | 0) {
    const change = draw(who, change0, change1);
    const move = draw(who, move0, move1);
    const was = status[who];
    const changesNow = change < changing[((was >>> 30) << 5) | (was & REGION)];
    // Nobody moves more often than those out of work.
    if (changesNow || move < moving[0]) happen(status, who, changesNow, move, drawing, choosing);
  }
}

function happen(
  status: Int32Array,
  who: number,
  changesNow: boolean,
  move: number,
  drawing: Key,
  choosing: Key,
): void {
  if (changesNow) {
    if (status[who] >= AT_WORK) loseJob(status, who);
    else findJob(status, who, word(who, drawing.key0, drawing.key1));
  }
  if (move < moving[status[who] >>> 30]) {
    moveAway(status, who, word(who, choosing.key0, choosing.key1));
  }
}

function loseJob(status: Int32Array, who: number): void {
  const was = status[who];
  const region = was & REGION;
  pay[region] -= PAY[(was >>> 5) & PREMIUM];
  unemployed[region]++;
  status[who] = region;
}

function findJob(status: Int32Array, who: number, drawn: number): void {
  const region = status[who];
  const premium = drawn >>> 22;
  pay[region] += PAY[premium];
  unemployed[region]--;
  status[who] = AT_WORK | ((drawn & organisationBits[region]) << 15) | (premium << 5) | region;
}

function moveAway(status: Int32Array, who: number, chosen: number): void {
  if (status[who] >= AT_WORK) loseJob(status, who);
  const region = status[who];
  let to = from[(region << 5) + (chosen >> 27) + 16];
  while (chosen >= upTo[(region << 5) + to]) to++;
  persons[region]--;
  persons[to]++;
  unemployed[region]--;
  unemployed[to]++;
  status[who] = to;
}
