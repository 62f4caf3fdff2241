import { InputError } from '../../../engine/errors.ts';
import type { SeriesIndicatorId } from '../../../engine/experiments/forecasts/series/indicators.ts';
import { panelAt } from '../../../engine/experiments/forecasts/series/panel.ts';
import { knownAt, type Series } from '../../../engine/experiments/forecasts/series/series.ts';

/** A year without pay may be later by so many years than the last with pay. */
const PAY_MAY_LAG = 2;

/**
 * The year in which the scenario starts: the last in which every region has population and employed,
 * and pay as well where a year almost as late has it. Errors: `incomplete-data` where there is none.
 */
export function chooseBaseYear(series: Series, file: string): number {
  const years = [...new Set(series.rows.map(({ year }) => year))].sort((a, b) => b - a);
  const complete = (year: number, indicators: readonly SeriesIndicatorId[]) => {
    const { folded, regions } = panelAt(knownAt(series, year));
    return (
      regions.length > 1 &&
      regions.every(({ id }) => indicators.every((one) => folded.at(one, id, year) !== undefined))
    );
  };
  const people = ['population_average', 'employed'] as const;
  const last = years.find((year) => complete(year, people));
  if (last === undefined) {
    throw new InputError('incomplete-data', missing(series), { file });
  }
  const recent = years.filter((year) => year <= last && year >= last - PAY_MAY_LAG);
  return recent.find((year) => complete(year, [...people, 'mean_wage'])) ?? last;
}

/** What stands most in the way of a base year. */
function missing({ rows, places }: Series): string {
  const ids = [...new Set(places.map(({ id }) => id))];
  for (const indicator of ['population_average', 'employed'] as const) {
    const known = new Set(
      rows.filter((row) => row.indicator === indicator).map((row) => row.region),
    );
    const without = ids.filter((id) => !known.has(id));
    if (without.length === 0) continue;
    const list = `${without.slice(0, 5).join(', ')}${without.length > 5 ? ', …' : ''}`;
    return `no year has ${indicator} of ${without.length === ids.length ? 'any region' : list}`;
  }
  return 'there is no year in which every region has population_average and employed';
}
