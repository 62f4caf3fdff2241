import { describe, expect, it } from 'vitest';
import type { SeriesIndicatorId } from '../../../engine/experiments/forecasts/series/indicators.ts';
import { methodsAt } from '../../../engine/experiments/forecasts/series/methods.ts';
import { panelAt } from '../../../engine/experiments/forecasts/series/panel.ts';
import {
  divisionAt,
  knownAt,
  type Series,
  type SeriesPlace,
  type SeriesRow,
} from '../../../engine/experiments/forecasts/series/series.ts';
import { vitalCounts } from '../../../engine/experiments/forecasts/series/vital.ts';

const place = (id: string, fromYear: number | null = null): SeriesPlace => ({
  id,
  name: { en: id, ru: id, kk: id },
  latitude: 50,
  longitude: 70,
  areaKm2: 1,
  fromYear,
  toYear: null,
});

const row = (
  region: string,
  year: number,
  indicator: SeriesIndicatorId,
  value: number,
): SeriesRow => ({
  ...{ region, year, indicator, value, unit: '', sourceId: 's', confidence: 'high', note: '' },
});

/** West is whole; east loses the new region north in 2011; the old union of both is "all-east". */
function series(rows: SeriesRow[], breaks: Series['breaks'] = []): Series {
  return {
    currency: 'KZT',
    nation: 'land',
    rows,
    places: [place('west'), place('east'), place('north', 2011)],
    changes: [{ region: 'north', fromYear: 2011, partOf: 'east' }],
    breaks,
    ages: null,
  };
}

const people = (year: number, west: number, east: number, north: number) => [
  row('west', year, 'population_average', west),
  row('east', year, 'population_average', east),
  row('north', year, 'population_average', north),
];

describe('the door', () => {
  it('lets nothing through that is dated after the origin', () => {
    const all: Series = {
      ...series(
        [...people(2010, 5, 6, 1), ...people(2012, 5, 6, 1)],
        [{ indicator: 'employed', year: 2012, note: 'x' }],
      ),
      ages: { year: 2011, bands: new Map() },
    };
    const known = knownAt(all, 2010);
    expect(known.rows.map(({ year }) => year)).toEqual([2010, 2010, 2010]);
    expect(known.breaks).toEqual([]);
    expect(known.ages).toBeNull();
    expect(knownAt(all, 2011).ages).not.toBeNull();
  });
});

describe('regions of another year', () => {
  it('are added up where the division is coarser', () => {
    const panel = panelAt(knownAt(series(people(2010, 50, 60, 10)), 2010));
    expect(panel.regions.map(({ id }) => id)).toEqual(['west', 'east']);
    expect(panel.at('population_average', 'east', 2010)?.value).toBe(70);
    expect(panel.at('population_average', 'east', 2010)?.basis).toBe('observed');
    expect(panel.at('population_average', 'land', 2010)?.value).toBe(120);
  });

  it('are split where it is finer, in the proportions of the year that tells them apart', () => {
    const rows = [
      ...people(2010, 50, 60, 20),
      ...people(2011, 50, 60, 10),
      row('east', 2010, 'employed', 42),
      row('east', 2011, 'employed', 30),
      row('north', 2011, 'employed', 6),
    ];
    const panel = panelAt(knownAt(series(rows), 2011));
    // 30 and 6 of 2011, moved with 60 ÷ 60 and 20 ÷ 10 residents: 30 : 12.
    expect(panel.at('employed', 'east', 2010)?.value).toBeCloseTo(30, 10);
    expect(panel.at('employed', 'north', 2010)?.value).toBeCloseTo(12, 10);
    expect(panel.at('employed', 'north', 2010)?.basis).toBe('derived');
  });

  it('are averaged by weight where the figure is a rate', () => {
    const rows = [
      ...people(2010, 50, 60, 10),
      row('east', 2010, 'employed', 30),
      row('north', 2010, 'employed', 10),
      row('east', 2010, 'unemployment_rate', 4),
      row('north', 2010, 'unemployment_rate', 8),
    ];
    const panel = panelAt(knownAt(series(rows), 2010));
    expect(panel.at('unemployment_rate', 'east', 2010)?.value).toBeCloseTo(5, 12);
  });

  it('gaps between known years are bridged and marked', () => {
    const rows = [2009, 2011].flatMap((year) => [
      ...people(year, 50, 60, 10),
      row('west', year, 'employed', year === 2009 ? 20 : 26),
    ]);
    const panel = panelAt(knownAt(series(rows), 2011));
    expect(panel.at('employed', 'west', 2010)).toMatchObject({ value: 23, basis: 'assumed' });
    expect(panelAt(knownAt(series(rows), 2010)).at('employed', 'west', 2010)).toBeUndefined();
  });
});

