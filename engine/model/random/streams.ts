import seedrandom from 'seedrandom';
import { secondWord, threefry } from './threefry.ts';

/** Every process that draws has a stream of its own, so that none disturbs another. */
export const PROCESSES = [
  'synthesis',
  'organisations',
  'mothers',
  'education',
  'separation',
  'jobFinding',
  'jobToJob',
  'leaveLabourForce',
  'enterLabourForce',
  'migration',
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
const TWO_TO_MINUS_53 = 2 ** -53;

/** Counter of a month's draw number `turn` (0–15) of one person or organisation. */
export function at(month: number, turn = 0): number {
  return month * TURNS_A_MONTH + turn;
}

/** Uniform on [0, 1) with 53 bits, the same for the same stream, holder and counter. */
export function uniform(stream: Stream, holder: number, counter: number): number {
  const high = threefry(stream.key0, stream.key1, holder, counter) >>> 5;
  return (high * TWO_TO_26 + (secondWord >>> 6)) * TWO_TO_MINUS_53;
}

/** 32 bits as an unsigned integer: the key of a new holder. */
export function bits(stream: Stream, holder: number, counter: number): number {
  return threefry(stream.key0, stream.key1, holder, counter) >>> 0;
}

/** Standard normal by Box & Muller (1958) from the two words of one call. */
export function normal(stream: Stream, holder: number, counter: number): number {
  const first = ((threefry(stream.key0, stream.key1, holder, counter) >>> 0) + 0.5) * 2 ** -32;
  const second = (secondWord >>> 0) * 2 ** -32;
  return Math.sqrt(-2 * Math.log(first)) * Math.cos(2 * Math.PI * second);
}
