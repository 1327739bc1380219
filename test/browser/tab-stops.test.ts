import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve, type RunningServer } from '../../src/integration/serve.ts';
import { launchLasting, type LaunchedBrowser } from '../support/browser.ts';
import { WIDE } from '../support/browsing.ts';
import { isMoved, listPages, readPage, type BuiltPage } from '../support/pages.ts';

/** From top to bottom of an assessment, of its history, and of the page of a body. */
const MOST = 150;
/** Of a page of lists: a hundred rows, the frame of the page, and what narrows and draws them. */
const MOST_OF_LISTS = 250;

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchLasting(inject('browser'));
});
afterAll(() => browser.close());

/** Presses Tab until it comes to the end of the page; gives what has had the focus. */
async function tabThrough(page: Page): Promise<string[]> {
  const stops: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body || element.hasAttribute('data-passed')) return null;
      element.setAttribute('data-passed', '');
      return (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/gu, ' ').trim();
    });
    if (stop === null) return stops;
    stops.push(stop);
    if (stops.length > 10 * MOST) throw new Error('Tab never comes to the end of the page.');
  }
}

describe.each(Object.entries({ sample: inject('sample'), real: inject('real') }))('the keyboard in %s', (_, site) => {
  let server: RunningServer | null = null;
  beforeAll(async () => {
    if (site !== null) server = await serve({ dir: site.dir, base: site.base, port: 0, anyPort: true });
  });
  afterAll(() => server?.close());
  const pages = site === null ? [] : listPages(site).filter((page) => !isMoved(page));
  const longest = (pattern: RegExp): BuiltPage[] =>
    pages
      .filter(({ path }) => pattern.test(path))
      .toSorted((a, b) => readPage(b).length - readPage(a).length)
      .slice(0, 2);
  const kinds = [
    ['assessments', longest(/\/assessments\/[^/]+\/$/u), MOST],
    ['histories', longest(/\/assessments\/[^/]+\/history\/$/u), MOST],
    ['bodies', longest(/\/municipalities\/\d+\/$/u), MOST],
    ['procedures', longest(/\/procedures\/[^/]+\/$/u), MOST_OF_LISTS],
    ['items', longest(/\/fields\/[^/]+\/$/u), MOST_OF_LISTS],
    ['months', longest(/\/timeline\/[^/]+\/$/u), MOST_OF_LISTS],
    ['lists', longest(/\/(?:contractors|systems|fields|municipalities|timeline|copies|glossary)\/$/u), MOST_OF_LISTS],
  ] as const;

  test.skipIf(site === null).each(kinds)(
    'comes with few presses of Tab from top to bottom of the longest %s',
    async (kind, longestPages, most) => {
      expect(longestPages.length).toBeGreaterThan(0);
      const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce' });
      try {
        for (const { path } of longestPages) {
          const page = await context.newPage();
          await page.goto(new URL(path, server?.url).href);
          const stops = await tabThrough(page);
          console.log(`${path}: ${stops.length} tab stops`);
          expect(stops.length, `${path}\n${stops.join('\n')}`).toBeLessThanOrEqual(most);
          // It has come past the form, and to the foot of the page.
          const hasMenus = kind === 'assessments' || kind === 'histories';
          expect(stops.filter((stop) => stop.endsWith('のメニュー')).length).toBe(hasMenus ? 1 : 0);
          expect(stops.length, kind).toBeGreaterThan(20);
          await page.close();
        }
      } finally {
        await context.close();
      }
    },
  );
});
