// Pictures of every page for people to look at, into screenshots/, which git ignores:
//   node run.mjs test/viz/screenshots.ts [en ru kk]
// In slices from top to bottom: overview-ru-390-dark-1.png, …
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildViewer, viewerFolder } from '../../cli/viewer.ts';
import { launchBrowser } from '../browser.ts';
import { startFixtureServer } from './fixtureServer.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'screenshots');
const languages = process.argv.length > 2 ? process.argv.slice(2) : ['en', 'ru', 'kk'];
/** Taller pictures are shown too small to be judged, px. */
const SLICE = 1400;
const pages = {
  overview: 'flows=moves',
  boundaries: 'flows=pay&shape=boundaries&map=value',
  region: 'page=region&region=akmola&arm=internet',
  regions: 'page=region',
  disproportion: 'page=disproportion&region=akmola',
  why: 'page=why&arm=internet&region=akmola',
  claims: 'page=claims',
  change: 'page=change&change=arms.internet.budget="2021 <= year <= 2025 ? 60e9 : 0"',
  yaml: 'page=change&edit=yaml&change=arms.internet.clusters.0.memberShare=0.1',
};

mkdirSync(folder, { recursive: true });
await buildViewer();
const [browser, server] = await Promise.all([launchBrowser(), startFixtureServer(viewerFolder)]);
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [1440, 768, 390]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    for (const language of languages) {
      for (const [name, search] of Object.entries(pages)) {
        await page.goto(`${server.address}?${search}&lang=${language}`);
        await page.locator('main :is(svg[role="img"], tbody a)').first().waitFor();
        await page.waitForTimeout(300);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        for (let y = 0; y < height; y += SLICE) {
          const file = `${name}-${language}-${width}-${colorScheme}-${y / SLICE + 1}.png`;
          const clip = { x: 0, y, width, height: Math.min(SLICE, height - y) };
          await page.screenshot({ path: path.join(folder, file), fullPage: true, clip });
        }
      }
    }
    await page.close();
  }
}
await Promise.all([browser.close(), server.close()]);
