import { BLOCK } from '../../random/streams.ts';
import type { World } from '../world.ts';
import type { Persons } from './persons.ts';

// An event is so long that a processor waits for the memory of each person alone, 160 ns; in a loop as
// short as these it waits for that of many at once, 6 ns each. So what the events of a batch will read
// and write is read before they happen; a batch is small enough to stay in the nearest cache.

/** What was looked up of a batch, in its order: valid until the same is looked up again. */
export const looks = {
  status: new Int32Array(BLOCK),
  /** Completed age in months. */
  age: new Int32Array(BLOCK),
  employer: new Int32Array(BLOCK),
  /** Match quality, 0 of who has no job. */
  quality: new Int32Array(BLOCK),
};

/** Looks up the status of the first `count` persons of a list, at most a block. */
export function lookUpStatus({ status }: Persons, list: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) looks.status[i] = status[list[i]];
}

export function lookUpAge({ persons, month }: World, list: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) looks.age[i] = month - persons.birthMonth[list[i]];
}

export function lookUpEmployer({ persons }: World, list: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) looks.employer[i] = persons.employer[list[i]];
}

export function lookUpQuality({ persons }: World, list: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) looks.quality[i] = persons.quality[list[i]];
}

const read = new Int32Array(BLOCK);

/** Reads what changes when persons end or change their jobs, if they have one. */
export function readJobsAhead(world: World, list: Int32Array, count: number): void {
  const { status, quality } = world.persons;
  const { onSite } = world.organisations;
  lookUpEmployer(world, list, count);
  for (let i = 0; i < count; i++) read[i] = status[list[i]] ^ quality[list[i]];
  for (let i = 0; i < count; i++) read[i] = onSite[Math.max(0, looks.employer[i])];
}

/** Reads whom persons have as their youngest child. */
export function readFamiliesAhead({ kin }: Persons, list: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) read[i] = kin[list[i]];
}

/** Reads their youngest child too, and who comes after it. */
export function readChildrenAhead(
  { kin, status, birthMonth }: Persons,
  list: Int32Array,
  count: number,
): void {
  for (let i = 0; i < count; i++) read[i] = Math.max(0, kin[list[i]]);
  for (let i = 0; i < count; i++) read[i] = kin[read[i]] ^ status[read[i]] ^ birthMonth[read[i]];
}

/** Reads of organisations what changes when they take somebody on. */
export function readEmployersAhead(
  { organisations }: World,
  list: Int32Array,
  count: number,
): void {
  const { onSite, sector } = organisations;
  for (let i = 0; i < count; i++) read[i] = onSite[list[i]] ^ sector[list[i]];
}
