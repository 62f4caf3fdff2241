import seedrandom from 'seedrandom';
import { PARAMETERS, type ParameterId, type ParameterValues } from '../../model/parameters.ts';
import { type Stream, uniform } from '../../model/random/streams.ts';

export const PARAMETER_IDS = Object.keys(PARAMETERS) as ParameterId[];

/**
 * `count` points of the parameter space, spread as a Latin hypercube (McKay, Beckman & Conover
 * 1979): the range of every parameter is cut into `count` equal strata and each point has a stratum
 * of its own. Every draw is keyed by the parameter and the stratum, none by the order of drawing.
 */
export function latinHypercube(count: number, seed: string): ParameterValues[] {
  const points = Array.from({ length: count }, () => ({}) as ParameterValues);
  for (const id of PARAMETER_IDS) {
    const { min, max } = PARAMETERS[id];
    const stream = streamOf(seed, id);
    for (const [point, stratum] of permutation(stream, count).entries()) {
      const place = (stratum + uniform(stream, stratum, INSIDE_STRATUM)) / count;
      points[point][id] = min + (max - min) * place;
    }
  }
  return points;
}

const ORDER = 0;
const INSIDE_STRATUM = 1;

function permutation(stream: Stream, count: number): number[] {
  const draws = Array.from({ length: count }, (_, stratum) => uniform(stream, stratum, ORDER));
  return draws.map((_, stratum) => stratum).sort((a, b) => draws[a] - draws[b]);
}

function streamOf(seed: string, parameter: ParameterId): Stream {
  const root = seedrandom(`aimaq|${seed}|claims|${parameter}`);
  return { key0: root.int32(), key1: root.int32() };
}
