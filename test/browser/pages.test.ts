import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve, type RunningServer } from '../../src/build/serve.ts';
import { launchBrowser } from '../support/browser.ts';
import { onePageOfEachKind } from '../support/pages.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const SIZES = { narrow: { width: 390, height: 844 }, wide: { width: 1280, height: 900 } };
const SCHEMES = ['light', 'dark'] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
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

  test.each(kinds)('$kind is silent, asks nobody else, and is accessible: $path', async ({ path }) => {
    const faults: string[] = [];
    for (const [size, viewport] of Object.entries(SIZES)) {
      await visit({ viewport, bypassCSP: true }, path, faults, async (page) => {
        await page.addScriptTag({ path: AXE });
        for (const colorScheme of SCHEMES) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          for (const fault of await runAxe(page)) faults.push(`${size} ${colorScheme}: ${fault}`);
        }
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (overflow > 0) faults.push(`${size}: the page is ${overflow} px wider than the window`);
      });
    }
    expect([...new Set(faults)]).toEqual([]);
  });

  test.each(kinds)('$kind obeys its policy, and shows the same without JavaScript: $path', async ({ path }) => {
    const faults: string[] = [];
    const withScripts = await visit({}, path, faults, countShown);
    const without = await visit({ javaScriptEnabled: false }, path, faults, countShown);
    expect(faults).toEqual([]);
    expect(without).toEqual(withScripts);
  });

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
      return await look(page);
    } finally {
      await context.close();
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

async function runAxe(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof Axe };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.target.join(' ')} ${nodes[0]?.html.slice(0, 120)}`,
    );
  });
}
