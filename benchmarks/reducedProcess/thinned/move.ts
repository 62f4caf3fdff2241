import { jobs } from '../jobs.ts';
import { destinations, regions } from '../regions.ts';
import { word } from '../words.ts';
import { steps, touch } from './steps.ts';
import { thresholds } from './thresholds.ts';

const { AT_WORK, PAY, PREMIUM, REGION } = jobs;
const { person, level, before, payChange } = steps;
const { moving } = thresholds;
const { persons, unemployed } = regions;
const { upTo, from } = destinations;

/** Candidates of moving arrive out of work if their level says so; returns where the list ends. */
export function move(
  status: Int32Array,
  list: Uint16Array,
  end: number,
  count: number,
  start: number,
  key0: number,
  key1: number,
): number {
  touch(status, count);
  let happened = 0;
  for (let i = 0; i < count; i = (i + 1) | 0) {
    const who = person[i];
    const was = status[who];
    person[happened] = who;
    before[happened] = was;
    happened = (happened + Number(level[i] < moving[was >>> 30])) | 0;
  }
  let last = end;
  for (let i = 0; i < happened; i = (i + 1) | 0) {
    const was = before[i];
    const region = was & REGION;
    const who = person[i];
    const chosen = word(who, key0, key1);
    let to = from[(region << 5) + (chosen >> 27) + 16];
    while (chosen >= upTo[(region << 5) + to]) to = (to + 1) | 0;
    status[who] = to;
    persons[region]--;
    persons[to]++;
    unemployed[to]++;
    if (was >= AT_WORK) {
      payChange[region] -= PAY[(was >>> 5) & PREMIUM];
      list[last] = who - start;
      last = (last + 1) | 0;
    } else {
      unemployed[region]--;
    }
  }
  return last;
}
