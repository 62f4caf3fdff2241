import { countIn } from './ledger.ts';
import { addChild } from './synthesis/families.ts';
import { NOBODY, type Persons, type World } from './world.ts';

export interface Newcomer {
  key: number;
  region: number;
  birthMonth: number;
  sex: number;
  education: number;
  activity: number;
  parent: number;
  connected: boolean;
}

/** Adds a person at the end of the columns, which grow when full. */
export function addPerson(world: World, newcomer: Newcomer): number {
  const { persons } = world;
  if (persons.count === persons.key.length) growColumns(persons);
  const person = persons.count++;
  persons.key[person] = newcomer.key;
  persons.region[person] = newcomer.region;
  persons.birthRegion[person] = newcomer.region;
  persons.birthMonth[person] = newcomer.birthMonth;
  persons.sex[person] = newcomer.sex;
  persons.education[person] = newcomer.education;
  persons.activity[person] = newcomer.activity;
  persons.connected[person] = newcomer.connected ? 1 : 0;
  if (newcomer.parent !== NOBODY) addChild(persons, newcomer.parent, person);
  joinCohort(world, person);
  countIn(world, person);
  return person;
}

/** Files a person under the month of birth, so that birthdays find their people. */
export function joinCohort(world: World, person: number): void {
  const { persons, cohorts, cohortOffset } = world;
  const cohort = persons.birthMonth[person] + cohortOffset;
  persons.nextOfCohort[person] = cohorts[cohort];
  cohorts[cohort] = person;
}

/** Calls back with everybody whose age reaches `months` this month. */
export function forEachBirthday(
  world: World,
  months: number,
  visit: (person: number) => void,
): void {
  const cohort = world.month - months + world.cohortOffset;
  if (cohort < 0) return;
  for (let person = world.cohorts[cohort]; person !== NOBODY; ) {
    const next = world.persons.nextOfCohort[person];
    visit(person);
    person = next;
  }
}

const GROWTH = 1.25;
const LINKS = new Set(['employer', 'firstChild', 'nextSibling', 'nextOfCohort', 'unemployedAt']);

function growColumns(persons: Persons): void {
  const capacity = Math.ceil(persons.key.length * GROWTH) + 64;
  for (const [name, column] of Object.entries(persons)) {
    if (typeof column === 'number') continue;
    const longer = new column.constructor(capacity);
    if (LINKS.has(name)) longer.fill(NOBODY);
    longer.set(column);
    Object.assign(persons, { [name]: longer });
  }
}
