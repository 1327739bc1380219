import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ask, countAll, saved } from '../../scripts/bench/search/ask.ts';
import { serve, type RunningServer } from '../../src/integration/serve.ts';
import { launchLasting, type LaunchedBrowser } from '../support/browser.ts';
import { caseSets } from '../support/cases/index.ts';
import { folderOfFile } from '../support/temporary-folder.ts';

const cases = inject('cases');
const work = folderOfFile('cases');
const sets = caseSets(work);

/** Words of no document. */
const NOWHERE = '見付からないことば';

let browser: LaunchedBrowser;
let server: RunningServer;
let page: Page;

/** One browser and one server of a site for all tests of a `describe`. */
function browseCases(engine: 'pagefind' | 'grams'): void {
  beforeAll(async () => {
    browser = await launchLasting(inject('browser'));
    server = await serve({ dir: cases[engine].dir, base: '/', port: 0, anyPort: true });
    page = await browser.newPage();
    page.setDefaultTimeout(60_000);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
}

const open = (path: string): Promise<unknown> => page.goto(new URL(path, server.url).href);

/** Opens the search, unless an earlier question has: the engine is loaded with it, which takes longer than a question. */
async function openSearch(): Promise<void> {
  if (!page.url().startsWith(new URL('search/', server.url).href)) await open('search/');
}

describe.each(['pagefind', 'grams'] as const)('the search by %s', (engine) => {
  browseCases(engine);

  const searched = sets.flatMap((set) => ['01', '02', '04', '05'].map((number) => [number, set.name, set] as const));
  test.each(searched)('finds words of case %s (%s) in whatever letters they are asked', async (number, _, set) => {
    const queries = readFileSync(join(set.folder(number), 'queries.txt'), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(queries.length).toBeGreaterThan(3);
    await openSearch();
    for (const query of queries) {
      await ask(page, query);
      await countAll(page);
      const hits = (await saved(page)).filter(({ assessment }) => assessment === `${set.code}-c${number}`);
      expect({ query, keys: hits.map(({ key }) => key) }).toEqual({ query, keys: ['I-1-2'] });
    }
  });

  // Both names of a pair stand in the text; the words shown are marked in the letters of the document.
  test.each(sets.flatMap(({ right }) => right.variants))(
    'marks for %s what is printed as %s',
    async (query, printed) => {
      await openSearch();
      const marked = page.locator('mark').filter({ hasText: printed });
      // Nothing is left of what was asked before.
      await ask(page, NOWHERE);
      await expect.poll(() => marked.count()).toBe(0);
      await ask(page, query);
      await expect.poll(() => marked.count()).toBeGreaterThan(0);
    },
  );
});

describe.each(sets)('pages of the cases $name', ({ code, right }) => {
  browseCases('pagefind');

  test.each(right.towns)('the box of the home page finds for %s the town %s', async (asked, town) => {
    await open('');
    await page.locator('town-finder input').fill(asked);
    const results = page.locator('.town-results a');
    await results.first().waitFor();
    expect(await results.allTextContents()).toEqual([expect.stringContaining(town)]);
  });

  test.each([
    ['2020-99-99', /暦にない/u],
    ['2020-02-30', /暦にない/u],
    ['1800-01-01', /分かりません/u],
    ['2925-01-01', /まだ来ていない/u],
  ])('of the day %s the page says that nothing is known', async (day, words) => {
    await open(`assessments/${code}-c23/?as-of=${day}`);
    await page.getByRole('status').filter({ hasText: words }).waitFor();
    expect(await page.locator('.earlier').count()).toBe(0);
  });

  test.each(['2020-99-99', '2020-02-30'])('a comparison passes over the day %s', async (day) => {
    await open(`compare/?a=${code}-c23@${day}&b=${code}-c08`);
    await page.locator('[data-row]').first().waitFor({ state: 'attached' });
    expect(await page.locator('main').textContent()).not.toContain(day);
  });

  test.each(['1800-01-01', '2925-01-01'])('a comparison knows nothing of the day %s', async (day) => {
    await open(`compare/?a=${code}-c23@${day}&b=${code}-c08`);
    await page.locator('[data-row]').first().waitFor();
    const cells = await page.locator('[data-row]:visible td:first-of-type').allInnerTexts();
    expect(cells.length).toBeGreaterThan(5);
    expect(cells.filter((words) => !words.includes('分かりません'))).toEqual([]);
  });

  test('an assessment without a history is compared with one that has some', async () => {
    await open(`compare/?a=${code}-1&b=${code}-c08`);
    await page.locator('[data-row]').first().waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(/読み込めません|見つかりません/u);
  });
});
