import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { runAxe } from './support/axe.ts';
import { kindsOf, SIZES, visiting, VISITED, type Size } from './support/visits.ts';

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>;
/**
 * The looks at a page, one at each size: at all rules as it comes, then at what is about colours, in dark and where colours are forced.
 * Kinds of pages take turns, so that over all of them each size has each.
 */
function looksOf(turn: number): { whole: Size; colours: [size: Size, media: Media][] } {
  const sizes = Object.keys(SIZES) as Size[];
  const at = (step: number): Size => sizes[(turn + step) % sizes.length] ?? 'narrow';
  return {
    whole: at(0),
    colours: [
      [at(1), { colorScheme: 'dark', forcedColors: 'none' }],
      [at(2), { colorScheme: turn % 2 === 0 ? 'light' : 'dark', forcedColors: 'active' }],
    ],
  };
}
const SHOWN = ['h1', 'h2', '[data-item]', '[data-change]', '[data-cell]'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block', 'target-size'];

describe.each(VISITED)('%s', (_name, site, only: readonly string[] | null) => {
  const { visit } = visiting(site);
  const kinds = kindsOf(site, only);

  test.skipIf(site === null)('every page says of which kind it is', () => {
    expect(kinds.map(({ kind }) => kind)).not.toContain('none');
    expect(kinds.length).toBeGreaterThanOrEqual(only?.length ?? 6);
  });

  // A page is loaded as seldom as can be, which is half of the time.
  test.each(kinds)('$kind is accessible, and shows the same without JavaScript: $path', async ({ path }) => {
    const faults: string[] = [];
    const { whole, colours } = looksOf(kinds.findIndex((one) => one.path === path));
    const viewport = SIZES[whole];
    const withScripts = await visit(
      { viewport, bypassCSP: true, reducedMotion: 'reduce' },
      path,
      faults,
      async (page) => {
        const shown = await countShown(page);
        for (const [size, viewport] of Object.entries(SIZES)) {
          await page.setViewportSize(viewport);
          if (size === whole) for (const fault of await runAxe(page)) faults.push(`${size}: ${fault}`);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (overflow > 0) faults.push(`${size}: the page is ${overflow} px wider than the window`);
        }
        for (const [size, media] of colours) {
          await page.setViewportSize(SIZES[size]);
          await page.emulateMedia(media);
          for (const fault of await runAxe(page, COLOUR_RULES))
            faults.push(`${size} ${JSON.stringify(media)}: ${fault}`);
        }
        return shown;
      },
    );
    const without = await visit({ viewport, javaScriptEnabled: false }, path, faults, countShown);
    expect([...new Set(faults)]).toEqual([]);
    expect(without).toEqual(withScripts);
  });
});

/** How many of the things that a page is about can be seen: headings, items, changes, cells of a comparison. */
function countShown(page: Page): Promise<Record<string, number>> {
  return page.evaluate((kinds) => {
    const isShown = (element: Element): boolean => {
      const { width, height } = element.getBoundingClientRect();
      return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
    };
    return Object.fromEntries(
      kinds.map((kind) => [kind, [...document.querySelectorAll(`main ${kind}`)].filter(isShown).length]),
    );
  }, SHOWN);
}
