import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { findGolden, readGolden } from '../../scripts/bench/search/golden.ts';
import { serve, type RunningServer } from '../../src/integration/serve.ts';
import { launchLasting, type LaunchedBrowser } from '../support/browser.ts';

const golden = readGolden();

describe.each([
  ['pagefind', inject('sample')],
  ['grams', inject('based')],
] as const)('queries chosen by hand, asked of %s', (engine, { dir, base }) => {
  let server: RunningServer;
  let browser: LaunchedBrowser;
  let page: Page;
  beforeAll(async () => {
    server = await serve({ dir, base, port: 0, anyPort: true });
    browser = await launchLasting(inject('browser'));
    page = await browser.newPage();
    page.setDefaultTimeout(60_000);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('are many, and asked of that engine', async () => {
    await page.goto(new URL('search/', server.url).href);
    expect(await page.locator('search-page').getAttribute('data-engine')).toBe(engine);
    expect(new Set(golden.map(({ q, removed }) => `${q} ${removed}`)).size).toBeGreaterThanOrEqual(60);
  });

  test.each(golden)('$q finds what it must and nothing else', async (query) => {
    const found = await findGolden(page, new URL('search/', server.url).href, query);
    expect([...found].sort()).toEqual([...query.finds].sort());
  });
});
