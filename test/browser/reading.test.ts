import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browse, WIDE } from '../support/browsing.ts';
import { drawsJapanese } from '../support/japanese-font.ts';

/** An assessment of the sample with blocks, marks, ※ and a list of recorded items. */
const ASSESSMENT = 'assessments/992011-12/';

let page: Page;
const { open } = browse({ viewport: WIDE }, (opened) => {
  page = opened;
});

describe('an assessment in the browser', () => {
  test('narrows the list of recorded items as one types, and says how many are left', async () => {
    await open(ASSESSMENT);
    const list = page.locator('filter-list').first();
    const all = await list.locator('li').count();
    await list.getByRole('searchbox').fill('番号');
    await expect.poll(() => list.locator('output').textContent()).toContain('のうち');
    const shown = await list.locator('li:visible').allTextContents();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(all);
    expect(shown.filter((words) => !words.includes('番号'))).toEqual([]);
    expect(await list.locator('output').textContent()).toBe(`${all}項目のうち${shown.length}項目`);
    await list.getByRole('searchbox').fill('');
    await expect.poll(() => list.locator('li:visible').count()).toBe(all);
  });

  test('explains ※ where it stands, by keyboard alone', async () => {
    await open(ASSESSMENT);
    const button = page.getByRole('button', { name: /重要な変更/u }).first();
    const note = page.locator('#important');
    expect(await note.isVisible()).toBe(false);
    await button.focus();
    await page.keyboard.press('Enter');
    expect(await note.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await note.isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('marks in the contents what is being read', async () => {
    await open(`${ASSESSMENT}#III-f1-3`);
    await page.locator('.contents a[aria-current][href="#III-f1-3"]').waitFor();
    await page.evaluate(() => document.getElementById('I-6')?.scrollIntoView());
    await page.locator('.contents a[aria-current][href="#I-6"]').waitFor();
    expect(await page.locator('.contents a[aria-current]').count()).toBe(1);
  });

  test('keeps the item in its place that the address or a link names', async () => {
    const topOf = (id: string): Promise<number> =>
      page.locator(`[id="${id}"]`).evaluate((element) => element.getBoundingClientRect().top);
    await open(`${ASSESSMENT}#III-f1-3`);
    await page.waitForFunction(() => document.querySelector('.depth-1 > .depth-2:not(.laid-out)') === null);
    expect(Math.abs((await topOf('III-f1-3')) - 16)).toBeLessThan(20);

    await open(ASSESSMENT);
    const link = page.locator('.glance a[href^="#IV"]').last();
    const id = ((await link.getAttribute('href')) ?? '').slice(1);
    await link.click();
    await page.waitForFunction(() => document.querySelector('.depth-1 > .depth-2:not(.laid-out)') === null);
    const top = await topOf(id);
    expect({ id, inWindow: top >= 0 && top < 900 }).toEqual({ id, inWindow: true });
  });

  test('is reached past the frame by the skip link', async () => {
    await open(ASSESSMENT);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('本文へ進む');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
  });

  test('has targets of at least 24 pixels, save links within sentences', async ({ skip }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(ASSESSMENT);
    skip(!(await drawsJapanese(page)), 'The browser has no Japanese font.');
    const small = await page
      .locator('main :is(button, summary, input), nav a, .here, .block-index a, .states a, footer a')
      .evaluateAll((elements) =>
        elements
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width}×${box.height}`),
      );
    expect(small).toEqual([]);
  });

  test('fits a window of 320 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of ['', ASSESSMENT, `${ASSESSMENT}history/`, 'about/forms/', 'search/']) {
      await open(path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ path, width }).toEqual({ path, width: 320 });
    }
  });

  test('prints what is folded', async () => {
    for (const path of [ASSESSMENT, `${ASSESSMENT}history/`]) {
      await open(path);
      const folded = 'main details:not([open])';
      expect(await page.locator(folded).count()).toBeGreaterThan(0);
      await page.emulateMedia({ media: 'print' });
      // What tells the history of an item stands in the history, and the key to the signs is for the screen: both are left out.
      const closed = await page.locator(folded).evaluateAll((all) =>
        all
          .filter((details) => details.checkVisibility())
          .filter(({ children }) => [...children].some((part) => part.tagName !== 'SUMMARY' && !part.checkVisibility()))
          .map(({ outerHTML }) => outerHTML.slice(0, 80)),
      );
      expect(closed).toEqual([]);
      await page.emulateMedia({ media: null });
    }
  });

  test('prints all of a list that is narrowed', async () => {
    await open(ASSESSMENT);
    const list = page.locator('filter-list').first();
    await list.getByRole('searchbox').fill('番号');
    await page.emulateMedia({ media: 'print' });
    expect(await list.locator('li:visible').count()).toBe(await list.locator('li').count());
  });
});
