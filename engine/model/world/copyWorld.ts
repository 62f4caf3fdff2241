import { withCapacity } from './people/persons.ts';
import type { World } from './world.ts';

/** A world that lives on without changing this one. */
export function copyWorld(world: World): World {
  const { persons, ownRules, ...rest } = world;
  const copied = structuredClone(rest);
  return { ...copied, ownRules, persons: withCapacity(persons, persons.status.length) };
}
