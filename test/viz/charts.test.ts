import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../browser.ts';

declare const charts: typeof import('./chartsInPage.ts');

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const [built, started] = await Promise.all([
    build({
      configFile: false,
      logLevel: 'silent',
      build: {
        write: false,
        minify: false,
        lib: {
          entry: path.join(import.meta.dirname, 'chartsInPage.ts'),
          name: 'charts',
          formats: ['iife'],
        },
      },
    }),
    launchBrowser(),
  ]);
  browser = started;
  const [bundle] = [built].flat() as Rollup.RollupOutput[];
  const [chunk] = bundle!.output;
  page = await browser.newPage();
  await page.setContent('<!doctype html><html lang="en"><body></body></html>');
  await page.addScriptTag({ content: chunk.code });
});

afterAll(() => browser?.close());

describe('a fan chart', () => {
  test('shows bands, median, history, unit and years', async () => {
    const drawn = await page.evaluate(() => {
      const rows = [2020, 2021, 2022].map((year, at) => ({
        ...{ year, p5: 1, p10: 2 - at, p25: 3, p50: 4 + at },
        ...{ p75: 6 + at, p90: 7 + at, p95: 8 + at, luck: null },
      }));
      const picture = charts.fanChart(
        {
          rows,
          reference: rows.map(({ year }) => ({ year, p50: 4 })),
          history: [2017, 2018].map((year) => ({ year, value: 3 })),
        },
        {
          ...{ width: 400, height: 240, years: [2017, 2022], values: [0, 10] },
          ...{ alignedWith: [-1000, 1000], unit: 'million persons', year: 2021 },
          ...{ colour: 'var(--arm-2)', dash: '7 3', ariaLabel: 'Employed, Internet clusters' },
          say: ({ year }) => String(year),
        },
      );
      document.body.replaceChildren(picture);
      return {
        role: picture.getAttribute('role'),
        label: picture.getAttribute('aria-label'),
        text: [...picture.querySelectorAll('text')].map((text) => text.textContent),
        areas: picture.querySelectorAll('[data-mark="area"] path').length,
        dashes: picture.querySelectorAll('[stroke-dasharray="7 3"]').length,
        rings: picture.querySelectorAll('.history circle').length,
      };
    });
    expect(drawn).toMatchObject({ role: 'img', label: 'Employed, Internet clusters' });
    expect(drawn).toMatchObject({ areas: 3, rings: 2 });
    expect(drawn.dashes).toBeGreaterThan(0);
    expect(drawn.text).toEqual(expect.arrayContaining(['2018', '2022', 'million persons', '10']));
  });
});

test('a fan of members with parameters of their own shows luck inside doubt', async () => {
  const areas = await page.evaluate(() => {
    const rows = [2020, 2021].map((year) => ({
      ...{ year, p5: 0, p10: 1, p25: 3, p50: 5, p75: 7, p90: 9, p95: 10 },
      luck: { low: 4, high: 6 },
    }));
    const picture = charts.fanChart(
      { rows, reference: [], history: [] },
      {
        ...{ width: 400, height: 240, years: [2020, 2021], values: [0, 10] },
        ...{ alignedWith: [0, 1], unit: 'persons', year: 2021, colour: '#06c', dash: '' },
        ariaLabel: 'Employed',
        say: ({ year }) => String(year),
      },
    );
    document.body.replaceChildren(picture);
    return [...picture.querySelectorAll('[data-mark="area"] path')].map(
      (area) => (area as SVGPathElement).getBBox().height,
    );
  });
  // The outer band holds eight tenths of the axis, the inner one two: from 1 to 9 and from 4 to 6.
  expect(areas).toHaveLength(2);
  expect(areas[0]! / areas[1]!).toBeCloseTo(4, 3);
});

describe('a difference chart', () => {
  test('draws zero and prints a true minus', async () => {
    const drawn = await page.evaluate(() => {
      const rows = [2020, 2021].map((year) => ({
        ...{ year, p5: -40, p10: -30, p25: -10, p50: 5, p75: 10, p90: 30, p95: 40 },
        luck: null,
      }));
      const picture = charts.differenceChart(rows, {
        ...{ width: 400, height: 240, years: [2020, 2021], values: [-50, 50] },
        ...{ alignedWith: [0, 1], unit: 'persons', year: 2021, colour: '#06c', dash: '' },
        ariaLabel: 'Difference',
        say: ({ year }) => String(year),
      });
      document.body.replaceChildren(picture);
      return {
        text: [...picture.querySelectorAll('text')].map((text) => text.textContent),
        zero: picture.querySelectorAll('[data-mark="rule"]').length,
      };
    });
    expect(drawn.text).toEqual(expect.arrayContaining(['−40', '0', '40', 'persons']));
    expect(drawn.zero).toBe(2);
  });
});

describe('the map', () => {
  test('is links that tell their figures and answer click and Enter', async () => {
    await page.evaluate(() => {
      const places = ['north', 'south', 'west'].map((id, at) => ({
        ...{ id, latitude: 50 - at, longitude: 60 + 3 * at, population: 1000, reach: 10 },
      }));
      const regions = charts.layOutCircles(places, 500, 300).map((circle, at) => ({
        ...circle,
        ...{ outline: null, isDot: false, room: 20, href: `?region=${circle.id}` },
        name: [circle.id],
        figure: `+${at}`,
        value: at === 2 ? null : at,
        isClear: at === 1,
        ariaLabel: `${circle.id}: +${at} persons`,
      }));
      const chosen: string[] = [];
      Object.assign(window, { chosen });
      const arrows = [{ origin: 'north', destination: 'south', amount: 10 }];
      const picture = charts.regionMap(
        { regions, arrows },
        {
          ...{ width: 500, height: 300, fontSize: 11, chosen: 'south', ariaLabel: 'Map' },
          colours: charts.mapColours([-2, 2]),
          onChoose: (id) => chosen.push(id),
          onPoint: () => {},
        },
      );
      document.body.replaceChildren(picture);
    });
    expect(await page.getByRole('link').count()).toBe(3);
    await page.getByRole('link', { name: 'north: +0 persons' }).click();
    await page.getByRole('link', { name: 'south: +1 persons' }).focus();
    expect(await page.locator(':focus').getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('window.chosen')).toEqual(['north', 'south', 'west']);
    expect(await page.locator('.flows path').count()).toBe(1);
    expect(await page.locator('.edge.unclear').count()).toBe(2);
    expect(await page.locator('.names text').allTextContents()).toContain('+1');
  });

  test('has a legend with its ends, its middle and its unit', async () => {
    const text = await page.evaluate(() => {
      const domain: [number, number] = [-2, 2];
      const legend = charts.colourLegend({
        ...{ width: 300, domain, colours: charts.mapColours(domain), unit: 'persons' },
        format: String,
      });
      document.body.replaceChildren(legend);
      return [...legend.querySelectorAll('text')].map((each) => each.textContent);
    });
    expect(text).toEqual(['persons', '-2', '0', '2']);
  });
});
