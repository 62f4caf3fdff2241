import { describe, expect, it } from 'vitest';
import { InputError } from '../../engine/errors.ts';
import type { SeriesIndicatorId } from '../../engine/experiments/forecasts/series/indicators.ts';
import {
  knownAt,
  type Series,
  type SeriesRow,
} from '../../engine/experiments/forecasts/series/series.ts';
import { compareBaseYear } from '../../engine/model/world/baseYear.ts';
import { countryFromSeries } from '../../scenarios/fromSeries/countryFromSeries.ts';
import { questionFromSeries } from '../../scenarios/fromSeries/questionFromSeries.ts';
import { loadScenario } from '../../scenarios/loadScenario.ts';

const kazakhstan = loadScenario('kazakhstan', { set: ['sample=0.002'] });
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function observed(region: string, year: number, indicator: SeriesIndicatorId): number {
  const row = kazakhstan.series?.rows.find(
    (one) => one.region === region && one.year === year && one.indicator === indicator,
  );
  return row?.value ?? Number.NaN;
}

describe.each([
  { origin: 2012, regions: 17 },
  { origin: 2018, regions: 17 },
  { origin: 2022, regions: 20 },
])('Kazakhstan as known in $origin', ({ origin, regions }) => {
  const question = questionFromSeries(kazakhstan, origin, 1);
  const { country } = question;

  it('has the regions of its time, and their published totals', () => {
    expect(country.regions).toHaveLength(regions);
    expect(country.start).toBe(`${origin}-01`);
    const employed = sum(country.regions.map((region) => region.employed));
    expect(employed / observed('kazakhstan', origin, 'employed')).toBeCloseTo(1, 4);
    const people = sum(country.regions.flatMap(({ ageBands }) => ageBands.map((b) => b.persons)));
    expect(people / observed('kazakhstan', origin, 'population_average')).toBeCloseTo(1, 4);
    const product = sum(country.regions.map((region) => region.grossRegionalProduct)) / 1e6;
    expect(product / observed('kazakhstan', origin, 'grp_nominal')).toBeCloseTo(1, 3);
    expect(sum(country.regions.map((region) => region.netInternalMigration))).toBeCloseTo(0, 0);
  });

  it('makes a world that meets them', () => {
    const nation = compareBaseYear(question).filter(({ region }) => region === 'all');
    expect(nation.length).toBeGreaterThan(3);
    for (const { deviation } of nation) expect(Math.abs(deviation)).toBeLessThan(0.02);
  });
});

it('the table of ages of 2020 does not reach earlier origins', () => {
  const workingAgeOfWomen = (origin: number) => {
    const { country } = questionFromSeries(kazakhstan, origin, 1);
    return country.regions[0].ageBands.find(
      ({ sex, fromAge }) => sex === 'women' && fromAge === 16,
    );
  };
  // The table ends it at 58, the stable population of earlier origins has bands of a few years.
  expect(workingAgeOfWomen(2020)?.toAge).toBe(58);
  expect(workingAgeOfWomen(2019)?.toAge).toBe(19);
});

describe('any other country', () => {
  const row = (region: string, year: number, indicator: SeriesIndicatorId, value: number) =>
    ({
      ...{ region, year, indicator, value, unit: '', sourceId: 's', confidence: 'high', note: '' },
    }) as SeriesRow;
  const land = (count: number, fewer: SeriesIndicatorId[] = []): Series => ({
    currency: 'EUR',
    nation: 'all',
    places: Array.from({ length: count }, (_, i) => ({
      id: `r${i}`,
      name: { en: `R${i}`, ru: `R${i}`, kk: `R${i}` },
      latitude: 40 + (i % 30),
      longitude: i / 10,
      areaKm2: 1000,
      fromYear: null,
      toYear: null,
    })),
    changes: [],
    breaks: [],
    ages: null,
    rows: Array.from({ length: count }, (_, i) => [
      row(`r${i}`, 2020, 'population_average', 100_000 + 1000 * i),
      row(`r${i}`, 2020, 'employed', 45_000 + 400 * i),
    ])
      .flat()
      .filter(({ indicator }) => !fewer.includes(indicator)),
  });

  it('needs no more than population and employed, and says what it assumes', () => {
    const { country, figures } = countryFromSeries(knownAt(land(2), 2020));
    expect(country.regions.map(({ id }) => id)).toEqual(['r0', 'r1']);
    const assumed = figures.filter(({ confidence }) => confidence === 'assumed');
    expect(new Set(assumed.map(({ field }) => field))).toContain('unemployment_rate');
    expect(figures.find(({ field }) => field === 'employed')?.confidence).toBe('high');
    const rows = compareBaseYear({ ...kazakhstan.question, country, sample: 0.05 });
    const employed = rows.filter(({ quantity }) => quantity === 'employed');
    for (const { deviation } of employed) expect(Math.abs(deviation)).toBeLessThan(0.02);
  });

  it('may have a thousand regions', () => {
    const { country } = countryFromSeries(knownAt(land(1000), 2020));
    expect(country.regions).toHaveLength(1000);
  });

  it.each([
    { series: land(2, ['employed']), origin: 2020, found: /no employed of "r0" up to 2020/ },
    { series: land(2), origin: 2019, found: /no population of "r0" up to 2019/ },
    { series: land(1), origin: 2020, found: /two regions or more, found 1/ },
  ])('is refused where the least is missing: $found', ({ series, origin, found }) => {
    const build = () => countryFromSeries(knownAt(series, origin));
    expect(build).toThrow(InputError);
    expect(build).toThrow(found);
  });
});
