import { expect, test } from 'vitest';
import { splitRegions } from '../../../benchmarks/speed/splitRegions.ts';
import { residentsOf } from '../../../engine/model/country.ts';
import { simulate } from '../../../engine/model/simulate.ts';
import { createWorld } from '../../../engine/model/world/synthesis/createWorld.ts';
import { loadScenario } from '../../../scenarios/loadScenario.ts';

const { question, arms } = loadScenario('kazakhstan');
const { country } = question;
const split = splitRegions(country, 60, 'test');
const parentOf = (id: string) => id.slice(0, id.lastIndexOf('-'));

test('the pieces of a split country add up to its regions', () => {
  expect(split.regions).toHaveLength(60);
  expect(new Set(split.regions.map(({ id }) => id)).size).toBe(60);
  for (const region of country.regions) {
    const pieces = split.regions.filter(({ id }) => parentOf(id) === region.id);
    const sum = (of: (piece: typeof region) => number) =>
      pieces.reduce((total, piece) => total + of(piece), 0);
    expect(sum(residentsOf)).toBeCloseTo(residentsOf(region), 3);
    expect(sum(({ employed }) => employed)).toBeCloseTo(region.employed, 3);
    expect(sum((r) => r.grossRegionalProduct) / region.grossRegionalProduct).toBeCloseTo(1, 9);
    expect(sum((r) => r.internalArrivals)).toBeCloseTo(region.internalArrivals, 3);
    expect(sum((r) => r.netInternalMigration)).toBeCloseTo(region.netInternalMigration, 3);
    for (const [sector, employed] of region.employedBySector.entries()) {
      expect(sum((r) => r.employedBySector[sector])).toBeCloseTo(employed, 3);
    }
  }
});

test('more people are split into more pieces, scattered over an area as large as the parent', () => {
  const numbers = country.regions.map(
    ({ id }) => split.regions.filter((piece) => parentOf(piece.id) === id).length,
  );
  const people = country.regions.map(residentsOf);
  expect(numbers[people.indexOf(Math.max(...people))]).toBe(Math.max(...numbers));
  for (const piece of split.regions) {
    const parent = country.regions.find(({ id }) => id === parentOf(piece.id));
    const radius = Math.sqrt((parent?.areaKm2 ?? 0) / Math.PI);
    const north = 111.2 * (piece.latitude - (parent?.latitude ?? 0));
    expect(Math.abs(north)).toBeLessThanOrEqual(radius);
  }
  const places = new Set(
    split.regions.map(({ latitude, longitude }) => `${latitude} ${longitude}`),
  );
  expect(places.size).toBe(60);
});

test('a split country can be simulated, and its books stay right', () => {
  const asked = { ...question, country: split, sample: 0.002, months: 12, audit: true };
  const { indicators } = simulate(createWorld(asked, 1), arms[0], { question: asked, member: 1 });
  const population = indicators.population[60];
  const people = country.regions.reduce((sum, region) => sum + residentsOf(region), 0);
  expect(population / people).toBeGreaterThan(0.99);
  expect(population / people).toBeLessThan(1.03);
});

test('fewer pieces than regions are refused', () => {
  expect(() => splitRegions(country, 5, 'test')).toThrow('17 regions cannot be split into 5');
});
