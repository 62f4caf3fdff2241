// The page of changes on the real server, with a small scenario that runs in a moment.
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { viewerFolder } from '../../../cli/viewer.ts';
import { smallHouse } from '../../server/serverUnderTest.ts';
import { usePageOn } from '../pageUnderTest.ts';

const { at, remove, start } = smallHouse();
// The last to be said is the first to be done.
afterAll(remove);
const use = usePageOn(() => start({ viewerFolder }));

/** Long enough for a machine that others use. */
const soon = { timeout: 10_000 };

const open = (search = '') =>
  use.page.goto(`${use.server.address}/?page=change&scenario=small&lang=en${search}`);
const seats = () =>
  use.page.getByLabel('Workplaces on site that the money pays for', { exact: true });
const headline = () => use.page.locator('.outcome-headline');
const button = (name: string) => use.page.getByRole('button', { name, exact: true });
const changes = () => new URL(use.page.url()).searchParams.getAll('change');
const rows = () => use.page.locator('.change-list tbody tr');
const share = () => use.page.locator('[data-field="arms.mills.clusters.0.memberShare"] input');

async function compared(): Promise<void> {
  await headline().filter({ hasText: '“mills, changed”' }).waitFor();
  await use.page.getByText('Done: 4 simulations.').waitFor();
}

/** Shows the cluster's share of members through the search. */
async function findShare(): Promise<void> {
  await use.page.getByLabel('Search all fields').fill('staff of members');
  await share().waitFor();
}

