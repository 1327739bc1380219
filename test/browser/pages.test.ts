import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve, type RunningServer } from '../../src/integration/serve.ts';
import { launchLasting, type LaunchedBrowser } from '../support/browser.ts';
import { unlessItHangs } from '../support/browser-died.ts';
import { onePageOfEachKind } from '../support/pages.ts';
import { drawsJapanese } from '../support/japanese-font.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SIZES = {
  narrow: { width: 390, height: 844 },
  middle: { width: 768, height: 1024 },
  wide: { width: 1280, height: 900 },
};
type Size = keyof typeof SIZES;
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
const COLOUR_RULES = ['color-contrast', 'link-in-text-block', 'target-size'];
/** A window of 1280 × 1024 at 400 %; the width is that of the narrowest phones. */
const ZOOMED = { width: 320, height: 256 };
/** Side of the smallest target of a finger, in whole pixels (WCAG 2.5.5); links in running text are none. */
const TARGET = 44;
/** Milliseconds after which a look at a page counts as one that does not end; the longest, on a busy machine, took 60 s. */
const PATIENCE = 120_000;
/** Pixels of the letters in a field, below which an iPhone enlarges the page around it. */
const LETTERS = 16;

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchLasting(inject('browser'));
});
afterAll(() => browser.close());

describe.each([
  ['sample', inject('sample'), null],
  // The other kinds of page have no words of the documents on them that the sample has not.
  ['real', inject('real'), ['assessment', 'history']],
] as const)('%s', (_name, site, only: readonly string[] | null) => {
  let server: RunningServer;
  beforeAll(async () => {
    if (site !== null) server = await serve({ dir: site.dir, base: site.base, port: 0, anyPort: true });
  });
  afterAll(() => server?.close());

  const kinds =
    site === null
      ? []
      : [...onePageOfEachKind(site)]
          .map(([kind, { path }]) => ({ kind, path }))
          .filter(({ kind }) => only === null || only.includes(kind));

  test.skipIf(site === null)('every page says of which kind it is', () => {
    expect(kinds.map(({ kind }) => kind)).not.toContain('none');
    expect(kinds.length).toBeGreaterThanOrEqual(only?.length ?? 6);
  });

  // A page is loaded as seldom as can be, which is half of the time: with scripts at the size at which all rules are asked and on a phone,
  // and without scripts.
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
        await page.addScriptTag({ path: AXE });
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

  // Either test listens: no page says a word, breaks its policy, or asks anybody else.
  test.each(kinds)(
    '$kind stands still on a phone, fits it, and bears an address that cannot be decoded: $path',
    async ({ kind, path }) => {
      const faults: string[] = [];
      await visit({ viewport: SIZES.narrow, hasTouch: true }, path, faults, async (page) => {
        // What is compared comes with the address, or with what a reader chooses: its page is empty before.
        if (kind !== 'compare') faults.push(...(await page.evaluate(readThrough)));
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.setViewportSize(ZOOMED);
        faults.push(...(await page.evaluate(findTooWide)), ...(await page.evaluate(findInTheWay)));
        await page.setViewportSize(SIZES.narrow);
        faults.push(
          ...((await drawsJapanese(page)) ? await page.evaluate(findSmallTargets, TARGET) : []),
          ...(await page.evaluate(findSmallFields, LETTERS)),
        );
        const undecodable = faults.length;
        await page.setViewportSize(SIZES.wide);
        // `q` and `original` start what else reads the fragment; it is loaded on demand.
        await page.goto(new URL(`${path}?q=%&as-of=%E4&own=%&original=1#%E4%`, server.url).href);
        await page.waitForLoadState('networkidle');
        faults.push(...faults.splice(undecodable).map((fault) => `at an address that cannot be decoded: ${fault}`));
      });
      expect([...new Set(faults)]).toEqual([]);
    },
  );

  async function visit<Result>(
    options: BrowserContextOptions,
    path: string,
    faults: string[],
    look: (page: Page) => Promise<Result>,
  ): Promise<Result> {
    const context = await browser.newContext({ locale: 'ja-JP', ...options });
    try {
      const page = await context.newPage();
      listen(page, new URL(server.url).origin, faults);
      await page.goto(new URL(path, server.url).href, { waitUntil: 'load' });
      // Where scripts run, the parts of a long document get their place one by one behind the first view.
      if (options.javaScriptEnabled !== false)
        await page.waitForFunction(() => document.querySelector('.depth-1 > .depth-2:not(.laid-out)') === null);
      return await unlessItHangs(look(page), PATIENCE, () => browser.close());
    } finally {
      await context.close().catch(() => undefined);
    }
  }
});

/** How many of the things that a page is about can be seen: headings, items, changes, cells of a comparison. */
async function countShown(page: Page): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const kind of ['h1', 'h2', '[data-item]', '[data-change]', '[data-cell]'])
    counts[kind] = await page.locator(`main ${kind}`).filter({ visible: true }).count();
  return counts;
}

