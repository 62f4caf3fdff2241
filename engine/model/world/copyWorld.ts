import { withCapacity } from './persons.ts';
import type { World } from './world.ts';

/** A world that lives on without changing this one. */
export function copyWorld(world: World): World {
  const { persons, ...rest } = world;
  return { ...structuredClone(rest), persons: withCapacity(persons, persons.status.length) };
}
