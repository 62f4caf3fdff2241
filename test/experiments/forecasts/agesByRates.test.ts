import { expect, test } from 'vitest';
import { naturalPattern } from '../../../engine/experiments/forecasts/series/naturalPattern.ts';
import {
  agedByDeaths,
  stableByBirths,
} from '../../../engine/experiments/forecasts/series/stableByRates.ts';
import {
  stableBands,
  stableBirthRate,
  sumOf,
} from '../../../engine/experiments/forecasts/series/stablePopulation.ts';
import { birthsFromGrowth } from '../../../engine/experiments/forecasts/series/vital.ts';

const shareOf = (bands: ReturnType<typeof stableBands>, from: number, to: number) =>
  sumOf(bands.filter(({ fromAge }) => fromAge >= from && fromAge < to));

test('without growth as many are born as die', () => {
  const ages = Array.from({ length: 100 }, (_, age) => age);
  const { deaths } = naturalPattern(stableBands(0, ages));
  // Those who live beyond the last age, 99, are not seen to die.
  expect(stableBirthRate(0) / deaths).toBeCloseTo(1, 1);
});

test('ages of countries with few and many births are near those of censuses', () => {
  // United States 2020: 11 births per 1000; of residents 19 % under 16, 20 % of 63 and older.
  const few = stableByBirths(0.011);
  expect(Math.abs(shareOf(few, 0, 16) - 0.19)).toBeLessThan(0.02);
  expect(Math.abs(shareOf(few, 63, 200) - 0.2)).toBeLessThan(0.03);
  // Kenya 2009: 35 births per 1000; 45 % under 16, 5 % of 63 and older.
  const many = stableByBirths(0.035);
  expect(Math.abs(shareOf(many, 0, 16) - 0.45)).toBeLessThan(0.02);
  expect(Math.abs(shareOf(many, 63, 200) - 0.05)).toBeLessThan(0.02);
});

test('where births are few, no more come of age than retire', () => {
  const bands = stableByBirths(0.011);
  const ofAge = shareOf(bands, 16, 20) / 4;
  const retiring = shareOf(bands, 60, 63) / 3;
  expect(ofAge / retiring).toBeGreaterThan(0.7);
  expect(ofAge / retiring).toBeLessThan(1.1);
});

test('more deaths make more old, until as many die and nobody is lost', () => {
  const bands = stableByBirths(0.012);
  for (const times of [0.8, 1, 1.3]) {
    const aged = agedByDeaths(bands, times);
    expect(naturalPattern(aged).deaths / naturalPattern(bands).deaths).toBeCloseTo(times, 9);
    expect(sumOf(aged)).toBeCloseTo(1, 12);
    expect(shareOf(aged, 0, 16)).toBeCloseTo(shareOf(bands, 0, 16), 12);
  }
  expect(shareOf(agedByDeaths(bands, 50), 16, 63)).toBeGreaterThan(0.2);
});

test('births that nobody counted are those of the growth of the people', () => {
  expect(birthsFromGrowth(0.014)).toBeCloseTo(0.022, 12);
  expect(birthsFromGrowth(undefined)).toBeCloseTo(0.018, 12);
  // However fast people leave, some are born.
  expect(birthsFromGrowth(-0.05)).toBeGreaterThan(0);
});
