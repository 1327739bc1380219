import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { browse, NARROW, WIDE } from '../support/browsing.ts';
import { onePageOfEachKind } from '../support/pages.ts';

/** Pixels of the letters in tables and filters, and of all others. */
const READ = 16;
const META = 14;
/** Letters of a word of the site that has room on one line at any width: 判読不明. */
const SHORT = 4;
/** Pixels of the outline of what has the focus. */
const OUTLINE = '4px';

const FILTERS = [
  '.filter',
  '.change-filter',
  '.list-tools',
  '.list-chosen',
  '.search-switches',
  '.search-facets',
  '.compare-tools',
  '.row-picker',
];

const site = inject('sample');
const pages = [...onePageOfEachKind(site)].map(([kind, { path }]) => ({
  kind,
  path:
    kind === 'compare' ? `${path}?a=992011-1&b=992020-1` : kind === 'search' ? `${path}?q=%E5%A7%94%E8%A8%97` : path,
}));

/** Its pictures of what is recorded have marks that nobody can read. */
const unread = { kind: 'assessment with marks that cannot be read', path: `${site.base}assessments/992011-18/` };

describe('by finger, and at both widths', () => {
  let page: Page;
  const { open } = browse({ viewport: NARROW, locale: 'ja-JP', hasTouch: true }, (opened) => {
    page = opened;
  });

  async function openWhole(path: string): Promise<void> {
    await open(path);
    await page.waitForFunction(() => document.querySelector('.depth-1 > .depth-2:not(.laid-out)') === null);
    if (path.includes('?a=')) await page.locator('.compare-tools select').first().waitFor();
    if (path.includes('?q=')) await page.locator('.search-facets input').first().waitFor({ state: 'attached' });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
  }

  test.each([...pages, unread])(
    '$kind has letters that can be read, and shows what has the focus: $path',
    async ({ path }) => {
      await openWhole(path);
      for (const size of [NARROW, WIDE]) {
        await page.setViewportSize(size);
        expect(await page.evaluate(findSmallLetters, { filters: FILTERS.join(), read: READ, meta: META })).toEqual([]);
        expect(await page.evaluate(findCrooked, SHORT)).toEqual([]);
        await page.keyboard.press('Tab');
        const { focused, faults } = await page.evaluate(findUnmarkedFocus, OUTLINE);
        expect(focused).toBeGreaterThan(3);
        expect(faults).toEqual([]);
      }
    },
  );
});

/** Words of the site whose box is broken or drawn out by what stands beside it, and notes that do not stand on the line of their link. */
function findCrooked(most: number): string[] {
  const linesOf = (element: Element): number =>
    element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight);
  const words = [...document.querySelectorAll('main .site-word')].filter(
    (element) =>
      element.checkVisibility() && (element.textContent ?? '').trim().length <= most && linesOf(element) > 1.5,
  );
  const bottomOf = (element: Element): number => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return range.getBoundingClientRect().bottom;
  };
  const notes = [...document.querySelectorAll('main .timeline-places > a + span')].filter((note) => {
    const link = note.previousElementSibling;
    if (link === null || !note.checkVisibility()) return false;
    const isBeside = note.getBoundingClientRect().left >= link.getBoundingClientRect().right;
    return isBeside && Math.abs(bottomOf(note) - bottomOf(link)) > 2;
  });
  return [...words, ...notes].map((element) => element.outerHTML.slice(0, 100));
}

/** Texts with letters that are too small. Runs in the page, as the others. */
function findSmallLetters({ filters, read, meta }: { filters: string; read: number; meta: number }): string[] {
  const hasText = (element: Element): boolean =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '');
  return [...document.querySelectorAll('main *')]
    .filter((element) => hasText(element) && element.checkVisibility() && element.closest('rt, .hidden-words') === null)
    .filter((element) => {
      const isRead = element.closest('table') !== null || element.closest(filters) !== null;
      const size = Number.parseFloat(getComputedStyle(element).fontSize);
      // Marks that are not letters of a text: labels of kinds keep their size wherever they stand.
      return size < (isRead && element.closest('.tag, .hit-part') === null ? read : meta);
    })
    .map((element) => `${getComputedStyle(element).fontSize}: ${element.outerHTML.slice(0, 100)}`);
}

/** Gives the focus to one thing of each kind and class, and tells those that do not show it as all others do. */
function findUnmarkedFocus(outline: string): { focused: number; faults: string[] } {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')) {
    const kind = `${element.tagName} ${element.getAttribute('type')} ${element.className} ${element.parentElement?.className}`;
    if (seen.has(kind) || !element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled'))
      continue;
    element.focus({ preventScroll: true });
    if (document.activeElement !== element) continue;
    seen.add(kind);
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    if (
      !element.matches(':focus-visible') ||
      outlineStyle !== 'solid' ||
      outlineWidth !== outline ||
      boxShadow === 'none'
    )
      faults.push(`${outlineStyle} ${outlineWidth} ${boxShadow}: ${element.outerHTML.slice(0, 100)}`);
  }
  return { focused: seen.size, faults };
}
