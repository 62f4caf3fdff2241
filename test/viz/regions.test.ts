import { expect, test } from 'vitest';
import { loadScenario } from '../../scenarios/loadScenario.ts';
import { layOutBoundaries } from '../../viz/charts/map/boundaryLayout.ts';
import { layOutCircles } from '../../viz/charts/map/circleLayout.ts';
import { inkOn } from '../../viz/charts/map/mapColours.ts';
import { namesOnGround } from '../../viz/charts/map/regionNames.ts';
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

test.each([
  [340, 204],
  [900, 540],
])(
  'on the ground of %i × %i regions lie inside it, cities as dots, and no two names meet',
  (width, height) => {
    const { boundaries } = loadScenario('kazakhstan');
    const placed = layOutBoundaries(REGIONS, boundaries!, { width, height, dot: 12 });
    expect(placed).toHaveLength(REGIONS.length);
    for (const { x, y } of placed) {
      expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    }
    const dots = placed.filter(({ isDot }) => isDot).map(({ id }) => id);
    expect(dots).toEqual(['astana', 'almaty', 'shymkent']);
    // Over the regions around them.
    expect(placed.slice(-3).map(({ id }) => id)).toEqual(dots);
    const short = shortRegionNames(REGIONS);
    const fontSize = width < 520 ? 9.5 : 11.5;
    const names = namesOnGround(
      placed.map((region) => ({
        ...{ ...region, value: 1, isClear: true, ariaLabel: '', href: '' },
        ...{ name: short.get(region.id)!.split(' '), figure: '+1,000' },
      })),
      { width, fontSize, fillOf: () => '#fff' },
    );
    expect(names.length).toBeGreaterThan(width < 520 ? 10 : 15);
    const boxes = names.map(({ lines, x, y, anchor }) => {
      const wide = Math.max(...lines.map(({ text }) => text.length)) * 0.56 * fontSize;
      const high = lines.length * 1.08 * fontSize;
      const left = { start: x, middle: x - wide / 2, end: x - wide }[anchor];
      return { left, right: left + wide, top: y - high / 2, bottom: y + high / 2 };
    });
    for (const [at, a] of boxes.entries()) {
      for (const b of boxes.slice(at + 1)) {
        const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        expect(meet).toBe(false);
      }
    }
  },
);
