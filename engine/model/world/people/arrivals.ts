import { countIn } from '../ledger.ts';
import type { World } from '../world.ts';
import { addChild } from './families.ts';
import { monthsToDeath } from './mortality.ts';
import { activitySets } from './personSets.ts';
import { CHILD, NOBODY, withActivity, withBirthRegion, withCapacity, withSex } from './persons.ts';

export interface Newborn {
  key: number;
  mother: number;
  region: number;
  sex: number;
  /** Uniform on (0, 1): when the child will die. */
  fate: number;
}

/** Adds a child at the end of the columns, which grow when full. */
export function addNewborn(world: World, { key, mother, region, sex, fate }: Newborn): void {
  const { persons, cohorts, base, month } = world;
  if (persons.count === persons.status.length) growColumns(world);
  const person = persons.count++;
  persons.newbornKey[person - persons.firstNewborn] = key;
  persons.birthMonth[person] = month;
  persons.status[person] = withSex(withActivity(withBirthRegion(region, region), CHILD), sex);
  persons.employer[person] = NOBODY;
  addChild(persons, mother, person);
  const monthsLeft = cohorts.dyingNewborns.length - month;
  const months = monthsToDeath(base.survival[sex], 0, fate, monthsLeft);
  if (months < monthsLeft) cohorts.dyingNewborns[month + months].push(person);
  countIn(world, person);
}

const GROWTH = 1.25;

function growColumns(world: World): void {
  const { persons, doing } = world;
  const capacity = Math.ceil(persons.status.length * GROWTH) + 64;
  Object.assign(persons, withCapacity(persons, capacity));
  world.doing = activitySets(capacity, doing);
}
