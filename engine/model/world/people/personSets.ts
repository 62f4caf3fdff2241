/** A set of persons as one bit each: cheap to keep, and walked in order of index whatever the order of events. */
const emptySet = (capacity: number): Int32Array => new Int32Array((capacity + 31) >>> 5);

/** Persons by what they do, as far as phases look for them. */
export interface ActivitySets {
  atHome: Int32Array;
  unemployed: Int32Array;
  employed: Int32Array;
  /** Of the employed, who works remotely. */
  remote: Int32Array;
}

/** Sets with room for so many persons, with those of `from` in them. */
export function activitySets(capacity: number, from?: ActivitySets): ActivitySets {
  const copyOf = (set?: Int32Array) => {
    const copy = emptySet(capacity);
    if (set !== undefined) copy.set(set);
    return copy;
  };
  return {
    atHome: copyOf(from?.atHome),
    unemployed: copyOf(from?.unemployed),
    employed: copyOf(from?.employed),
    remote: copyOf(from?.remote),
  };
}

/** 1 where the person is in the set. */
export const isIn = (set: Int32Array, person: number): number =>
  (set[person >>> 5] >>> (person & 31)) & 1;

/** Puts a person in, or takes out one who is in. */
export function toggle(set: Int32Array, person: number): void {
  set[person >>> 5] ^= 1 << (person & 31);
}

/**
 * Writes persons of the set into `list`, those of word `from` on, until it is full or the set ends.
 * Returns how many, and the word to go on from.
 */
export function listFrom(
  set: Int32Array,
  from: number,
  list: Int32Array,
): { count: number; next: number } {
  let count = 0;
  let word = from;
  for (; word < set.length && count <= list.length - 32; word++) {
    for (let bits = set[word]; bits !== 0; bits &= bits - 1) {
      list[count++] = (word << 5) + 31 - Math.clz32(bits & -bits);
    }
  }
  return { count, next: word };
}

/** Calls back with every person in the set. */
export function forEachIn(set: Int32Array, visit: (person: number) => void): void {
  for (let word = 0; word < set.length; word++) {
    for (let bits = set[word]; bits !== 0; bits &= bits - 1) {
      visit((word << 5) + 31 - Math.clz32(bits & -bits));
    }
  }
}
