import { create, type Selection } from 'd3';
import type { Circle } from './circleLayout.ts';
import { type Arrow, drawFlows } from './flowArrows.ts';
import type { MapColours } from './mapColours.ts';
import { lineHeight, namesInCircles, namesOnGround, type PlacedName } from './regionNames.ts';

/** Where a region stands in the picture: its circle, or the ground it covers. */
export interface PlacedRegion extends Circle {
  /** Its boundary as the data of an SVG path; null where it is drawn as a circle only. */
  outline: string | null;
  /** On the ground: whether a dot stands for it, over the region around it. */
  isDot: boolean;
  /** Width of its ground, px. */
  room: number;
}

export interface MapRegion extends PlacedRegion {
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
  /** Address of what is told of the region. */
  href: string;
}

export interface MapOptions {
  width: number;
  height: number;
  colours: MapColours;
  /** Id of the chosen region, if any. */
  chosen: string | null;
  fontSize: number;
  ariaLabel: string;
  /** A plain click or the Enter key; other clicks follow the link as the browser does. */
  onChoose(id: string): void;
  /** The region under the pointer or the keyboard's focus; null when it left. */
  onPoint(id: string | null): void;
}

/** Regions as circles by population or as they lie, coloured by a value; each is a link. */
export function regionMap(
  { regions, arrows }: { regions: MapRegion[]; arrows: Arrow[] },
  options: MapOptions,
): SVGSVGElement {
  const { width, height, fontSize, colours, chosen, ariaLabel, onChoose, onPoint } = options;
  const picture = create('svg')
    .attr('viewBox', [0, 0, width, height].join(' '))
    .attr('width', width)
    .attr('height', height)
    .attr('role', 'group')
    .attr('aria-label', ariaLabel);
  const fillOf = ({ value }: MapRegion) => (value === null ? '#c9c9c4' : colours(value));
  const links = picture
    .append('g')
    .selectAll<SVGAElement, MapRegion>('a')
    .data(regions)
    .join('a')
    .attr('class', 'region')
    .attr('data-key', ({ id }) => id)
    .attr('href', ({ href }) => href)
    .attr('aria-current', ({ id }) => (id === chosen ? 'true' : null))
    .attr('aria-label', (region) => region.ariaLabel)
    .on('click', (event: MouseEvent, { id }) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onChoose(id);
    })
    .on('pointerenter focus', (_, { id }) => onPoint(id))
    .on('pointerleave blur', () => onPoint(null));
  const edge = ({ id, isClear }: MapRegion) =>
    ['edge', isClear ? '' : 'unclear', id === chosen ? 'chosen' : ''].join(' ').trim();
  links
    .filter(({ outline }) => outline !== null)
    .append('path')
    .attr('d', ({ outline }) => outline)
    .attr('fill', fillOf)
    .attr('class', edge);
  links
    .filter(({ outline, isDot }) => isDot || outline === null)
    .append('circle')
    .attr('cx', ({ x }) => x.toFixed(1))
    .attr('cy', ({ y }) => y.toFixed(1))
    .attr('r', ({ radius }) => radius.toFixed(1))
    .attr('fill', fillOf)
    .attr('class', edge);
  drawFlows(picture, arrows, regions);
  const isGround = regions.some(({ outline }) => outline !== null);
  const names = (isGround ? namesOnGround : namesInCircles)(regions, { width, fontSize, fillOf });
  drawNames(picture, names, fontSize);
  return picture.node()!;
}

/** Over the arrows. The links' labels already say all this to those who do not see it. */
function drawNames(
  picture: Selection<SVGSVGElement, undefined, null, undefined>,
  names: PlacedName[],
  fontSize: number,
): void {
  const layer = picture
    .append('g')
    .attr('class', 'names')
    .attr('aria-hidden', 'true')
    .attr('pointer-events', 'none');
  for (const { lines, x, y, anchor, ink, halo } of names) {
    layer
      .append('g')
      .attr('fill', ink)
      .attr('stroke', halo)
      .attr('font-size', fontSize)
      .attr('text-anchor', anchor)
      .selectAll('text')
      .data(lines)
      .join('text')
      .attr('x', x.toFixed(1))
      .attr('y', (_, at) => (y + (at - (lines.length - 1) / 2) * lineHeight(fontSize)).toFixed(1))
      .attr('class', ({ isFigure }) => (isFigure ? 'figure' : 'name'))
      .text(({ text }) => text);
  }
}
