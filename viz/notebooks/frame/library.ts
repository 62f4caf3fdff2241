import * as Inputs from '@observablehq/inputs';
import { library as kit } from '@observablehq/notebook-kit/runtime';
import * as Plot from '@observablehq/plot';
import * as d3 from 'd3';
import * as htl from 'htl';
import type { Aimaq } from './aimaq.ts';

/** Width of pictures, px, where nothing is laid out. */
const PAPER_WIDTH = 760;

/**
 * The names that cells find without defining them. `width` and `dark` follow the page; without a
 * layout (on the command line) they are those of light paper.
 */
export function libraryOf(aimaq: Aimaq): Record<string, () => unknown> {
  const laidOut = typeof ResizeObserver === 'function';
  const { Generators, Mutable, md, width, dark } = kit as Record<string, () => unknown>;
  return {
    aimaq: () => aimaq,
    Plot: () => Plot,
    d3: () => d3,
    Inputs: () => Inputs,
    htl: () => htl,
    html: () => htl.html,
    svg: () => htl.svg,
    md,
    Generators,
    Mutable,
    width: laidOut ? width : () => PAPER_WIDTH,
    dark: laidOut ? dark : () => false,
  };
}

export const LIBRARY_NAMES = Object.keys(libraryOf({} as Aimaq));
