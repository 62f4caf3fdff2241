import { layOutCircles } from '../../charts/circleLayout.ts';
import { colourLegend } from '../../charts/colourLegend.ts';
import type { Arrow } from '../../charts/flowArrows.ts';
import { mapColours } from '../../charts/mapColours.ts';
import { regionMap } from '../../charts/regionMap.ts';
import { choice, type MapMode } from '../../state/choice.ts';
import type { View } from '../../state/run.ts';
import { regionNames, shortRegionNames } from '../../texts/regionNames.ts';
import { texts } from '../../texts/texts.ts';
import type { MapFigures } from './mapFigures.ts';

/** Mean width of a letter, in ems: near enough to keep names from touching. */
const LETTER = 0.56;

export function drawMap(given: {
  view: View;
  map: MapFigures;
  arrows: Arrow[];
  width: number;
  label: string;
  onPoint(id: string | null): void;
}): SVGSVGElement {
  const { view, map, arrows, width, label, onPoint } = given;
  const { run, chosenRegion } = view;
  const height = Math.round(width < 520 ? width * 1.08 : Math.min(width * 0.6, 580));
  const fontSize = width < 520 ? 9.5 : 11.5;
  const short = shortRegionNames(run.regions);
  const full = regionNames(run.regions);
  const figures = new Map(map.figures.map((figure) => [figure.id, figure]));
  const places = run.regions.map((region) => {
    const lines = short.get(region.id)!.split(/ |(?<=-)/);
    const longest = Math.max(...lines.map(({ length }) => length));
    return {
      ...region,
      lines,
      population: figures.get(region.id)!.population,
      reach: (longest * LETTER * fontSize) / 2,
    };
  });
  const circles = layOutCircles(places, width, height);
  const regions = circles.map((circle, at) => {
    const figure = figures.get(circle.id)!;
    const interval = figure.interval === '' ? '' : `, ${texts.value.map.interval(figure.interval)}`;
    return {
      ...circle,
      name: places[at]!.lines,
      figure: figure.short,
      value: figure.value,
      isClear: figure.isClear,
      ariaLabel: texts.value.map.region(full.get(circle.id)!, figure.said + interval),
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
      // A second click on the same region goes back to the whole country.
      onChoose: (id) => {
        choice.region.value = id === chosenRegion ? null : id;
      },
    },
  );
}

export function drawLegend({ domain, scale }: MapFigures, mode: MapMode, width: number) {
  const unit = [scale.unit, scale.note].filter((part) => part !== '').join(', ');
  return colourLegend({
    width: Math.min(width, 340),
    domain,
    colours: mapColours(domain),
    unit,
    format: mode === 'difference' ? scale.formatSigned : scale.format,
  });
}
