// The charts, bundled for a blank page of a real browser.

export { layOutCircles } from '../../viz/charts/map/circleLayout.ts';
export { colourLegend } from '../../viz/charts/map/colourLegend.ts';
export { mapColours } from '../../viz/charts/map/mapColours.ts';
export { regionMap } from '../../viz/charts/map/regionMap.ts';
export { differenceChart } from '../../viz/charts/overTime/differenceChart.ts';
export { fanChart } from '../../viz/charts/overTime/fanChart.ts';
