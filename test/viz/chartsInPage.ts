// The charts, bundled for a blank page of a real browser.

export { differenceChart } from '../../viz/charts/differenceChart.ts';
export { fanChart } from '../../viz/charts/fanChart.ts';
export { layOutCircles } from '../../viz/charts/map/circleLayout.ts';
export { colourLegend } from '../../viz/charts/map/colourLegend.ts';
export { mapColours } from '../../viz/charts/map/mapColours.ts';
export { regionMap } from '../../viz/charts/map/regionMap.ts';