/** Notes everything a page says on the console, breaks on, cannot load, or asks of another host. */
function listen(page: Page, origin: string, faults: string[]): void {
  page.on('console', (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol)) faults.push(`request: ${request.url()}`);
  });
  page.on('response', (response) => {
    const missing = response.request().isNavigationRequest() && response.url().endsWith('/404.html');
    if (response.status() >= 400 && !missing) faults.push(`${response.status()}: ${response.url()}`);
  });
}

/** Scrolls to the end and back, and tells what jumped meanwhile or before. Runs in the page, as those below. */
async function readThrough(): Promise<string[]> {
  const jumped: string[] = [];
  const note = (entries: PerformanceEntryList): void => {
    for (const entry of entries as (PerformanceEntry & { value: number; sources: { node: Element | null }[] })[])
      jumped.push(`jumped by ${entry.value}: ${entry.sources[0]?.node?.outerHTML?.slice(0, 100)}`);
  };
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const drawn = (): Promise<void> =>
    new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
  for (const step of [1, -1])
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight) {
      scrollBy({ top: step * innerHeight, behavior: 'instant' });
      await drawn();
    }
  note(observer.takeRecords());
  return jumped;
}

/** What makes the page scroll sideways; a table may, in a frame of its own. */
function findTooWide(): string[] {
  const width = document.documentElement.scrollWidth;
  if (width <= innerWidth) return [];
  const wide = [...document.querySelectorAll('body *')].filter(
    (element) => element.getBoundingClientRect().right > innerWidth + 1 && element.closest('.scroll') === null,
  );
  return [`${width} px wide: ${wide.at(-1)?.outerHTML.slice(0, 120)}`];
}

/** What stays in the window and takes more than a fifth of its height from the text. */
function findInTheWay(): string[] {
  return [...document.querySelectorAll('body *')]
    .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
    .filter((element) => element.closest('.scroll') === null && element.clientHeight > innerHeight / 5)
    .map((element) => `stays in a low window: ${element.outerHTML.slice(0, 80)}`);
}

/** Links, buttons and fields that are too small, save what stands within a line of text. */
function findSmallTargets(side: number): string[] {
  const targets = 'a[href], button, input, select, textarea, summary, [role="button"]';
  const standsInText = (target: Element): boolean => {
    let block = target.parentElement;
    while (block !== null && getComputedStyle(block).display === 'inline') block = block.parentElement;
    const texts = document.createTreeWalker(block ?? document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode())
      if (texts.currentNode.nodeValue?.trim() && !texts.currentNode.parentElement?.closest(targets)) return true;
    return false;
  };
  const isSmall = (element: Element | null): boolean => {
    const { width, height } = element?.getBoundingClientRect() ?? { width: 0, height: 0 };
    return Math.round(Math.min(width, height)) < side;
  };
  return [...document.querySelectorAll(targets)]
    .filter((target) => target.checkVisibility() && target.getClientRects().length > 0 && isSmall(target))
    .filter((target) => !target.matches('.skip') && target.closest('[aria-hidden="true"]') === null)
    .filter((target) => !(getComputedStyle(target).display === 'inline' && standsInText(target)))
    .filter((target) => !(target.matches('input') && !isSmall(target.closest('label'))))
    .map((target) => `small: ${target.outerHTML.slice(0, 100)}`);
}

/** Fields in which less than `letters` pixels are written. */
function findSmallFields(letters: number): string[] {
  return [...document.querySelectorAll('input:not([type="checkbox"], [type="radio"]), select, textarea')]
    .filter((field) => Number.parseFloat(getComputedStyle(field).fontSize) < letters)
    .map((field) => `small letters: ${field.outerHTML.slice(0, 100)}`);
}

/** Faults that axe finds, by all rules or by some of them. */
async function runAxe(page: Page, only: string[] | null = null): Promise<string[]> {
  return page.evaluate(async (ids) => {
    const { axe } = window as unknown as { axe: typeof Axe };
    // Chromium gives the colour of letters as it is drawn; what fills them it gives as if no colours were forced, and axe prefers that.
    const fill = '-webkit-text-fill-color';
    const { getPropertyValue } = CSSStyleDeclaration.prototype;
    CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
      return getPropertyValue.call(
        this,
        name === fill && matchMedia('(forced-colors: active)').matches ? 'color' : name,
      );
    };
    // Off unless asked for, though WCAG 2.2 has it at level AA.
    const rules = { 'target-size': { enabled: true } };
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(ids === null ? { rules } : { runOnly: ids }),
    });
    CSSStyleDeclaration.prototype.getPropertyValue = getPropertyValue;
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 120)}`,
    );
  }, only);
}
