import { at, type Streams, uniform } from '../../random/streams.ts';
import { FERTILITY_BY_AGE, FIRST_FERTILE_AGE } from '../patterns.ts';
import { CHILD, NOBODY, type Persons, WOMAN } from '../world.ts';

const AGE_TURN = 0;
const WHICH_TURN = 1;

/**
 * Gives each child of a region a mother there, her age at the birth drawn from the fertility
 * pattern, so that children move with a parent. Regions without women keep orphans.
 */
export function linkFamilies(persons: Persons, regions: number, streams: Streams): void {
  const total = FERTILITY_BY_AGE.reduce((a, b) => a + b, 0);
  const mothers = womenByBirthMonth(persons, regions);
  for (let child = 0; child < persons.count; child++) {
    if (persons.activity[child] !== CHILD) continue;
    let left = uniform(streams.mothers, child, at(0, AGE_TURN)) * total;
    let group = 0;
    while (group < FERTILITY_BY_AGE.length - 1 && left >= FERTILITY_BY_AGE[group]) {
      left -= FERTILITY_BY_AGE[group++];
    }
    const age = (FIRST_FERTILE_AGE + 5 * (group + left / FERTILITY_BY_AGE[group])) * 12;
    const wanted = persons.birthMonth[child] - Math.round(age);
    const women = nearest(mothers[persons.region[child]], wanted);
    if (women === undefined) continue;
    const chance = uniform(streams.mothers, child, at(0, WHICH_TURN));
    addChild(persons, women[Math.floor(chance * women.length)], child);
  }
}

export function addChild(persons: Persons, parent: number, child: number): void {
  persons.nextSibling[child] = persons.firstChild[parent];
  persons.firstChild[parent] = child;
}

/** Calls back with each dependant of a person: own children below 16 years who are still here. */
export function forEachDependant(
  persons: Persons,
  parent: number,
  visit: (child: number) => void,
): void {
  for (let child = persons.firstChild[parent]; child !== NOBODY; ) {
    const next = persons.nextSibling[child];
    if (persons.activity[child] === CHILD) visit(child);
    child = next;
  }
}

/** Adult women of each region by month of birth, oldest first. */
function womenByBirthMonth(persons: Persons, regions: number): Map<number, number[]>[] {
  const result = Array.from({ length: regions }, () => new Map<number, number[]>());
  for (let person = 0; person < persons.count; person++) {
    if (persons.sex[person] !== WOMAN || persons.activity[person] === CHILD) continue;
    const women = result[persons.region[person]];
    const month = persons.birthMonth[person];
    const sameMonth = women.get(month);
    if (sameMonth === undefined) women.set(month, [person]);
    else sameMonth.push(person);
  }
  return result;
}

/** Widest search for a mother of about the wanted age, months. */
const WIDEST_SEARCH = 600;

function nearest(women: Map<number, number[]>, wanted: number): number[] | undefined {
  for (let step = 0; step < WIDEST_SEARCH; step++) {
    const found = women.get(wanted - step) ?? women.get(wanted + step);
    if (found !== undefined) return found;
  }
  return undefined;
}
