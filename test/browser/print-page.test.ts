import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browse, WIDE } from '../support/browsing.ts';

let page: Page;
const { open, addressOf, newContext } = browse({ viewport: WIDE, locale: 'ja-JP' }, (opened) => {
  page = opened;
});
const printed = (of: Page) => of.locator('.paper-head');

test.each(['', 'procedures/', 'assessments/992011-12/', 'search/?q=再委託'])(
  'paper bears where /%s is, with its query, and the day of printing',
  async (path) => {
    await open(path);
    expect(await printed(page).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const day = await page.evaluate(() => new Date().toLocaleDateString('ja', { dateStyle: 'long' }));
    const words = await printed(page).innerText();
    expect(words).toContain(await page.evaluate(() => location.href));
    expect(words).toContain(`印刷日 ${day}`);
    expect(await page.locator('h1').isVisible()).toBe(true);
    // Nothing of the frame that is for the screen alone.
    for (const name of ['.site-nav', '.menu-button', '.language', '.site-foot nav'])
      expect(await page.locator(name).first().isVisible(), name).toBe(false);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  },
);

test('without JavaScript paper bears the address of the page, and no day that nobody knows', async () => {
  const context = await newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(addressOf('procedures/'));
  await still.emulateMedia({ media: 'print' });
  const words = await printed(still).innerText();
  expect(words).toContain('/procedures/');
  expect(words).not.toContain('印刷日');
  await context.close();
});
