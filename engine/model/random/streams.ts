import seedrandom from 'seedrandom';
import { secondWord, threefry } from './threefry.ts';
import { threefryMany } from './threefryMany.ts';

/** Every process that draws has a stream of its own, so that none disturbs another. */
export const PROCESSES = [
  'synthesis',
  'organisations',
  'mothers',
  'education',
  'separation',
  'jobFinding',
  'jobToJob',
  'furtherOffers',
  'leaveLabourForce',
  'enterLabourForce',
  'migration',
  'furtherMoves',
  'birth',
  'death',
  'emigration',
  'immigration',
  'retirement',
  'training',
  'innovation',
  'access',
  'membership',
] as const;
export type Process = (typeof PROCESSES)[number];

/** Persons that share a chain of skips, and draws that are made at once. */
export const BLOCK = 8192;

/** The 64-bit key of a stream; a draw adds who (a person's key) and when (month and turn). */
export interface Stream {
  key0: number;
  key1: number;
}
export type Streams = Record<Process, Stream>;

/** Streams of one member, from the scenario's readable seed. */
export function openStreams(seed: string, member: number): Streams {
  const streams = {} as Streams;
  for (const process of PROCESSES) {
    const root = seedrandom(`aimaq|${seed}|member ${member}|${process}`);
    streams[process] = { key0: root.int32(), key1: root.int32() };
  }
  return streams;
}

const TURNS_A_MONTH = 16;
const TWO_TO_26 = 2 ** 26;
const TWO_TO_MINUS_32 = 2 ** -32;
const TWO_TO_MINUS_53 = 2 ** -53;

/** Counter of a month's draw number `turn` (0–15) of one person or organisation. */
export function at(month: number, turn = 0): number {
  return month * TURNS_A_MONTH + turn;
}

/** Words of `drawMany`: valid until it is called again. */
export const words = { first: new Int32Array(BLOCK), second: new Int32Array(BLOCK) };

/** Two random words of each of the first `count` holders, at most a block, at one counter: see `unit`. */
export function drawMany(
  stream: Stream,
  holders: Int32Array,
  counter: number,
  count: number,
): void {
  threefryMany(stream.key0, stream.key1, holders, counter, 0, count, words.first, words.second);
}

const holders = new Int32Array(BLOCK);

/** `drawMany` for holders that follow each other, of which `first` is the first. */
export function drawRange(stream: Stream, first: number, counter: number, count: number): void {
  for (let i = 0; i < count; i++) holders[i] = first + i;
  drawMany(stream, holders, counter, count);
}

/** Uniform on [0, 1) with 53 bits, the same for the same stream, holder and counter. */
export function uniform(stream: Stream, holder: number, counter: number): number {
  const high = threefry(stream.key0, stream.key1, holder, counter) >>> 5;
  return (high * TWO_TO_26 + (secondWord >>> 6)) * TWO_TO_MINUS_53;
}

/** Uniform on (0, 1) of a 32-bit word. */
export const unit = (word: number): number => ((word >>> 0) + 0.5) * TWO_TO_MINUS_32;

/** Uniform on (0, 1) with 32 bits; `secondChance` tells another one of the same call. */
export function chance(stream: Stream, holder: number, counter: number): number {
  return unit(threefry(stream.key0, stream.key1, holder, counter));
}

/** The second uniform of the latest call of `chance`, independent of the first. */
export const secondChance = (): number => unit(secondWord);

/** 32 bits as an unsigned integer: the key of a new holder. */
export function bits(stream: Stream, holder: number, counter: number): number {
  return threefry(stream.key0, stream.key1, holder, counter) >>> 0;
}

/** Standard normal by Box & Muller (1958) from the two words of one call. */
export function normal(stream: Stream, holder: number, counter: number): number {
  const first = chance(stream, holder, counter);
  return Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * secondChance());
}
