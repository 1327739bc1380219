import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ask } from '../../scripts/bench/search/ask.ts';
import { serve, type RunningServer } from '../../src/integration/serve.ts';
import { launchLasting, type LaunchedBrowser } from '../support/browser.ts';

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchLasting(inject('browser'));
});
afterAll(() => browser.close());

describe.each([
  [
    'pagefind',
    inject('sample'),
    ['**/search/data/*/corpus.pack', '**/search/data/*/shards.pack', '**/*.pf_meta', '**/*.pf_index'],
  ],
  [
    'grams',
    inject('based'),
    [
      '**/search/data/*/addresses.pack',
      '**/search/data/*/blocks.pack',
      '**/search/grams/*/directory-*.pack',
      /\/search\/grams\/\d+\/\w{10}\.pack$/u,
    ],
  ],
] as const)('the search page over %s', (_engine, { dir, base }, files) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve({ dir, base, port: 0, anyPort: true });
  });
  afterAll(() => server.close());

  test.each<string | RegExp>([...files])('says so when %s cannot be loaded, and asks again', async (file) => {
    const page = await browser.newPage();
    let broken = true;
    await page.route(file, (route) => (broken ? route.abort() : route.continue()));
    await page.goto(new URL('search/?q=%22個人番号を%22', server.url).href);
    await page.locator('[data-search-status][data-state="error"]', { hasText: '読み込めませんでした' }).waitFor();
    broken = false;
    const { assessments } = await ask(page, '"個人番号の"');
    expect(assessments).toBeGreaterThan(0);
    await page.close();
  });
});
