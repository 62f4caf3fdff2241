import type { Boundaries, RunRegion } from '../../../server/api.ts';
import { layOutBoundaries } from '../../charts/map/boundaryLayout.ts';
import { layOutCircles } from '../../charts/map/circleLayout.ts';
import { colourLegend } from '../../charts/map/colourLegend.ts';
import type { Arrow } from '../../charts/map/flowArrows.ts';
import { mapColours } from '../../charts/map/mapColours.ts';
import { type PlacedRegion, regionMap } from '../../charts/map/regionMap.ts';
import { widthOf } from '../../charts/map/regionNames.ts';
import { addressOf, goTo } from '../../state/address.ts';
import type { MapMode } from '../../state/choice.ts';
import type { View } from '../../state/run.ts';
import { regionNames, shortRegionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import type { MapFigure, MapFigures } from './mapFigures.ts';

/** Radius of a dot on the ground, px: large enough to be hit by a finger. */
const DOT = 12;

export function drawMap(given: {
  view: View;
  map: MapFigures;
  arrows: Arrow[];
  /** Where regions lie; circles by population without it. */
  ground: Boundaries | undefined;
  width: number;
  label: string;
  onPoint(id: string | null): void;
}): SVGSVGElement {
  const { view, map, arrows, ground, width, label, onPoint } = given;
  const { run, chosenRegion } = view;
  const isNarrow = width < 520;
  const fontSize = isNarrow ? 9.5 : 11.5;
  const tall = isNarrow && ground === undefined ? width * 1.08 : Math.min(width * 0.6, 580);
  const height = Math.round(tall);
  const short = shortRegionNames(run.regions);
  const full = regionNames(run.regions);
  const figures = new Map(map.figures.map((figure) => [figure.id, figure]));
  const linesOf = (id: string) => short.get(id)!.split(/ |(?<=-)/);
  const placed =
    ground === undefined
      ? circles(run.regions, figures, { width, height, linesOf, fontSize })
      : layOutBoundaries(run.regions, ground, { width, height, dot: DOT });
  const regions = placed.map((place) => {
    const figure = figures.get(place.id)!;
    const interval = figure.interval === '' ? '' : `, ${texts.value.map.interval(figure.interval)}`;
    return {
      ...place,
      name: linesOf(place.id),
      figure: figure.short,
      value: figure.value,
      isClear: figure.isClear,
      ariaLabel: texts.value.map.region(full.get(place.id)!, figure.said + interval),
      href: addressOf('region', place.id),
    };
  });
  return regionMap(
    { regions, arrows },
    {
      width,
      height,
      fontSize,
      colours: mapColours(map.domain),
      chosen: chosenRegion,
      ariaLabel: label,
      onPoint,
      onChoose: (id) => goTo('region', id),
    },
  );
}

function circles(
  regions: RunRegion[],
  figures: Map<string, MapFigure>,
  given: { width: number; height: number; fontSize: number; linesOf(id: string): string[] },
): PlacedRegion[] {
  const { width, height, fontSize, linesOf } = given;
  const places = regions.map((region) => ({
    ...region,
    population: figures.get(region.id)!.population,
    reach: widthOf(linesOf(region.id), fontSize) / 2,
  }));
  return layOutCircles(places, width, height).map((circle) => ({
    ...{ ...circle, outline: null, isDot: false, room: 2 * circle.radius },
  }));
}

export function drawLegend({ domain, scale }: MapFigures, mode: MapMode, width: number) {
  const unit = scale.unitAndNote;
  return colourLegend({
    width: Math.min(width, 340),
    domain,
    colours: mapColours(domain),
    unit,
    format: mode === 'difference' ? scale.formatSigned : scale.format,
  });
}
