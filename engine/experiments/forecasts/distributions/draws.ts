import seedrandom from 'seedrandom';
import { type Stream, uniform } from '../../../model/random/streams.ts';
import { type Predictive, studentQuantile } from './predictive.ts';

/** Members of the ensembles that stand for distributions when they are scored. */
const MEMBERS = 200;
/** Draws are taken from so many quantiles: the inverse distribution is costly and they serve all. */
const QUANTILES = 999;

/** Which quantiles a random ensemble is made of: the same for the same name. */
export function randomRanks(name: string): Int32Array {
  const stream = streamOf(name);
  return Int32Array.from({ length: MEMBERS }, (_, member) =>
    Math.floor(uniform(stream, member, 0) * QUANTILES),
  );
}

/** The ensemble of a distribution: methods that are given the same ranks share their luck. */
export function ensembleOf({ centre, scale, df }: Predictive, ranks: Int32Array): Float64Array {
  const table = quantilesOf(df);
  return Float64Array.from(ranks, (rank) => centre + scale * table[rank]);
}

function streamOf(name: string): Stream {
  const root = seedrandom(`aimaq|forecasts|${name}`);
  return { key0: root.int32(), key1: root.int32() };
}

const tables = new Map<number, Float64Array>();

function quantilesOf(df: number): Float64Array {
  const known = tables.get(df);
  if (known !== undefined) return known;
  const table = Float64Array.from({ length: QUANTILES }, (_, i) =>
    studentQuantile((i + 0.5) / QUANTILES, df),
  );
  tables.set(df, table);
  return table;
}
