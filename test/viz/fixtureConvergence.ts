import { mean } from 'd3';
import type { Convergence } from '../../server/api.ts';
import { FIRST_YEAR, LAST_YEAR, MEMBERS, REGIONS } from './fixtureCountry.ts';
import { type Asked, valuesAt } from './fixtureRun.ts';
import { spreadOf } from './fixtureValues.ts';

/** What the server says of growth, by another implementation than its own. */
export function fixtureConvergence(asked: Asked, members = MEMBERS): Convergence {
  const { indicator = '', arm = 'none', year = LAST_YEAR } = asked;
  const grown = REGIONS.map(({ id: region }) => {
    const at = (asked: number) => valuesAt(arm, { indicator, region, year: asked }, members);
    const [starts, ends] = [at(FIRST_YEAR), at(year)];
    const growths = starts.map(
      (start, member) => (100 * Math.log(ends[member]! / start)) / (year - FIRST_YEAR),
    );
    return { region, starts, growths };
  });
  const lines = Array.from({ length: members }, (_, member) =>
    leastSquares(
      grown.map(({ starts }) => Math.log2(starts[member]!)),
      grown.map(({ growths }) => growths[member]!),
    ),
  );
  const slopes = lines.map(({ slope }) => slope);
  return {
    regions: grown.map(({ region, starts, growths }) => ({
      ...{ region, start: mean(starts)! },
      ...spreadOf(growths),
    })),
    slope: {
      ...spreadOf(slopes),
      probabilityNegative: slopes.filter((slope) => slope < 0).length / members,
      intercept: mean(lines, ({ intercept }) => intercept)!,
    },
  };
}

function leastSquares(x: number[], y: number[]): { slope: number; intercept: number } {
  const [middle, height] = [mean(x)!, mean(y)!];
  const together = x.reduce((sum, value, at) => sum + (value - middle) * (y[at]! - height), 0);
  const slope = together / x.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return { slope, intercept: height - slope * middle };
}
