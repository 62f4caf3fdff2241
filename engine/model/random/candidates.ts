import { outerExponential, quickExponential } from './exponential.ts';
import { BLOCK, type Stream, unit } from './streams.ts';
import { secondWord, threefry } from './threefry.ts';
import { threefryMany } from './threefryMany.ts';

/** Room for the draws of a block in a month. */
const DRAWS_A_MONTH = 2 ** 14;
/** Blocks are fewer: higher bits of the holder number further words of one draw. */
const WORDS_STEP = 2 ** 20;

/** A stretch of persons, drawn for as one. `id` is the same in every arm. */
export interface Stretch {
  id: number;
  first: number;
  end: number;
}

/** What `drawCandidates` found: valid until it is called again. */
export const candidates = {
  person: new Int32Array(BLOCK),
  /** Uniform on (0, cap): the event happens where it is below the person's probability. */
  chance: new Float64Array(BLOCK),
  /** That probability, which the caller writes before `keepAccepted`. */
  hazard: new Float64Array(BLOCK),
};

const holders = new Int32Array(BLOCK + 1);
const skips = new Int32Array(BLOCK + 1);
const levels = new Int32Array(BLOCK + 1);

/**
 * Draws each person of a stretch with probability `cap`, independently, at a cost of the drawn only:
 * geometric skips (Devroye 1986, ch. X.2) as whole parts of exponential ones. Returns how many.
 * Keyed by stream, month and stretch, never by what happened: arms meet the same candidates with the
 * same chances, whatever they make of them.
 *
 * Errors: throws where the cap is not a number.
 */
export function drawCandidates(
  stream: Stream,
  month: number,
  { id, first, end }: Stretch,
  cap: number,
): number {
  if (cap <= 0) return 0;
  if (Number.isNaN(cap))
    throw new RangeError('Candidates cannot be drawn at a cap that is no number.');
  const mean = cap < 1 ? -1 / Math.log1p(-cap) : 0;
  const ceiling = Math.min(1, cap);
  const { person, chance } = candidates;
  holders.fill(id, 0, Math.min(BLOCK + 1, end - first + 1));
  // Negative counters: apart from those of persons, which are not.
  let counter = -1 - month * DRAWS_A_MONTH;
  let count = 0;
  for (let index = first; ; ) {
    // Words are made in batches: enough at once, as a rule, for what is left of the stretch.
    const expected = (end - index) * ceiling;
    const batch = Math.min(BLOCK + 1, Math.ceil(expected + 1.5 * Math.sqrt(expected) + 2));
    threefryMany(stream.key0, stream.key1, holders, counter, -1, batch, skips, levels);
    for (let i = 0; i < batch; i++) {
      let skip = quickExponential(skips[i]);
      if (skip < 0) skip = furtherExponential(stream, id, counter - i, skips[i]);
      // Beyond any stretch is as good as further: a whole number stays one of 32 bits.
      index += Math.min(skip * mean, BLOCK) | 0;
      if (index >= end) return count;
      person[count] = index++;
      chance[count++] = unit(levels[i]) * ceiling;
    }
    counter -= batch;
  }
}

/**
 * Candidates for hazards between a usual cap and a higher one: `chance` is uniform on (floor, ceiling).
 * 1 − p = (1 − floor)(1 − (p − floor) ÷ (1 − floor)), so that those drawn up to `floor` and these
 * together are as if all had been drawn at `ceiling`.
 */
export function drawBetween(
  stream: Stream,
  month: number,
  stretch: Stretch,
  floor: number,
  ceiling: number,
): number {
  const count = drawCandidates(stream, month, stretch, (ceiling - floor) / (1 - floor));
  const { chance } = candidates;
  if (floor > 0) for (let i = 0; i < count; i++) chance[i] = floor + (1 - floor) * chance[i];
  return count;
}

/** The exponential variate of a word that does not decide alone. */
function furtherExponential(
  { key0, key1 }: Stream,
  id: number,
  counter: number,
  undecided: number,
): number {
  let word = undecided;
  for (let step = WORDS_STEP; ; step += WORDS_STEP) {
    const next = threefry(key0, key1, id + step, counter);
    const outer = outerExponential(word, unit(secondWord));
    if (outer >= 0) return outer;
    word = next;
    const quick = quickExponential(word);
    if (quick >= 0) return quick;
  }
}

// Candidates are looked through in steps, each a short loop without branches: a processor then never
// foresees wrongly who will be kept.

/** Keeps the candidates in a set of persons, or in another one; returns how many. */
export function keepMembers(set: Int32Array, count: number, other = set): number {
  const { person, chance } = candidates;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const one = person[i];
    person[kept] = one;
    chance[kept] = chance[i];
    kept += ((set[one >>> 5] | other[one >>> 5]) >>> (one & 31)) & 1;
  }
  return kept;
}

/** Keeps the candidates whose chance is below their hazard; returns how many. */
export function keepAccepted(count: number): number {
  const { person, chance, hazard } = candidates;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const level = chance[i];
    person[kept] = person[i];
    chance[kept] = level;
    kept += level < hazard[i] ? 1 : 0;
  }
  return kept;
}
