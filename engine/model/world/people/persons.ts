/** What a person does. Every resident has exactly one activity; GONE is not in the country: not yet, or no more. */
export const CHILD = 0;
export const INACTIVE = 1;
export const UNEMPLOYED = 2;
export const EMPLOYED = 3;
export const RETIRED = 4;
export const GONE = 5;
export const ACTIVITIES = 5;

export const MAN = 0;
export const WOMAN = 1;

export const BASIC = 0;
export const VOCATIONAL = 1;
export const TERTIARY = 2;

export const NOBODY = -1;

/** Pay relative to the index of the cell is kept as an integer of this unit, so that sums are exact. */
export const QUALITY_ONE = 4096;

/** Regions that the status word has room for. */
export const MOST_REGIONS = 1024;

/**
 * One entry a person ever present, 16 bytes; entries are never reused and never move, so an index
 * names a person. In order: the residents of the start by sex, month of birth and region; those who
 * will immigrate, month by month; newborns as they come. The first two are the same in every arm.
 */
export interface Persons {
  /** Entries in use; columns are longer. */
  count: number;
  firstWoman: number;
  firstImmigrant: number;
  firstNewborn: number;
  /** Region, region of birth, activity and other small fields, packed: see below. */
  status: Int32Array;
  /** Month of birth counted from the start of the simulation; negative before it. */
  birthMonth: Int16Array;
  /** Match quality: pay ÷ pay index of region × sector × education, in 1/QUALITY_ONE. */
  quality: Uint16Array;
  /** Organisation, NOBODY unless employed. */
  employer: Int32Array;
  /** Of an adult the youngest child, of a child the next older sibling: a list that ends at NOBODY or at an adult. */
  kin: Int32Array;
  /** Holders of newborns' draws, from the first newborn on. */
  newbornKey: Uint32Array;
}

/** Holder of this person's draws, the same in every arm: the index, or for newborns a key above all indices. */
export function keyOf({ firstNewborn, newbornKey }: Persons, person: number): number {
  return person < firstNewborn ? person : newbornKey[person - firstNewborn];
}

/** A copy of the persons present with columns for so many; what lies beyond them stays untouched memory. */
export function withCapacity(persons: Persons, capacity: number): Persons {
  const { count, firstNewborn } = persons;
  const copy = emptyPersons(capacity, capacity - firstNewborn);
  copy.status.set(persons.status.subarray(0, count));
  copy.birthMonth.set(persons.birthMonth.subarray(0, count));
  copy.quality.set(persons.quality.subarray(0, count));
  copy.employer.set(persons.employer.subarray(0, count));
  copy.kin.set(persons.kin.subarray(0, count));
  copy.newbornKey.set(persons.newbornKey.subarray(0, count - firstNewborn));
  const { firstWoman, firstImmigrant } = persons;
  return { ...copy, count, firstWoman, firstImmigrant, firstNewborn };
}

/** Writes the holders of the first `count` of a list of persons into `keys`. */
export function keysOf(persons: Persons, list: Int32Array, count: number, keys: Int32Array): void {
  for (let i = 0; i < count; i++) keys[i] = keyOf(persons, list[i]);
}

// The status word, lowest bit first: region 10, region of birth 10, activity 3, remote 1, connected 1,
// sex 1, education 2, and 3 that are the sector of the employed or the track of those at school. One
// read tells most of what a phase asks.
const BIRTH_REGION = 10;
const ACTIVITY = 20;
const REMOTE = 23;
const CONNECTED = 24;
const SEX = 25;
const EDUCATION = 26;
const SECTOR = 28;
const TRACK = 28;

export const regionOf = (status: number): number => status & 1023;
export const birthRegionOf = (status: number): number => (status >>> BIRTH_REGION) & 1023;
export const activityOf = (status: number): number => (status >>> ACTIVITY) & 7;
/** 1 where the employed person works remotely. */
export const remoteOf = (status: number): number => (status >>> REMOTE) & 1;
/** 1 where the person can work over the Internet from home. */
export const connectedOf = (status: number): number => (status >>> CONNECTED) & 1;
export const sexOf = (status: number): number => (status >>> SEX) & 1;
export const educationOf = (status: number): number => (status >>> EDUCATION) & 3;
/** Sector of the employer, of the employed. */
export const sectorOf = (status: number): number => (status >>> SECTOR) & 7;
/** Education that a person above 16 years still at school will end with. */
export const trackOf = (status: number): number => (status >>> TRACK) & 7;

export const withRegion = (status: number, region: number): number => (status & ~1023) | region;
export const withBirthRegion = (status: number, region: number): number =>
  (status & ~(1023 << BIRTH_REGION)) | (region << BIRTH_REGION);
export const withActivity = (status: number, activity: number): number =>
  (status & ~(7 << ACTIVITY)) | (activity << ACTIVITY);
export const withRemote = (status: number, remote: number): number =>
  (status & ~(1 << REMOTE)) | (remote << REMOTE);
export const withConnected = (status: number, connected: number): number =>
  (status & ~(1 << CONNECTED)) | (connected << CONNECTED);
export const withSex = (status: number, sex: number): number =>
  (status & ~(1 << SEX)) | (sex << SEX);
export const withEducation = (status: number, education: number): number =>
  (status & ~(3 << EDUCATION)) | (education << EDUCATION);
export const withSector = (status: number, sector: number): number =>
  (status & ~(7 << SECTOR)) | (sector << SECTOR);
export const withTrack = (status: number, track: number): number =>
  (status & ~(7 << TRACK)) | (track << TRACK);

export const isActive = (status: number): boolean => {
  const activity = activityOf(status);
  return activity === EMPLOYED || activity === UNEMPLOYED;
};
export const isAdultResident = (status: number): boolean => {
  const activity = activityOf(status);
  return activity !== CHILD && activity !== GONE;
};

/** Entries for so many persons, nobody yet in any of them. */
export function emptyPersons(capacity: number, newborns: number): Persons {
  return {
    count: 0,
    firstWoman: 0,
    firstImmigrant: 0,
    firstNewborn: 0,
    status: new Int32Array(capacity),
    birthMonth: new Int16Array(capacity),
    quality: new Uint16Array(capacity),
    employer: new Int32Array(capacity),
    kin: new Int32Array(capacity),
    newbornKey: new Uint32Array(newborns),
  };
}
