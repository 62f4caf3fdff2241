import { create, type Selection } from 'd3';
import type { Circle } from './circleLayout.ts';
import { type Arrow, drawFlows } from './flowArrows.ts';
import { inkOn, type MapColours } from './mapColours.ts';

export interface MapRegion extends Circle {
  /** Lines of the name. */
  name: string[];
  /** The figure under the name, where there is room. */
  figure: string;
  /** Null where there is none. */
  value: number | null;
  /** False where the interval of a difference holds zero. */
  isClear: boolean;
  /** Name and figures in words. */
  ariaLabel: string;
}

export interface MapOptions {
  width: number;
  height: number;
  colours: MapColours;
  /** Id of the chosen region, if any. */
  chosen: string | null;
  fontSize: number;
  ariaLabel: string;
  onChoose(id: string): void;
  /** The region under the pointer or the keyboard's focus; null when it left. */
  onPoint(id: string | null): void;
}

/** Regions as circles by population, coloured by a value; each is a button. */
export function regionMap(
  { regions, arrows }: { regions: MapRegion[]; arrows: Arrow[] },
  options: MapOptions,
): SVGSVGElement {
  const { width, height, chosen, ariaLabel, onChoose, onPoint } = options;
  const picture = create('svg')
    .attr('viewBox', [0, 0, width, height].join(' '))
    .attr('width', width)
    .attr('height', height)
    .attr('role', 'group')
    .attr('aria-label', ariaLabel);
  const groups = picture
    .append('g')
    .selectAll<SVGGElement, MapRegion>('g')
    .data(regions)
    .join('g')
    .attr('class', 'region')
    .attr('data-key', ({ id }) => id)
    .attr('transform', ({ x, y }) => `translate(${x.toFixed(1)},${y.toFixed(1)})`)
    .attr('role', 'button')
    .attr('tabindex', 0)
    .attr('aria-pressed', ({ id }) => String(id === chosen))
    .attr('aria-label', (region) => region.ariaLabel)
    .on('click', (_, { id }) => onChoose(id))
    .on('keydown', (event: KeyboardEvent, { id }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onChoose(id);
    })
    .on('pointerenter focus', (_, { id }) => onPoint(id))
    .on('pointerleave blur', () => onPoint(null));
  drawCircles(groups, options);
  drawFlows(picture, arrows, regions);
  drawNames(picture, regions, options);
  return picture.node()!;
}

type Groups = Selection<SVGGElement, MapRegion, SVGGElement, undefined>;
type Picture = Selection<SVGSVGElement, undefined, null, undefined>;

function fillOf({ value }: MapRegion, colours: MapColours): string {
  return value === null ? '#c9c9c4' : colours(value);
}

function drawCircles(groups: Groups, { colours, chosen }: MapOptions): void {
  groups
    .append('circle')
    .attr('r', ({ radius }) => radius.toFixed(1))
    .attr('fill', (region) => fillOf(region, colours))
    .attr('class', ({ id, isClear }) =>
      ['edge', isClear ? '' : 'unclear', id === chosen ? 'chosen' : ''].join(' ').trim(),
    );
}

/** Over the arrows. The circles' labels already say all this to those who do not see it. */
function drawNames(
  picture: Picture,
  regions: MapRegion[],
  { colours, fontSize }: MapOptions,
): void {
  const lineHeight = fontSize * 1.08;
  const layer = picture
    .append('g')
    .attr('class', 'names')
    .attr('aria-hidden', 'true')
    .attr('pointer-events', 'none');
  for (const region of regions) {
    const { x, y, radius, name, figure } = region;
    const fill = fillOf(region, colours);
    const fits = radius > lineHeight * 1.75 && figure !== '';
    const lines = fits ? [...name, figure] : name;
    layer
      .append('g')
      .attr('fill', inkOn(fill))
      // A halo of the circle's own colour carries a name over its edge.
      .attr('stroke', fill)
      .attr('font-size', fontSize)
      .selectAll('text')
      .data(lines)
      .join('text')
      .attr('x', x.toFixed(1))
      .attr('y', (_, at) => (y + (at - (lines.length - 1) / 2) * lineHeight).toFixed(1))
      .attr('class', (_, at) => (at >= name.length ? 'figure' : 'name'))
      .text((line) => line);
  }
}
