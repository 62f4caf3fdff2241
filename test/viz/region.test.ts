import { expect, test } from 'vitest';
import { usePage } from './pageUnderTest.ts';

const use = usePage();
const heading = (name: string | RegExp) => use.page.getByRole('heading', { name });
const card = (title: string) => use.page.locator('.card', { has: heading(title) });

test('a region is reached from the map by mouse and by keyboard, and left again', async () => {
  await use.open();
  await use.page.getByRole('link', { name: /^Akmola Region:/ }).click();
  await heading(/^Akmola Region$/).waitFor();
  expect(new URL(use.page.url()).search).toBe('?page=region&region=akmola');
  await use.page.goBack();
  await heading('Employed, the whole country').waitFor();
  await use.page.getByRole('link', { name: /^Almaty Region:/ }).focus();
  await use.page.keyboard.press('Enter');
  await heading(/^Almaty Region$/).waitFor();
  // What was chosen is gone from the page: the keyboard goes on from the title.
  expect(await use.page.evaluate(() => document.activeElement?.textContent)).toBe('Almaty Region');
  await use.page.getByRole('link', { name: 'Back to the overview' }).click();
  await heading('Employed, the whole country').waitFor();
  expect(new URL(use.page.url()).search).toBe('');
  expect(use.complaints).toEqual([]);
});

test('without a region there is a list of all', async () => {
  await use.page.goto(`${use.server.address}?page=region`);
  const links = use.page.locator('tbody th a');
  await links.first().waitFor();
  expect(await links.count()).toBe(17);
  await use.page.getByRole('link', { name: 'Shymkent' }).click();
  await heading(/^Shymkent$/).waitFor();
});

test('it tells the story in figures that agree with the tables', async () => {
  await use.open('?page=region&region=akmola&arm=internet');
  const story = use.page.locator('.story');
  await story.getByText('Under “Internet clusters”, from 2020 to 2035').waitFor();
  expect(await story.textContent()).toMatch(/Place among 17 regions.*population 1\d/);
  expect(await use.page.locator('.key-charts svg[role="img"]').count()).toBe(6);
  // Observed from 2010 to 2021, but for 2015.
  const employed = use.page.locator('.key-charts article', { has: heading(/^Employed$/) });
  expect(await employed.locator('.history circle').count()).toBe(11);

  const moves = card('Who comes and who goes in 2035');
  const [into, outOf] = await moves.locator('.partners').all();
  const numbers = async (table: typeof into) =>
    (await table!.locator('tbody td:nth-child(2)').allInnerTexts()).map((text) =>
      Number(text.replaceAll(/\D/g, '')),
    );
  for (const table of [into, outOf]) {
    const amounts = await numbers(table);
    const total = amounts.at(-1)!;
    const sum = amounts.slice(0, -1).reduce((a, b) => a + b, 0);
    // Each is rounded to three digits.
    expect(Math.abs(sum / total - 1)).toBeLessThan(0.01);
    expect(amounts.slice(0, 6)).toEqual(amounts.slice(0, 6).toSorted((a, b) => b - a));
  }
  const lead = await moves.locator('.lead').textContent();
  expect(lead).toContain(`${await into!.locator('.total td').first().textContent()} come`);

  const clusters = card('What the clusters of “Internet clusters” do here by 2035');
  const said = (await clusters.locator('.lead').textContent()) ?? '';
  const [funded, net, other] = [...said.matchAll(/([+−])([\d,]+)\s/g)].map(
    ([, sign, digits]) => (sign === '−' ? -1 : 1) * Number(digits!.replaceAll(',', '')),
  );
  expect(Math.abs(net! - funded! - other!)).toBeLessThanOrEqual(20);
  expect(await clusters.locator('tbody tr', { hasText: 'yes' }).allInnerTexts()).toEqual([
    expect.stringContaining('Milk processing'),
  ]);
  const gains = card('What gets better and what gets worse by 2035');
  expect(await gains.locator('article').count()).toBe(3);
  expect(await gains.textContent()).toContain('is not measured by runs so far');
  expect(use.complaints).toEqual([]);
});

test('a small chart leads to the fans of its measure; another region keeps what is chosen', async () => {
  await use.open('?page=region&region=akmola');
  await use.page.getByRole('button', { name: 'Fans and differences of mean pay' }).click();
  await heading('Mean pay, Akmola Region').waitFor();
  await card('Who comes and who goes in 2035')
    .getByRole('link', { name: 'Turkistan' })
    .first()
    .click();
  await heading(/^Turkistan Region$/).waitFor();
  expect(new URL(use.page.url()).search).toBe('?page=region&indicator=mean_pay&region=turkistan');
});
