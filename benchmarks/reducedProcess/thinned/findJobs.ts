import { jobs } from '../jobs.ts';
import { regions } from '../regions.ts';
import { scrambled, word } from '../words.ts';
import { steps, touch } from './steps.ts';
import { thresholds } from './thresholds.ts';

const { AT_WORK, organisationBits, PAY } = jobs;
const { person, level, place, before, payChange } = steps;
const { finding } = thresholds;
const { unemployed } = regions;

/**
 * Walks those out of work, whose numbers within the block stand in `list` from `first` to before
 * `end`, each with a word, and makes candidates of those below the cap; returns how many.
 */
export function seekJobs(
  list: Uint16Array,
  first: number,
  end: number,
  start: number,
  cap: number,
  key0: number,
  key1: number,
): number {
  let count = 0;
  for (let i = first; i < end; i = (i + 1) | 0) {
    const who = (list[i] + start) | 0;
    const drawn = scrambled(who, key0, key1);
    person[count] = who;
    place[count] = i;
    level[count] = drawn;
    count = (count + Number(drawn < cap)) | 0;
  }
  return count;
}

/**
 * Candidates below the threshold of their region join an organisation at a new premium and leave the
 * list, whose last one takes their place; returns where the list ends now.
 */
export function findJobs(
  status: Int32Array,
  list: Uint16Array,
  end: number,
  count: number,
  key0: number,
  key1: number,
): number {
  touch(status, count);
  let happened = 0;
  for (let i = 0; i < count; i = (i + 1) | 0) {
    const who = person[i];
    const region = status[who];
    person[happened] = who;
    place[happened] = place[i];
    before[happened] = region;
    happened = (happened + Number(level[i] < finding[region])) | 0;
  }
  let last = end;
  // From the end, so that the last of the list never is one who found a job, too.
  for (let i = (happened - 1) | 0; i >= 0; i = (i - 1) | 0) {
    const region = before[i];
    const who = person[i];
    const drawn = word(who, key0, key1);
    const premium = drawn >>> 22;
    status[who] = AT_WORK | ((drawn & organisationBits[region]) << 15) | (premium << 5) | region;
    unemployed[region]--;
    payChange[region] += PAY[premium];
    last = (last - 1) | 0;
    list[place[i]] = list[last];
  }
  return last;
}
