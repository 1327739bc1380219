import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { serve, type RunningServer } from '../../../src/integration/serve.ts';
import { launchLasting, type LaunchedBrowser } from '../../support/browser.ts';
import { unlessItHangs } from '../../support/browser-died.ts';
import type { BuiltSite } from '../../support/build-sites.ts';
import { onePageOfEachKind } from '../../support/pages.ts';

export const SIZES = {
  narrow: { width: 390, height: 844 },
  middle: { width: 768, height: 1024 },
  wide: { width: 1280, height: 900 },
};
export type Size = keyof typeof SIZES;

/** Milliseconds after which a look at a page counts as one that does not end; the longest, on a busy machine, took 60 s. */
const PATIENCE = 120_000;

/** The sites whose pages are visited, and the kinds of them; null for all. The site is null where the texts are not at hand. */
export const VISITED = [
  ['sample', inject('sample'), null],
  // The other kinds of page have no words of the documents on them that the sample has not.
  ['real', inject('real'), ['assessment', 'history']],
] as const;

export interface Kind {
  kind: string;
  path: string;
}

/** One page of each of these kinds. */
export function kindsOf(site: BuiltSite | null, only: readonly string[] | null): Kind[] {
  if (site === null) return [];
  return [...onePageOfEachKind(site)]
    .map(([kind, { path }]) => ({ kind, path }))
    .filter(({ kind }) => only === null || only.includes(kind));
}

export interface Visiting {
  addressOf: (path: string) => string;
  /** Looks at a page in a context of its own, and notes what it says, breaks on or asks of others. */
  visit: <Result>(
    options: BrowserContextOptions,
    path: string,
    faults: string[],
    look: (page: Page) => Promise<Result>,
  ) => Promise<Result>;
}

/** Registers hooks for the tests of the `describe` that calls it: a browser, and a server of the site. */
export function visiting(site: BuiltSite | null): Visiting {
  let browser: LaunchedBrowser;
  let server: RunningServer;
  beforeAll(async () => {
    if (site === null) return;
    browser = await launchLasting(inject('browser'));
    server = await serve({ dir: site.dir, base: site.base, port: 0, anyPort: true });
  });
  afterAll(async () => {
    if (site === null) return;
    await browser.close();
    await server.close();
  });
  const addressOf = (path: string): string => new URL(path, server.url).href;
  return {
    addressOf,
    visit: async (options, path, faults, look) => {
      const context = await browser.newContext({ locale: 'ja-JP', ...options });
      try {
        const page = await context.newPage();
        listen(page, new URL(server.url).origin, faults);
        await page.goto(addressOf(path), { waitUntil: 'load' });
        // Where scripts run, the parts of a long document get their place one by one behind the first view.
        if (options.javaScriptEnabled !== false)
          await page.waitForFunction(() => document.querySelector('.depth-1 > .depth-2:not(.laid-out)') === null);
        return await unlessItHangs(look(page), PATIENCE, () => browser.end());
      } finally {
        await context.close().catch(() => undefined);
      }
    },
  };
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
