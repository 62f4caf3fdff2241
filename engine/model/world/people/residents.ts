import type { World } from '../world.ts';
import { ACTIVITIES, CHILD, EMPLOYED, UNEMPLOYED } from './persons.ts';

/** Agents who live in a region. */
export function population(world: World, region: number): number {
  let total = 0;
  for (let activity = 0; activity < ACTIVITIES; activity++) {
    total += world.labour.activity[region * ACTIVITIES + activity];
  }
  return total;
}

/** Agents of 16 years and older who live in a region. */
export function adults(world: World, region: number): number {
  return population(world, region) - residents(world, region, CHILD);
}

export function residents(world: World, region: number, activity: number): number {
  return world.labour.activity[region * ACTIVITIES + activity];
}

export function labourForce(world: World, region: number): number {
  return residents(world, region, EMPLOYED) + residents(world, region, UNEMPLOYED);
}

/** Unemployed ÷ labour force; 0 where nobody is in it. */
export function unemploymentRate(world: World, region: number): number {
  const force = labourForce(world, region);
  return force === 0 ? 0 : residents(world, region, UNEMPLOYED) / force;
}
