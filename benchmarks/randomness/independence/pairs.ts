import seedrandom from 'seedrandom';
import { at, PROCESSES, type Stream } from '../../../engine/model/random/streams.ts';
import { streamsOf } from '../orders.ts';

export interface Address {
  stream: Stream;
  holder: number;
  counter: number;
}

/** Two draws that the model makes and that differ in one thing only, for each number i. */
export interface Neighbours {
  name: string;
  pair(i: number): [Address, Address];
}

const MEMBERS = 64;
const MONTHS = 180;

/** Who may be mistaken for whom: each kind names what differs between the two draws. */
export function neighbours(seed: string): Neighbours[] {
  const members = Array.from({ length: MEMBERS + 1 }, (_, member) => streamsOf(seed, member));
  const otherSeed = Array.from({ length: MEMBERS }, (_, m) => streamsOf(`${seed}, another`, m));
  const n = PROCESSES.length;
  const input = seedrandom(`${seed}|pairs`);
  // Each i has a holder of its own, so that pairs share no draw; it is above all counters.
  const address = (i: number): Address => ({
    stream: members[i % MEMBERS][i % n],
    holder: 2 ** 16 + 2 * i,
    counter: at(i % MONTHS, i % 3),
  });
  const differing = (change: (address: Address, i: number) => Partial<Address>) => (i: number) => {
    const first = address(i);
    return [first, { ...first, ...change(first, i) }] satisfies [Address, Address];
  };
  return [
    {
      name: 'first words of the key, by one',
      pair: differing(({ stream }) => ({ stream: { ...stream, key0: (stream.key0 + 1) | 0 } })),
    },
    {
      name: 'second words of the key, by one',
      pair: differing(({ stream }) => ({ stream: { ...stream, key1: (stream.key1 + 1) | 0 } })),
    },
    {
      name: 'words of the key, exchanged',
      pair: differing(({ stream: { key0, key1 } }) => ({ stream: { key0: key1, key1: key0 } })),
    },
    {
      name: 'members',
      pair: differing((_, i) => ({ stream: members[(i % MEMBERS) + 1][i % n] })),
    },
    {
      name: 'processes',
      pair: differing((_, i) => ({ stream: members[i % MEMBERS][(i + 1) % n] })),
    },
    {
      name: 'seeds',
      pair: differing((_, i) => ({ stream: otherSeed[i % MEMBERS][i % n] })),
    },
    { name: 'holders, by one', pair: differing(({ holder }) => ({ holder: holder + 1 })) },
    {
      name: 'holders, random',
      pair: differing(() => ({ holder: input.int32() >>> 0 })),
    },
    { name: 'turns', pair: differing(({ counter }) => ({ counter: counter + 1 })) },
    { name: 'months', pair: differing(({ counter }) => ({ counter: counter + at(1) })) },
    { name: 'years', pair: differing(({ counter }) => ({ counter: counter + at(12) })) },
    {
      name: 'holder and counter, exchanged',
      pair: differing(({ holder, counter }) => ({ holder: counter, counter: holder })),
    },
    {
      name: 'counters of persons and of skips',
      pair: differing(({ counter }) => ({ counter: -1 - counter })),
    },
  ];
}
