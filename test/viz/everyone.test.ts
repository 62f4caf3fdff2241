import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { usePage } from './pageUnderTest.ts';

const use = usePage();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands. */
async function violations(): Promise<string[]> {
  await use.page.evaluate(axe);
  return use.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const found = await axe.run();
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`,
    );
  });
}

async function unfoldAll(): Promise<void> {
  await use.page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

describe('everyone', () => {
  test.each([360, 390])('reads it %i px wide without scrolling sideways', async (width) => {
    await use.page.setViewportSize({ width, height: 844 });
    for (const language of ['en', 'ru', 'kk']) {
      await use.open(`?flows=1&all=1&region=north-kazakhstan&lang=${language}`);
      const wide = await use.page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, language).toBeLessThanOrEqual(width);
    }
  });

  test.each(['light', 'dark'] as const)('finds it accessible in %s', async (colorScheme) => {
    await use.page.emulateMedia({ colorScheme });
    for (const width of [1440, 768, 390]) {
      await use.page.setViewportSize({ width, height: 900 });
      await use.open('?flows=1');
      await unfoldAll();
      expect(await violations(), `${width} px`).toEqual([]);
    }
  });
});

describe('the language', () => {
  test('is that of the browser, and changes at once, for good and in the address', async () => {
    await use.asReader({ locale: 'ru-RU' });
    await use.open();
    expect(await use.page.locator('html').getAttribute('lang')).toBe('ru');
    await use.page.getByRole('heading', { name: 'Занятые, вся страна' }).waitFor();
    await use.page.getByRole('button', { name: 'Қазақша' }).click();
    await use.page.getByRole('heading', { name: 'Жұмыспен қамтылғандар, бүкіл ел' }).waitFor();
    expect(await use.page.locator('html').getAttribute('lang')).toBe('kk');
    expect(new URL(use.page.url()).search).toBe('?lang=kk');
    const drawn = await use.page.locator('.panel svg[role="img"]').first().textContent();
    expect(drawn).toContain('млн адам');
    expect(drawn).toMatch(/8,\d/);
    await use.open();
    expect(await use.page.locator('html').getAttribute('lang')).toBe('kk');
    await use.open('?lang=en');
    expect(await use.page.locator('html').getAttribute('lang')).toBe('en');
    expect(use.complaints).toEqual([]);
  });

  test.each(['ru', 'kk'])('leaves no English word behind in %s', async (language) => {
    await use.open(`?lang=${language}&flows=1&all=1`);
    await unfoldAll();
    const parts = use.page.locator('.toolbar, main, .stamp > :not(details)');
    const labels = await use.page
      .locator('main [aria-label]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    const words = [...(await parts.allInnerTexts()), ...labels].join(' ').match(/[A-Za-z]{4,}/g);
    const names = ['kazakhstan', 'fixture', 'qazaqstan'];
    const cited = ['Theil', 'Williamson', 'Hoover', 'Shryock', 'Siegel'];
    expect((words ?? []).filter((word) => ![...names, ...cited].includes(word))).toEqual([]);
  });
});
