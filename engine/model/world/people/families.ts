import { END_OF_BASIC } from './lifeStages.ts';
import { activityOf, CHILD, NOBODY, type Persons } from './persons.ts';

/** Makes a child the youngest of a parent's; the children of a parent must come oldest first. */
export function addChild({ kin }: Persons, parent: number, child: number): void {
  kin[child] = kin[parent];
  kin[parent] = child;
}

/** Ends the list of siblings at one who comes of age: older ones have left it already. */
export function leaveFamily({ kin }: Persons, person: number): void {
  kin[person] = NOBODY;
}

/** Calls back with each dependant of an adult: own children below 16 years who are still here. */
export function forEachDependant(
  persons: Persons,
  month: number,
  parent: number,
  visit: (child: number) => void,
): void {
  const { kin, birthMonth, status } = persons;
  // Who comes of age this month may still be a child; whoever is older is not, nor are the next.
  const comingOfAge = month - END_OF_BASIC;
  for (let child = kin[parent]; child !== NOBODY; ) {
    const next = kin[child];
    const isChild = activityOf(status[child]) === CHILD;
    if (birthMonth[child] <= comingOfAge && !isChild) return;
    if (isChild) visit(child);
    child = next;
  }
}
