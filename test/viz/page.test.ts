import { describe, expect, test } from 'vitest';
import { usePage } from './pageUnderTest.ts';

const use = usePage();

async function open(search = ''): Promise<void> {
  await use.open(search);
  await use.page.locator('.clusters tbody tr').first().waitFor();
}

const headline = async () =>
  (await use.page.locator('.headline p').first().textContent())?.replaceAll('\u00a0', ' ');
const fan = () => use.page.locator('.panel svg[role="img"]').nth(1);
const press = (name: string, key: string) => use.page.locator(`[name="${name}"]`).press(key);

describe('the page', () => {
  test('shows a run without a complaint or a request elsewhere', async () => {
    await open();
    expect(await use.page.locator('h1').textContent()).toContain('Kazakhstan');
    expect(await headline()).toMatch(/^By 2035, the whole country has \d+ thousand more people/);
    expect(await use.page.locator('.panel').count()).toBe(4);
    // A forecast for each of four arms, a difference for each but the reference.
    expect(await use.page.locator('.panel svg[role="img"]').count()).toBe(7);
    expect(await use.page.locator('.map .region').count()).toBe(17);
    const regions = use.page.locator('.card', { hasText: 'Every region over the years' });
    const [small] = await regions.locator('svg[role="img"]').all();
    expect(await small?.locator('[data-mark="area"] path').count()).toBe(17);
    expect(await regions.locator('tbody tr').count()).toBe(17);
    const cost = use.page.locator('.differences tr', { hasText: 'Public cost per net new job' });
    expect(await cost.textContent()).toMatch(/no limit/);
    expect(await cost.textContent()).toMatch(/no net job won/);
    expect(await use.page.locator('.stamp').textContent()).toMatch(/qazaqstan.*16 of 16.*0\.1\.0/s);
    expect(use.complaints).toEqual([]);
    expect(use.foreign).toEqual([]);
  });

  test('follows its choosers, and the address follows the page', async () => {
    await open();
    const before = await fan().innerHTML();
    await use.page.selectOption('[name="indicator"]', 'mean_pay');
    await use.page.getByRole('heading', { name: 'Mean pay, the whole country' }).waitFor();
    await use.page.waitForFunction(
      (old) => document.querySelectorAll('.panel svg[role="img"]')[1]?.innerHTML !== old,
      before,
    );
    await use.page.selectOption('[name="region"]', 'akmola');
    await use.page.getByRole('heading', { name: 'Mean pay, Akmola Region' }).waitFor();
    await press('year', 'Home');
    await use.page.getByRole('heading', { name: 'What changes by 2020' }).waitFor();
    expect(await use.page.locator('.map h2').textContent()).toBe('Where: Mean pay in 2020');
    await use.page.locator('[name="arm-physical"]').uncheck();
    expect(await use.page.locator('.panel').count()).toBe(3);
    const search = new URL(use.page.url()).search;
    expect(search).toBe('?indicator=mean_pay&region=akmola&year=2020&hide=physical');
    await open(search);
    await use.page.getByRole('heading', { name: 'Mean pay, Akmola Region' }).waitFor();
    expect(await use.page.locator('.panel').count()).toBe(3);
    expect(use.complaints).toEqual([]);
  });

  test('plays through the years and stops at the last', async () => {
    await open('?year=2033');
    const circles = () => use.page.locator('.map .names').innerHTML();
    const before = await circles();
    await use.page.getByRole('button', { name: 'Play' }).click();
    await use.page.locator('output', { hasText: '2035' }).waitFor();
    expect(await circles()).not.toBe(before);
    await use.page.getByRole('button', { name: 'Play' }).waitFor();
  });

  test('names the region under the keyboard, and draws what goes between regions', async () => {
    await open();
    await use.page.getByRole('link', { name: /^Almaty Region:/ }).focus();
    expect(await use.page.locator('.tooltip').textContent()).toContain('Almaty Region');
    await use.page.locator('[name="map-arrows"]').selectOption('moves');
    await use.page.locator('.flows path').first().waitFor();
    expect(await use.page.locator('.flows path').count()).toBe(12);
    await use.page.locator('[name="map-arrows"]').selectOption('pay');
    await use.page.getByText('4.96 billion KZT (Almaty → Almaty Region)').waitFor();
    const table = use.page.locator('.twin', { hasText: 'This pay as a table' });
    expect(await table.locator('tbody tr').count()).toBe(12);
    await use.page.locator('[name="map-mode"]').selectOption('value');
    expect(await use.page.locator('.map .subtitle').first().textContent()).toBe(
      '“Physical clusters”',
    );
    expect(use.complaints).toEqual([]);
  });

  test('draws the regions as they lie, cities as dots that can be hit', async () => {
    await open('?map=value');
    await use.page.locator('[name="map-shape"]').selectOption('boundaries');
    await use.page.locator('.region path').first().waitFor();
    expect(await use.page.locator('.region').count()).toBe(17);
    expect(await use.page.locator('.region path').count()).toBe(16);
    const dots = use.page.locator('.region:has(circle)');
    const names = await dots.evaluateAll((all) => all.map((one) => one.getAttribute('data-key')));
    expect(names).toEqual(['astana', 'almaty', 'shymkent']);
    const shymkent = await use.page.locator('[data-key="shymkent"] circle').boundingBox();
    expect(shymkent!.width).toBeGreaterThanOrEqual(24);
    expect(new URL(use.page.url()).searchParams.get('shape')).toBe('boundaries');
  });

  test('says what a measure of the nation cannot show on a map', async () => {
    await use.page.goto(`${use.server.address}?indicator=pay_gini&region=akmola`);
    await use.page
      .getByRole('heading', { name: 'Gini of pay between regions, the whole' })
      .waitFor();
    expect(await use.page.locator('.map').textContent()).toContain('nothing to map');
  });
});

