import {
  at,
  bits,
  openStreams,
  PROCESSES,
  type Stream,
} from '../../engine/model/random/streams.ts';

/** Takes the draw of one holder at one counter. */
export type Draw = (stream: Stream, holder: number, counter: number) => void;

/** An order of draws, each a call that the model makes. */
export interface Order {
  name: string;
  /** What stands next to what. */
  about: string;
  /** Which of the two words of a call are kept. */
  words: 'both' | 'first' | 'second';
  /** Draws without end; yields now and then, so that the reader can stop. */
  walk(seed: string, draw: Draw): Generator<void>;
}

const MONTHS = 180;
const TURNS = 3;
const MEMBERS = 8;
const PERSONS = 20_000;
/** Persons from here on are born during the run, with random keys. */
const BORN = 16_000;
/** Stretches of candidates among nineteen million persons, and draws in one at a cap of 1 %. */
const STRETCHES = 2320;
const DRAWS = 82;
/** Counters that drawCandidates sets aside for a stretch in a month. */
const DRAWS_A_MONTH = 2 ** 14;

export const ORDERS: readonly Order[] = [
  { name: 'stream', about: 'one stream, counter by counter', words: 'both', walk: oneStream },
  { name: 'first', about: 'the same, first words alone', words: 'first', walk: oneStream },
  { name: 'second', about: 'the same, second words alone', words: 'second', walk: oneStream },
  {
    name: 'interleaved',
    about: `all processes of ${MEMBERS} members in turn at one holder and counter, then the next`,
    words: 'both',
    walk: interleaved,
  },
  {
    name: 'persons',
    about: `person by person; within: ${MONTHS} months, all processes, ${TURNS} turns`,
    words: 'both',
    walk: personByPerson,
  },
  {
    name: 'months',
    about: `month by month; within: all processes, all persons, ${TURNS} turns`,
    words: 'both',
    walk: monthByMonth,
  },
  {
    name: 'skips',
    about: 'skips to candidates, at negative counters: by month, process and stretch of persons',
    words: 'both',
    walk: skips,
  },
];

function* oneStream(seed: string, draw: Draw): Generator<void> {
  const { synthesis } = openStreams(seed, 0);
  for (let holder = 0; ; holder++) {
    for (let counter = 0; counter < 2 ** 31; counter++) {
      draw(synthesis, holder, counter);
      if (counter % 1024 === 0) yield;
    }
  }
}

function* interleaved(seed: string, draw: Draw): Generator<void> {
  const streams = Array.from({ length: MEMBERS }, (_, member) => streamsOf(seed, member)).flat();
  for (let holder = 0; ; holder++) {
    for (let counter = 0; counter < at(MONTHS); counter++) {
      for (const stream of streams) draw(stream, holder, counter);
      yield;
    }
  }
}

function* personByPerson(seed: string, draw: Draw): Generator<void> {
  for (let member = 0; ; member++) {
    const streams = streamsOf(seed, member);
    for (const key of keysOf(seed, member)) {
      for (let month = 0; month < MONTHS; month++) {
        for (const stream of streams) {
          for (let turn = 0; turn < TURNS; turn++) draw(stream, key, at(month, turn));
        }
        yield;
      }
    }
  }
}

function* monthByMonth(seed: string, draw: Draw): Generator<void> {
  for (let member = 0; ; member++) {
    const streams = streamsOf(seed, member);
    const keys = keysOf(seed, member);
    for (let month = 0; month < MONTHS; month++) {
      for (const stream of streams) {
        for (const key of keys) {
          for (let turn = 0; turn < TURNS; turn++) draw(stream, key, at(month, turn));
        }
        yield;
      }
    }
  }
}

/** Addresses as in drawCandidates of engine/model/random/candidates.ts. */
function* skips(seed: string, draw: Draw): Generator<void> {
  for (let member = 0; ; member++) {
    const streams = streamsOf(seed, member);
    for (let month = 0; month < MONTHS; month++) {
      for (const stream of streams) {
        for (let id = 0; id < STRETCHES; id++) {
          for (let i = 0; i < DRAWS; i++) draw(stream, id, -1 - month * DRAWS_A_MONTH - i);
          yield;
        }
      }
    }
  }
}

export function streamsOf(seed: string, member: number): Stream[] {
  const streams = openStreams(seed, member);
  return PROCESSES.map((process) => streams[process]);
}

/** The key of a synthesised person is its number; that of a child, above all these, comes from its mother's. */
function keysOf(seed: string, member: number): Uint32Array {
  const { birth } = openStreams(seed, member);
  const childOf = (mother: number, month: number) =>
    2 ** 31 + (bits(birth, mother, at(month, TURNS - 1)) >>> 1);
  return Uint32Array.from({ length: PERSONS }, (_, person) =>
    person < BORN ? person : childOf(person - BORN, person % MONTHS),
  );
}
