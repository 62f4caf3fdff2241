import type { Series } from '../../engine/experiments/forecasts/series/series.ts';
import { type Country, residentsOf } from '../../engine/model/country.ts';
import { distances } from '../../engine/model/world/geography.ts';

const shown = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 3 });

/** A figure that is hardly possible, and what it may be instead. */
interface Oddity {
  region: string;
  value: number;
}

/** Figures of the base year and changes of series that look as if a unit were wrong. */
export function unitDoubts(country: Country, series: Series | undefined): string[] {
  return [...baseYearDoubts(country), ...(series === undefined ? [] : jumps(series))];
}

function baseYearDoubts({ regions }: Country): string[] {
  const residents = (region: Country['regions'][number]) => residentsOf(region);
  const pays = regions.map(({ meanPay }) => meanPay).sort((a, b) => a - b);
  const isolated = isolations(regions);
  const middlePay = pays[pays.length >> 1];
  const check = (
    value: (region: Country['regions'][number]) => number,
    low: number,
    high: number,
    sentence: string,
  ) => {
    const odd = regions
      .map((region) => ({ region: region.id, value: value(region) }))
      .filter((one) => one.value < low || one.value > high);
    return odd.length === 0 ? [] : [`${sentence}: ${listed(odd)} (expected ${low}–${high})`];
  };
  return [
    ...check(
      (region) => region.employed / residents(region),
      0.15,
      0.75,
      'employed ÷ residents; thousands in one of them, or jobs by place of work?',
    ),
    ...check(
      (region) => (12 * region.meanPay * region.employed) / region.grossRegionalProduct,
      0.1,
      1,
      'pay × 12 × employed ÷ gross product; pay of a year, or product in another unit?',
    ),
    ...check(({ meanPay }) => meanPay / middlePay, 0.2, 5, 'mean pay ÷ pay of the middle region'),
    ...check(
      ({ unemploymentRate }) => 100 * unemploymentRate,
      0.5,
      40,
      'unemployment in percent; a share instead?',
    ),
    ...check(
      (region) =>
        (region.cashIncomePerHead * residents(region)) / (region.meanPay * region.employed),
      0.3,
      5,
      'cash income ÷ pay per head; one by the year?',
    ),
    ...check(
      (region) => region.internalArrivals / residents(region),
      0,
      0.15,
      'arrivals ÷ residents; moves inside the region among them?',
    ),
    ...check(
      ({ id }) => isolated.get(id) ?? 0,
      0,
      8,
      'distance to the nearest region ÷ that of the middle region; swapped coordinates or a lost sign?',
    ),
  ];
}

function listed(odd: readonly Oddity[]): string {
  const some = odd.slice(0, 4).map(({ region, value }) => `${region} ${shown(value)}`);
  return `${some.join(', ')}${odd.length > 4 ? `, and ${odd.length - 4} more` : ''}`;
}

/** Kilometres to the nearest region ÷ the median of these, by region. */
function isolations(regions: readonly Country['regions'][number][]): Map<string, number> {
  const table = distances(regions);
  const n = regions.length;
  const nearest = regions.map((_, i) =>
    table
      .subarray(i * n, (i + 1) * n)
      .reduce((least, km, j) => (i === j ? least : Math.min(least, km)), Infinity),
  );
  const middle = nearest.toSorted((a, b) => a - b)[n >> 1];
  return new Map(regions.map(({ id }, i) => [id, nearest[i] / middle]));
}

/** A change against that of the middle region from which on it is odd. */
const ODD_CHANGE = 1.6;

/** Changes that the change of a region's borders does not explain. */
function jumps({ rows, nation, changes, places }: Series): string[] {
  const reshaped = new Set([
    ...changes.flatMap(({ region, partOf }) => [region, partOf]),
    ...places.flatMap(({ id, fromYear, toYear }) => ((fromYear ?? toYear) === null ? [] : [id])),
  ]);
  const levels = rows.filter(
    ({ indicator, region }) =>
      region !== nation &&
      !reshaped.has(region) &&
      ['population_average', 'employed', 'mean_wage', 'grp_nominal'].includes(indicator),
  );
  const at = new Map(
    levels.map((row) => [`${row.indicator} ${row.region} ${row.year}`, row.value]),
  );
  const ratios = levels.flatMap(({ indicator, region, year, value }) => {
    const before = at.get(`${indicator} ${region} ${year - 1}`);
    return before === undefined || before <= 0
      ? []
      : [{ indicator, region, year, ratio: value / before }];
  });
  return [...Map.groupBy(ratios, ({ indicator, year }) => `${indicator} ${year}`).values()].flatMap(
    (group) => {
      const middle = group.map(({ ratio }) => ratio).sort((a, b) => a - b)[group.length >> 1];
      return group.flatMap(({ indicator, region, year, ratio }) => {
        const against = ratio / middle;
        if (against < ODD_CHANGE && against > 1 / ODD_CHANGE) return [];
        return [
          `${indicator} of ${region} is ${shown(ratio)} times that of the year before in ${year}, the middle region ${shown(middle)}: a change of unit, border or method?`,
        ];
      });
    },
  );
}
