import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { usePage } from './pageUnderTest.ts';

const use = usePage();
const title = 'Save: Employed, the whole country: Physical clusters';

/** The file that the page hands over when the menu's item is chosen by keyboard. */
async function saved(menu: string, item: string): Promise<{ name: string; bytes: Buffer }> {
  const summary = use.page.locator(`summary[aria-label="${menu}"]`);
  await summary.focus();
  await use.page.keyboard.press('Enter');
  const button = summary.locator('..').getByRole('button', { name: item });
  for (let tabs = 0; tabs < 3; tabs += 1) {
    await use.page.keyboard.press('Tab');
    if (await button.evaluate((one) => one === document.activeElement)) break;
  }
  const [file] = await Promise.all([
    use.page.waitForEvent('download'),
    use.page.keyboard.press('Enter'),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const source =
  'Source: aimaq 0.1.0, scenario kazakhstan, run kazakhstan-fixture, seed qazaqstan, sample 0.01, members 16 of 16.';

test('a picture stands alone: light, titled, with unit, key and source', async () => {
  await use.asReader({ colorScheme: 'dark' });
  await use.open();
  const { name, bytes } = await saved(title, 'Picture, SVG');
  expect(name).toBe('kazakhstan-fixture_employed_all_physical.svg');
  const svg = bytes.toString();
  expect(svg).not.toMatch(/var\(|currentColor|class=|<style/);
  const other = await use.browser.newPage({ colorScheme: 'dark' });
  await other.setContent(`<body>${svg}</body>`);
  const text = (await other.locator('body > svg').textContent()) ?? '';
  for (const part of [
    'Employed, the whole country: Physical',
    'million persons',
    '2020',
    'Rings',
  ]) {
    expect(text).toContain(part);
  }
  // Long lines are broken into several texts.
  expect(text.replaceAll(/\s/g, '')).toContain(source.replaceAll(/\s/g, ''));
  // The colour of the arm on paper, not on a dark screen.
  expect(svg).toContain('rgb(194, 80, 11)');
  expect(svg).not.toContain('rgb(240, 138, 75)');
  await other.close();
  expect(use.complaints).toEqual([]);
});

test('a picture comes in pixels, sharp enough for print', async () => {
  await use.open('?flows=1&shape=boundaries');
  const { name, bytes } = await saved('Save: Where: Employed in 2035', 'Picture, PNG');
  expect(name).toBe('kazakhstan-fixture_map_employed_physical_2035.png');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(1520);
  expect(bytes.byteLength).toBeGreaterThan(40_000);
  expect(use.complaints).toEqual([]);
});

test('data are tidy, with units and source in every row', async () => {
  await use.open('?region=akmola');
  const { bytes } = await saved('Save: Employed, Akmola Region: Physical clusters', 'Data, CSV');
  const rows = parse(bytes, { columns: true, bom: true }) as Record<string, string>[];
  const forecast = rows.filter(({ kind }) => kind === 'forecast');
  expect(forecast).toHaveLength(16);
  expect(rows.filter(({ kind }) => kind === 'observed')).toHaveLength(11);
  for (const row of rows) {
    expect(row).toMatchObject({ indicator: 'employed', unit: 'persons', region: 'akmola', source });
  }
  for (const { mean, p10, p90 } of forecast) {
    expect(Number(p10)).toBeLessThan(Number(mean));
    expect(Number(p90)).toBeGreaterThan(Number(mean));
  }
});

test('tables give their data away, and a menu closes on Escape', async () => {
  await use.open();
  const { bytes } = await saved('Save: What changes by 2035, the whole country', 'Data, CSV');
  const rows = parse(bytes, { columns: true, bom: true }) as Record<string, string>[];
  expect(rows.find(({ indicator }) => indicator === 'public_cost_per_net_job')?.unit).toContain(
    'KZT',
  );
  const rate = rows.filter(({ indicator }) => indicator === 'unemployment_rate');
  expect(new Set(rate.map(({ kind, unit }) => `${kind}: ${unit}`))).toEqual(
    new Set(['difference: percentage points', 'forecast: % of labour force']),
  );
  const summary = use.page.locator(`summary[aria-label="${title}"]`);
  await summary.press('Enter');
  await use.page.keyboard.press('Tab');
  await use.page.keyboard.press('Escape');
  expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await summary.locator('..').getAttribute('open')).toBeNull();
});
