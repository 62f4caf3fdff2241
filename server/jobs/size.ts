import { availableParallelism, totalmem } from 'node:os';
import { InputError } from '../../engine/errors.ts';
import type { Study } from '../../engine/experiments/study.ts';
import type { Country } from '../../engine/model/country.ts';
import { sum } from '../../engine/model/world/proportionalFitting.ts';

/** How large the simulations of a job are. */
export interface JobSize {
  /** In one world. */
  agents: number;
  arms: number;
  /** Members, or tasks as large as one. */
  members: number;
  months: number;
}

/** Lanes are for jobs that somebody waits for, and for all others, which give way to those. */
export type LaneName = 'interactive' | 'long';

/** Bytes an agent takes in one world; docs/performance.md. */
const BYTES_AN_AGENT = 30;

/** Part of the memory that worlds of jobs may take. */
const MEMORY_SHARE = 0.6;

/** Agents times arms, members and months that two threads get through in some 20 seconds. */
const INTERACTIVE_WORK = 2.5e9;

/** The same of a day on a few cores: more belongs on the command line, or on many machines. */
const MOST_WORK = 1e13;

export function sizeOf({ question, arms, members }: Study): JobSize {
  const { country, sample, months } = question;
  return { agents: personsIn(country) * sample, arms: arms.length, members, months };
}

export function laneOf(size: JobSize): LaneName {
  return workOf(size) <= INTERACTIVE_WORK ? 'interactive' : 'long';
}

/**
 * Threads on which the worlds of a job fit into the memory of this machine, each thread with one world
 * and the start it was copied from. Errors: `too-large` where not even one does, or where the job would
 * take days.
 */
export function threadsFor(size: JobSize, memory = totalmem()): number {
  const bytes = size.agents * BYTES_AN_AGENT * (size.arms > 1 ? 2 : 1);
  const fitting = Math.floor((memory * MEMORY_SHARE) / bytes);
  if (fitting < 1) {
    const sentence = `This needs ${inGigabytes(bytes)} of memory, and this machine has ${inGigabytes(memory * MEMORY_SHARE)} for it: choose a smaller sample.`;
    throw new InputError('too-large', sentence);
  }
  if (workOf(size) > MOST_WORK) {
    const sentence =
      'This would take days here: choose fewer members or a smaller sample, or use aimaq run.';
    throw new InputError('too-large', sentence);
  }
  return Math.min(availableParallelism(), size.members, fitting);
}

/** What to ask for at first, so that the first picture is there in two seconds; docs/performance.md. */
const FIRST_FAN = { work: 125e6, members: 4 } as const;

/** Steps of samples that people would choose. */
const SAMPLES = [0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001];

/** Agents at work in the smallest region below which nothing much can be seen of it. */
const LEAST_AGENTS = 400;

export function interactiveSize(study: Study): { sample: number; members: number } {
  const { question, arms } = study;
  const { country, months, sample: own } = question;
  const members = Math.min(study.members, FIRST_FAN.members);
  const persons = personsIn(country);
  const fits = (sample: number) =>
    persons * sample * arms.length * months * members <= FIRST_FAN.work;
  const smallest = Math.min(...country.regions.map(({ employed }) => employed));
  const least = Math.min(own, LEAST_AGENTS / smallest);
  const found = SAMPLES.find((sample) => sample <= own && fits(sample));
  return { sample: Math.max(least, found ?? 0), members };
}

function personsIn({ regions }: Country): number {
  return sum(regions.flatMap(({ ageBands }) => ageBands.map(({ persons }) => persons)));
}

function workOf({ agents, arms, members, months }: JobSize): number {
  return agents * arms * members * months;
}

function inGigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toPrecision(2)} GB`;
}
