import type { Datum } from '../../engine/experiments/forecasts/series/fold.ts';
import type { ForecastIndicator } from '../../engine/experiments/forecasts/series/indicators.ts';
import type { Panel } from '../../engine/experiments/forecasts/series/panel.ts';

/**
 * The figure of the origin, or of the latest year before it, marked assumed: counts moved with the
 * region's population, rates and money as they were. Undefined where no year has one.
 */
export function ofOrigin(
  panel: Panel,
  indicator: ForecastIndicator,
  region: string,
): Datum | undefined {
  const last = panel.history(indicator, region).at(-1);
  if (last === undefined || last.year === panel.origin) return last;
  const now = panel.at('population_average', region, panel.origin)?.value;
  const then = panel.at('population_average', region, last.year)?.value;
  const isCount = indicator === 'employed' || indicator === 'population_average';
  const moved = isCount && now !== undefined && then !== undefined ? now / then : 1;
  const note = `of ${last.year}${isCount ? ', moved with population' : ''}`;
  return { ...last, value: last.value * moved, basis: 'assumed', note };
}
