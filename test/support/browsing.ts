import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { serve, type RunningServer } from '../../src/integration/serve.ts';
import { launchLasting, type LaunchedBrowser } from './browser.ts';

export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 390, height: 844 };

export interface Browsing {
  addressOf: (path: string) => string;
  /** Leads the page of the running test to a path of the site. */
  open: (path: string) => Promise<unknown>;
  /** A context beside that of the running test; who asks for it closes it. */
  newContext: (options: BrowserContextOptions) => Promise<BrowserContext>;
}

/**
 * Registers hooks for the tests of the file or the `describe` that calls it: one browser and one server of the sample
 * for all of them, and for each a page in a context of its own, in which nothing moves. `use` is given every such page.
 */
export function browse(options: BrowserContextOptions, use: (page: Page) => void): Browsing {
  const site = inject('sample');
  let browser: LaunchedBrowser;
  let server: RunningServer;
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    browser = await launchLasting(inject('browser'));
    server = await serve({ dir: site.dir, base: site.base, port: 0, anyPort: true });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    page = await context.newPage();
    use(page);
  });
  afterEach(() => context.close());

  const addressOf = (path: string): string => new URL(path, server.url).href;
  return {
    addressOf,
    open: (path) => page.goto(addressOf(path)),
    newContext: (others) => browser.newContext(others),
  };
}
