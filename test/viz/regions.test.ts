import { expect, test } from 'vitest';
import { layOutCircles } from '../../viz/charts/circleLayout.ts';
import { inkOn } from '../../viz/charts/mapColours.ts';
import { shortRegionNames } from '../../viz/texts/regionNames.ts';
import { REGIONS, START } from './fixtureCountry.ts';

const places = REGIONS.map(({ id, latitude, longitude }) => ({
  ...{ id, latitude, longitude },
  population: START.get(id)!.population,
  reach: 0,
}));

test.each([
  [340, 367],
  [900, 540],
])('circles on %i × %i lie inside, apart, and in area by population', (width, height) => {
  const circles = layOutCircles(places, width, height);
  for (const [at, a] of circles.entries()) {
    expect(a.x - a.radius).toBeGreaterThanOrEqual(0);
    expect(a.x + a.radius).toBeLessThanOrEqual(width);
    expect(a.y - a.radius).toBeGreaterThanOrEqual(0);
    expect(a.y + a.radius).toBeLessThanOrEqual(height);
    for (const b of circles.slice(at + 1)) {
      const gap = Math.hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius;
      expect(gap, `${a.id} and ${b.id}`).toBeGreaterThan(-1.5);
    }
  }
  const area = (id: string) => circles.find((circle) => circle.id === id)!.radius ** 2;
  const people = (id: string) => START.get(id)!.population;
  expect(area('almaty') / area('akmola')).toBeCloseTo(people('almaty') / people('akmola'), 6);
});

test('the west lies left of the east and the north above the south', () => {
  const circles = new Map(layOutCircles(places, 900, 540).map((circle) => [circle.id, circle]));
  expect(circles.get('mangystau')!.x).toBeLessThan(circles.get('east-kazakhstan')!.x);
  expect(circles.get('north-kazakhstan')!.y).toBeLessThan(circles.get('almaty')!.y);
});

test('short names still tell a region from the city of the same name', () => {
  const names = shortRegionNames(REGIONS);
  expect(names.get('akmola')).toBe('Akmola');
  expect(names.get('astana')).toBe('Astana');
  expect(names.get('almaty')).toBe('Almaty');
  expect(names.get('almaty-region')).toBe('Almaty Region');
  expect(new Set(names.values()).size).toBe(REGIONS.length);
});

test('names are dark on light circles and light on dark ones', () => {
  expect(inkOn('#f4f3ee')).toBe('#111');
  expect(inkOn('rgb(11, 66, 118)')).toBe('#fff');
});