describe('net migration that is not published', () => {
  const rows = [
    ...people(2010, 1000, 900, 100),
    ...people(2011, 1060, 890, 100),
    row('land', 2011, 'births', 50),
    row('land', 2011, 'deaths', 20),
    row('land', 2011, 'immigrants', 5),
    row('land', 2011, 'emigrants', 10),
  ];
  const known = knownAt(series(rows), 2011);
  const panel = panelAt(known, { ...methodsAt(known), regions: divisionAt(known, 2010) });

  it('closes the balance of population and adds up to nothing', () => {
    const [west, east] = ['west', 'east'].map(
      (id) => panel.at('internal_net_migration', id, 2011)?.value ?? Number.NaN,
    );
    expect(west + east).toBeCloseTo(0, 9);
    // With equal ages everywhere: own growth of 60 less the region's share of the nation's 50.
    expect(west).toBeCloseTo(60 - (50 * 1060) / 2050, 6);
    expect(panel.at('internal_net_migration', 'west', 2011)?.basis).toBe('derived');
  });

  it('is not measured across a break of population', () => {
    const broken = knownAt(
      series(rows, [{ indicator: 'population_average', year: 2011, note: 'census' }]),
      2011,
    );
    expect(panelAt(broken).history('internal_net_migration', 'west')).toEqual([]);
  });
});

describe('pay by region', () => {
  const income = (year: number, west: number, east: number, land: number) => [
    row('west', year, 'cash_income_per_head', west),
    row('east', year, 'cash_income_per_head', east),
    row('land', year, 'cash_income_per_head', land),
  ];
  const rows = [
    ...people(2009, 50, 60, 10),
    ...people(2010, 50, 60, 10),
    ...income(2009, 12, 8, 10),
    ...income(2010, 15, 10, 12),
    row('land', 2010, 'mean_wage', 240),
  ];

  it('is national pay times relative cash income, before its first year moved by income', () => {
    const panel = panelAt(knownAt(series(rows), 2010));
    expect(panel.at('mean_wage', 'west', 2010)).toMatchObject({ value: 300, basis: 'derived' });
    expect(panel.at('mean_wage', 'land', 2009)?.value).toBeCloseTo(200, 10);
    expect(panel.at('mean_wage', 'east', 2009)?.value).toBeCloseTo(160, 10);
  });

  it('is tied to published pay once that is known', () => {
    const published = [row('west', 2010, 'mean_wage', 260), row('east', 2010, 'mean_wage', 230)];
    const panel = panelAt(knownAt(series([...rows, ...published]), 2010));
    expect(panel.at('mean_wage', 'west', 2010)).toMatchObject({ value: 260, basis: 'observed' });
    // 260 × 200 ÷ 240 × (1.2 ÷ 1.25).
    expect(panel.at('mean_wage', 'west', 2009)?.value).toBeCloseTo(
      (260 * 200 * 1.2) / 240 / 1.25,
      8,
    );
  });
});

it('national births and deaths follow from what is published', () => {
  const values: Partial<Record<string, number>> = {
    'population_average 2010': 1000,
    'population_average 2011': 1020,
    'births 2011': 30,
    'emigrants 2010': 4,
    'immigrants 2010': 2,
  };
  const nation = {
    value: (indicator: string, year: number) => values[`${indicator} ${year}`],
    years: (indicator: string) =>
      [2010, 2011].filter((year) => values[`${indicator} ${year}`] !== undefined),
    isBroken: () => false,
  };
  const vital = vitalCounts(nation, 2011);
  // Emigrants 4 and immigrants 2 per 1000: net −2.04, so that 22.04 are natural increase.
  expect(vital.emigrants).toBeCloseTo(4.08, 10);
  expect(vital.births).toBe(30);
  expect(vital.deaths).toBeCloseTo(30 - 22.04, 10);
});
