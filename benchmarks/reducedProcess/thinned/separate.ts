import { jobs } from '../jobs.ts';
import { regions } from '../regions.ts';
import { BLOCK, steps, touch } from './steps.ts';
import { thresholds } from './thresholds.ts';

/** Numbers within the block of those who lost their job. */
const separated = new Uint16Array(BLOCK);
const { AT_WORK, PAY, PREMIUM, REGION } = jobs;
const { person, level, before, payChange } = steps;
const { separation } = thresholds;
const { unemployed } = regions;

/** Candidates of separation who work lose the job if their level says so; returns how many do. */
export function separate(status: Int32Array, count: number, start: number): number {
  touch(status, count);
  let happened = 0;
  for (let i = 0; i < count; i = (i + 1) | 0) {
    const who = person[i];
    const was = status[who];
    person[happened] = who;
    before[happened] = was;
    // Sums of truth values: a branch would be foreseen wrongly one time in four.
    const happens = Number(was >= AT_WORK) & Number(level[i] < separation[was & REGION]);
    happened = (happened + happens) | 0;
  }
  for (let i = 0; i < happened; i = (i + 1) | 0) {
    const was = before[i];
    const region = was & REGION;
    const who = person[i];
    status[who] = region;
    unemployed[region]++;
    payChange[region] -= PAY[(was >>> 5) & PREMIUM];
    separated[i] = who - start;
  }
  return happened;
}

/** Puts those who lost their job at the end of the list; returns where it ends now. */
export function listSeparated(list: Uint16Array, end: number, count: number): number {
  for (let i = 0; i < count; i = (i + 1) | 0) list[(end + i) | 0] = separated[i];
  return end + count;
}
