/**
 * Exponential variates with mean 1 by the ziggurat of Marsaglia & Tsang (2000, "The ziggurat method
 * for generating random variables", J. Statistical Software 5): 256 layers of equal area; the layer
 * from the lowest 8 bits of a word, the place in it from the other 24. Nearly always one comparison.
 */
const LAYERS = 256;
const PLACES = 2 ** 24;
const TAIL = 7.697117470131487;
const AREA = 3.949659822581572e-3;

/** Places surely below the curve, width of a place, and height of the curve, by layer. */
const inside = new Int32Array(LAYERS);
const width = new Float64Array(LAYERS);
const height = new Float64Array(LAYERS);

let edge = TAIL;
let before = TAIL;
const bottom = AREA / Math.exp(-TAIL);
inside[0] = (TAIL / bottom) * PLACES;
width[0] = bottom / PLACES;
width[LAYERS - 1] = TAIL / PLACES;
height[0] = 1;
height[LAYERS - 1] = Math.exp(-TAIL);
for (let layer = LAYERS - 2; layer >= 1; layer--) {
  edge = -Math.log(AREA / edge + Math.exp(-edge));
  inside[layer + 1] = (edge / before) * PLACES;
  before = edge;
  height[layer] = Math.exp(-edge);
  width[layer] = edge / PLACES;
}

/** The variate of a random word, or −1 where the word does not decide: then ask `outerExponential`. */
export function quickExponential(word: number): number {
  const layer = word & 255;
  const place = word >>> 8;
  return place < inside[layer] ? place * width[layer] : -1;
}

/** The variate of an undecided word with one more uniform draw (0, 1), or −1: then take a new word. */
export function outerExponential(word: number, chance: number): number {
  const layer = word & 255;
  if (layer === 0) return TAIL - Math.log(chance);
  const x = (word >>> 8) * width[layer];
  const isBelow = height[layer] + chance * (height[layer - 1] - height[layer]) < Math.exp(-x);
  return isBelow ? x : -1;
}
