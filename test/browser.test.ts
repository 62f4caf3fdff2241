import { expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

test('a real browser renders Kazakh and Russian letters', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 120 } });
    // A letter that no font has is drawn as the same box as any other: widths would be equal.
    const body = '<meta charset="utf-8"><h1><span>Қ</span><span>і</span> аймақ, рынок</h1>';
    await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(body)}`);
    expect(await page.textContent('h1')).toBe('Қі аймақ, рынок');
    const widths = await page.$$eval('span', (spans) =>
      spans.map((span) => span.getBoundingClientRect().width),
    );
    expect(widths[0]).toBeGreaterThan(1.5 * (widths[1] ?? 0));
    expect((await page.screenshot()).byteLength).toBeGreaterThan(1000);
  } finally {
    await browser.close();
  }
});
