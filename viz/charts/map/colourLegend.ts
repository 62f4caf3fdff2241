import { create, range, scaleLinear } from 'd3';
import type { MapColours } from './mapColours.ts';

export interface LegendOptions {
  width: number;
  domain: [number, number];
  colours: MapColours;
  unit: string;
  format(value: number): string;
}

const STEPS = 48;

/** A ramp of the map's colours with their values under it and their unit above. */
export function colourLegend({ width, domain, colours, unit, format }: LegendOptions) {
  const height = 46;
  const margin = 26;
  const x = scaleLinear(domain, [margin, width - margin]);
  const step = (width - 2 * margin) / STEPS;
  const picture = create('svg')
    .attr('viewBox', [0, 0, width, height].join(' '))
    .attr('width', width)
    .attr('height', height)
    .attr('role', 'img')
    .attr('class', 'legend')
    .attr('aria-label', `${format(domain[0])} – ${format(domain[1])} ${unit}`);
  picture.append('text').attr('x', margin).attr('y', 11).text(unit);
  picture
    .append('g')
    .selectAll('rect')
    .data(range(STEPS))
    .join('rect')
    .attr('x', (at) => margin + at * step)
    .attr('y', 17)
    .attr('width', step + 0.6)
    .attr('height', 11)
    .attr('fill', (at) => colours(x.invert(margin + (at + 0.5) * step)));
  picture
    .append('g')
    .selectAll('text')
    .data([domain[0], (domain[0] + domain[1]) / 2, domain[1]])
    .join('text')
    .attr('x', (value) => x(value))
    .attr('y', 42)
    .attr('text-anchor', 'middle')
    .text(format);
  return picture.node()!;
}