describe('on the way to a run', () => {
  test('the page waits for one, takes it up by itself, and tells how far it is', async () => {
    use.server.tell({ runs: false });
    await use.page.goto(use.server.address);
    await use.page.getByText('No run is stored yet').waitFor();
    use.server.tell({ runs: true, membersDone: 0 });
    await use.page
      .getByText('the first of 16 members is not done yet')
      .waitFor({ timeout: 15_000 });
    use.server.tell({ membersDone: 3 });
    await use.page.getByText('First estimate from 3 of 16 members').waitFor({ timeout: 15_000 });
    await use.page.locator('.headline', { hasText: 'of 3 members' }).waitFor();
    use.server.tell({ membersDone: 16 });
    await use.page.locator('.headline', { hasText: 'of 16 members' }).waitFor({ timeout: 15_000 });
    expect(await use.page.getByText('First estimate').count()).toBe(0);
    expect(use.complaints).toEqual([]);
  });

  test('a failing server is told in the words of the reader, whatever it says itself', async () => {
    await use.asReader({ locale: 'ru-RU' });
    await use.page.route('**/api/runs', (route) =>
      route.fulfill({
        status: 429,
        json: { code: 'too-many-requests', message: 'Too many questions: wait a minute.' },
      }),
    );
    await use.page.goto(use.server.address);
    const alert = use.page.getByRole('alert');
    await alert.getByText('Слишком много запросов').waitFor();
    expect(await alert.textContent()).not.toMatch(/[A-Za-z]{4,}/);
  });

  test('a failing server is told in words, and the page recovers', async () => {
    use.server.tell({ broken: true });
    await use.page.goto(use.server.address);
    await use.page.getByRole('alert').getByText('The tables could not be read.').waitFor();
    use.server.tell({ broken: false });
    await use.page.getByRole('button', { name: 'Try again now' }).click();
    await use.page.locator('.forecasts svg').first().waitFor();
    expect(await use.page.getByRole('alert').count()).toBe(0);
  });

  test('a failure on the way takes down only what it concerns, and mends itself', async () => {
    await open();
    use.server.tell({ broken: true });
    await use.page.selectOption('[name="indicator"]', 'mean_pay');
    await use.page.getByRole('alert').waitFor();
    // Not the figures of another measure under the name of this one.
    expect(await use.page.locator('.panel').count()).toBe(0);
    expect(await use.page.locator('.clusters tbody tr').count()).toBeGreaterThan(0);
    use.server.tell({ broken: false });
    await use.page.getByRole('alert').waitFor({ state: 'detached', timeout: 15_000 });
    await expect.poll(headline).toMatch(/^Mean pay by 2035/);
  });
});
