import type { ParameterValues } from '../../../model/parameters.ts';
import type { ForecastIndicator } from '../series/indicators.ts';
import type { Panel } from '../series/panel.ts';

/**
 * Past growth of prices of national pay or gross product, log points a year: nominal growth less
 * what the model takes for real, the trend of productivity and, for gross product, the growth of
 * employment. Gross product before its first published year moves with cash income × population.
 */
export function pastPrices(
  panel: Panel,
  indicator: ForecastIndicator,
  { frontierGrowth }: ParameterValues,
): number[] {
  const nominal = indicator === 'grp_nominal' ? productGrowth(panel) : payGrowth(panel);
  return nominal.map(({ growth, year }) => {
    const workers = indicator === 'grp_nominal' ? employmentGrowth(panel, year) : 0;
    return growth - Math.log1p(frontierGrowth) - workers;
  });
}

interface YearGrowth {
  year: number;
  growth: number;
}

function payGrowth({ history, nation }: Panel): YearGrowth[] {
  return growthOf(history('mean_wage', nation));
}

function productGrowth({ history, nation, folded, national }: Panel): YearGrowth[] {
  const product = growthOf(history('grp_nominal', nation));
  const first = product[0]?.year ?? Infinity;
  const income = folded.years('cash_income_per_head').flatMap((year) => {
    const perHead = folded.at('cash_income_per_head', nation, year);
    const people = national.value('population_average', year);
    return perHead === undefined || people === undefined
      ? []
      : [{ year, value: perHead.value * people }];
  });
  return [...growthOf(income).filter(({ year }) => year < first), ...product];
}

function growthOf(values: readonly { year: number; value: number }[]): YearGrowth[] {
  return values.slice(1).map(({ year, value }, i) => ({
    year,
    growth: Math.log(value / values[i].value) / (year - values[i].year),
  }));
}

/** Growth of national employment in a year; that of population where employment is unknown. */
function employmentGrowth({ at, nation, national, breaks }: Panel, year: number): number {
  const isBroken = breaks.some((known) => known.indicator === 'employed' && known.year === year);
  const [now, before] = [at('employed', nation, year), at('employed', nation, year - 1)];
  if (now !== undefined && before !== undefined && !isBroken) {
    return Math.log(now.value / before.value);
  }
  const people = [year, year - 1].map((at) => national.value('population_average', at));
  if (people[0] === undefined || people[1] === undefined || national.isBroken(year)) return 0;
  return Math.log(people[0] / people[1]);
}