describe('a change', () => {
  test('is found from the first page, run at once, compared, and shown on the other pages', async () => {
    await use.page.goto(`${use.server.address}/?lang=en`);
    await use.page.getByText('No run is stored yet').waitFor();
    await use.page.getByRole('link', { name: 'Change something' }).click();
    await use.page.selectOption('[name="scenario"]', 'small');
    await use.page.getByText('Nothing is changed yet: this is the scenario').waitFor();
    await use.page.locator('.outcome svg[role="img"]').waitFor();
    await seats().fill('500');
    await compared();
    expect(await use.page.locator('.outcome svg[role="img"]').count()).toBe(2);
    expect(await use.page.locator('.measures tbody tr').count()).toBeGreaterThan(5);
    const opened = use.page.locator('[data-field="site-seats"] .effect');
    expect(await opened.textContent()).toMatch(/In the run, [\d,]+ stand in 2021/);
    expect(changes()).toEqual([
      expect.stringMatching(/^arms\.mills\.budget="2020 <= year <= 2020 \?/),
    ]);
    const row = await rows().allInnerTexts();
    expect(row).toHaveLength(1);
    expect(row[0]).toMatch(
      /mills › Public money of this arm.*1,000\sKZT a year, 2020–2020.*5\.34\sbillion\sKZT/s,
    );
    // Seats are not built within these two years; jobs are lost at once.
    expect(await headline().textContent()).toContain('are equal in every member');
    await use.page.getByLabel('Search all fields').fill('separations');
    await use.page.locator('[data-field="parameters.separationRate"] input').fill('0.03');
    await headline().filter({ hasText: 'of 4 members' }).waitFor();
    expect(use.complaints).toEqual([]);
    await button('Look at this run').click();
    await use.page.locator('.forecasts svg').first().waitFor();
    expect(new URL(use.page.url()).searchParams.get('run')).toMatch(/^small-/);
    expect(use.foreign).toEqual([]);
  });

  test('comes back from a link, and what leads nowhere is told', async () => {
    await open(
      '&change=arms.mills.clusters.0.memberShare=0.3&change=arms.dams.clusters.4.id="x"&change=budget',
    );
    await compared();
    await use.page.getByText('2 changes of this link lead nowhere').waitFor();
    expect(await rows().count()).toBe(1);
    await findShare();
    expect(await share().inputValue()).toBe('30');
    const field = use.page.locator('[data-field="arms.mills.clusters.0.memberShare"]');
    expect(await field.locator('.was').textContent()).toContain('before: 50');
    await field
      .getByRole('button', { name: 'Take “Staff of members in their sector” back' })
      .click();
    expect(changes()).toEqual([]);
    expect(await share().inputValue()).toBe('50');
    expect(await use.page.getByText('lead nowhere').count()).toBe(0);
  });

  test('can be undone, done again and reset, by buttons and by keys', async () => {
    await open();
    await findShare();
    await share().fill('40');
    await use.page.getByLabel('Search all fields').fill('catching up');
    const speed = use.page.locator('[data-field="parameters.catchUpRate"] input');
    await speed.fill('0,05');
    const both = ['arms.mills.clusters.0.memberShare=0.4', 'parameters.catchUpRate=0.05'];
    expect(changes()).toEqual(both);
    await button('Undo').click();
    expect(changes()).toEqual([both[0]]);
    await use.page.keyboard.press('Control+z');
    expect(changes()).toEqual([]);
    await use.page.keyboard.press('Control+Shift+z');
    await button('Redo').click();
    expect(changes()).toEqual(both);
    expect(await button('Redo').isDisabled()).toBe(true);
    await button('Reset all').click();
    expect(changes()).toEqual([]);
    await button('Undo').click();
    expect(changes()).toEqual(both);
    // In a text field the keys are the browser's own.
    await speed.focus();
    await use.page.keyboard.press('Control+z');
    expect(changes().length).toBe(2);
  });

  test('that cannot be is told at its field and is not run', async () => {
    await open('&change=arms.mills.clusters.0.budgetShare=0.5');
    await use.page.getByRole('heading', { name: 'This cannot be run yet' }).waitFor();
    const fault = 'the budgetShare of the clusters must add up to 1, found 0.5';
    expect(await use.page.locator('.faults').textContent()).toContain(fault);
    expect(await button('Run').isDisabled()).toBe(true);
    await button('Scale them to 100 %').click();
    await use.page
      .getByRole('heading', { name: 'This cannot be run yet' })
      .waitFor({ state: 'detached' });
    await findShare();
    await share().fill('150');
    await use.page.getByText('from 0 to 100').waitFor();
    await share().fill('many');
    await use.page.getByText('This is no number.').waitFor();
    // What is no number changes nothing.
    expect(changes()).toEqual([]);
    expect(use.complaints).toEqual([]);
  });
});

describe('a formula', () => {
  test('is checked while it is typed', async () => {
    await open();
    await use.page
      .getByLabel('How “Public money of clusters” is given')
      .first()
      .selectOption('formula');
    const formula = use.page.getByLabel('Formula').first();
    await formula.fill('2000 * (1 + t)');
    await use.page.getByText('its first value is 2000').waitFor();
    await formula.fill('2000 * tt');
    await use.page.locator('.formula .fault', { hasText: 'unknown name "tt"' }).waitFor();
  });
});

describe('the text', () => {
  const text = () => use.page.locator('textarea[name="yaml"]');

  test('follows the form and the form follows it, with comments', async () => {
    await open('&edit=yaml&change=arms.mills.clusters.0.memberShare=0.3');
    await expect.poll(() => text().inputValue(), soon).toContain('memberShare: 0.3\n');
    const own = (await text().inputValue()).replace('years: 2', 'years: 3 # one more');
    await text().fill(own);
    await expect.poll(changes, soon).toEqual(['years=3', 'arms.mills.clusters.0.memberShare=0.3']);
    await button('Undo').click();
    await expect.poll(() => text().inputValue(), soon).toContain('years: 2 # one more\n');
    expect(changes()).toEqual(['arms.mills.clusters.0.memberShare=0.3']);
    expect(use.complaints).toEqual([]);
  });

  test('tells what is wrong with its line, and changes nothing until it can be read', async () => {
    await open('&edit=yaml');
    await expect.poll(() => text().inputValue(), soon).toContain('memberShare: 0.5');
    const good = await text().inputValue();
    const line = good.split('\n').findIndex((one) => one.includes('memberShare')) + 1;
    await text().fill(good.replace('memberShare: 0.5', 'memberShare: 5'));
    await use.page.locator('.yaml .fault', { hasText: `line ${line}` }).waitFor();
    expect(await use.page.locator('.yaml .fault').textContent()).toContain('at most 1, found 5');
    await text().fill(good.replace('memberShare: 0.5', 'memberShare: [5'));
    await use.page.getByText('the scenario stays as it was before').waitFor();
    expect(changes()).toEqual(['arms.mills.clusters.0.memberShare=5']);
    await text().fill(good);
    await use.page.getByText('The text holds.').waitFor();
    expect(changes()).toEqual([]);
  });
});

describe('an arm', () => {
  test('can be copied and changed, and is compared with the reference', async () => {
    await open();
    const arms = use.page.locator('.topics > .fold', { hasText: 'Arms and clusters' });
    await arms.locator('> summary').click();
    await arms.locator('.fold', { hasText: 'mills' }).locator('> summary').click();
    await button('Copy this arm').click();
    await use.page.getByText('“mills, copy” is new').waitFor();
    await use.page.getByText('Done: 4 simulations.').waitFor();
    const copy = arms.locator('.fold-body > .fold', { hasText: 'mills, copy' });
    await copy.locator('> summary').click();
    await copy.getByRole('button', { name: 'Add a cluster' }).click();
    await expect.poll(() => changes().join(), soon).toContain('"preset":"industrial"');
    await copy.getByRole('button', { name: 'Remove this arm' }).click();
    await expect.poll(changes, soon).toEqual([]);
    expect(use.complaints).toEqual([]);
  });
});

describe('a run', () => {
  test('can be stopped and begun again', async () => {
    await open('&change=years=40&sample=1&members=64');
    await button('Stop').click();
    await use.page.getByText(/^Stopped/).waitFor();
    expect(await button('Run again').isEnabled()).toBe(true);
  });

  test('is not begun by a server that only shows', async () => {
    const shown = await start({ viewerFolder, readOnly: true });
    await use.page.goto(`${shown.address}/?page=change&scenario=small&lang=en`);
    await use.page.getByText('This server shows stored runs only').waitFor();
    await findShare();
    await share().fill('40');
    expect(await rows().count()).toBe(1);
    expect(await button('Run').count()).toBe(0);
    expect(await button('Save as a scenario…').count()).toBe(0);
    await shown.close();
  });
});

test('an edit is saved as a scenario, from which one can go on', async () => {
  await open('&change=years=3');
  await button('Save as a scenario…').click();
  await use.page.locator('[name="saved-name"]').fill('small');
  await button('Save').click();
  await use.page.getByText('There is a scenario "small" already').waitFor();
  await use.page.locator('[name="saved-name"]').fill('longer');
  await button('Save').click();
  await use.page.getByText('Saved as “longer”.').waitFor();
  expect(existsSync(at('own', 'longer', 'scenario.yaml'))).toBe(true);
  expect(readFileSync(at('own', 'longer', 'scenario.yaml'), 'utf8')).toContain('years: 3');
  await button('Go on from it').click();
  await expect.poll(changes, soon).toEqual([]);
  expect(new URL(use.page.url()).searchParams.get('scenario')).toBe('longer');
  await button('Text (YAML)').click();
  const text = use.page.locator('textarea[name="yaml"]');
  await expect.poll(() => text.inputValue(), soon).toContain('years: 3');
  // What it extends is in its text as well.
  expect(await text.inputValue()).toContain('memberShare: 0.5');
});
