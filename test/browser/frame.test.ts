import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browse, NARROW, WIDE } from '../support/browsing.ts';

/** Side of a target of the frame, in pixels. */
const TARGET = 44;

let page: Page;
const { open, addressOf, newContext } = browse({ viewport: WIDE }, (opened) => {
  page = opened;
});

test('in a wide window the pages stand in one line, and the search box ends where the page does', async () => {
  await open('procedures/');
  const head = page.getByRole('banner');
  const nav = head.getByRole('navigation', { name: 'サイト' });
  const links = await nav.getByRole('link').evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top));
  expect(links.length).toBe(9);
  expect(new Set(links).size).toBe(1);
  expect(await head.getByRole('button', { name: 'メニュー' }).isVisible()).toBe(false);
  const right = (selector: string): Promise<number> =>
    page.locator(selector).evaluate((element) => {
      const { right: edge } = element.getBoundingClientRect();
      return Math.round(edge - Number.parseFloat(getComputedStyle(element).paddingInlineEnd));
    });
  expect(await right('.site-head search')).toBe(await right('.site-head > div'));
  const box = await head.getByRole('searchbox').boundingBox();
  expect(box?.y).toBeLessThan((links[0] ?? 0) + TARGET);
  expect(await nav.locator('[aria-current="page"]').textContent()).toMatch(/^\s*事務\s*$/u);
});

test.each([true, false])('on a phone all pages are in a menu (scripts: %s)', async (javaScriptEnabled) => {
  const context = await newContext({ viewport: NARROW, javaScriptEnabled, reducedMotion: 'reduce' });
  const phone = await context.newPage();
  await phone.goto(addressOf('procedures/'));
  const nav = phone.getByRole('navigation', { name: 'サイト' });
  const button = phone.getByRole('button', { name: 'メニュー' });
  expect(await nav.count()).toBe(0);
  expect(await phone.getByRole('banner').getByRole('searchbox').isVisible()).toBe(true);
  await button.focus();
  await phone.keyboard.press('Enter');
  await nav.waitFor();
  const sizes = await nav
    .locator('a, button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(sizes.length).toBeGreaterThan(10);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(TARGET);
  expect(await nav.getByRole('link', { name: '用語集' }).isVisible()).toBe(true);
  expect(await nav.locator('[aria-current="page"]').textContent()).toMatch(/^\s*事務\s*$/u);
  // What follows the button is what it has opened.
  await phone.keyboard.press('Tab');
  expect(await phone.locator(':focus').textContent()).toMatch(/閉じる/u);
  await phone.keyboard.press('Escape');
  await expect.poll(() => nav.count()).toBe(0);
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  await button.click();
  await nav.getByRole('button', { name: '閉じる' }).click();
  await expect.poll(() => nav.count()).toBe(0);
  await button.click();
  await nav.getByRole('link', { name: '論点' }).click();
  await phone.waitForURL('**/findings/');
  await context.close();
});

test.each([
  ['390 pixels', { width: 390, height: 2400 }],
  ['1280 pixels', { width: 1280, height: 1600 }],
])('the foot of a short page is at the foot of a window of %s', async (_width, size) => {
  await page.setViewportSize(size);
  for (const path of ['404.html', 'search/?q=見付からないことば']) {
    await open(path);
    const bottom = await page.getByRole('contentinfo').evaluate((foot) => foot.getBoundingClientRect().bottom);
    expect({ path, isAtFoot: Math.round(bottom) >= size.height }).toEqual({ path, isAtFoot: true });
  }
  const heights = await page
    .getByRole('contentinfo')
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(15);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(TARGET);
});
