// The charts, bundled for a blank page of a real browser.
export { layOutCircles } from '../../viz/charts/circleLayout.ts';
export { colourLegend } from '../../viz/charts/colourLegend.ts';
export { differenceChart } from '../../viz/charts/differenceChart.ts';
export { fanChart } from '../../viz/charts/fanChart.ts';
export { mapColours } from '../../viz/charts/mapColours.ts';
export { regionMap } from '../../viz/charts/regionMap.ts';
