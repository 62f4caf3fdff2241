import type { Persons } from './persons.ts';
import type { World } from './world.ts';

/** A world that lives on without changing this one. Columns beyond the persons present stay untouched. */
export function copyWorld(world: World): World {
  const { persons, ...rest } = world;
  return { ...structuredClone(rest), persons: copyPersons(persons) };
}

function copyPersons(persons: Persons): Persons {
  const { count, firstNewborn } = persons;
  const status = new Int32Array(persons.status.length);
  const birthMonth = new Int16Array(persons.birthMonth.length);
  const quality = new Uint16Array(persons.quality.length);
  const employer = new Int32Array(persons.employer.length);
  const kin = new Int32Array(persons.kin.length);
  const newbornKey = new Uint32Array(persons.newbornKey.length);
  status.set(persons.status.subarray(0, count));
  birthMonth.set(persons.birthMonth.subarray(0, count));
  quality.set(persons.quality.subarray(0, count));
  employer.set(persons.employer.subarray(0, count));
  kin.set(persons.kin.subarray(0, count));
  newbornKey.set(persons.newbornKey.subarray(0, count - firstNewborn));
  return { ...persons, status, birthMonth, quality, employer, kin, newbornKey };
}
