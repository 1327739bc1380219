import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serve, type RunningServer } from '../../src/build/serve.ts';
import type { AssessmentJson } from '../../src/export/schema.ts';
import { walk } from '../../src/forms/keys.ts';
import { loadForms } from '../../src/forms/load.ts';
import { launchBrowser } from '../support/browser.ts';

interface Found {
  assessments: number;
  items: number;
}

/** The rule of the search, said anew: NFKC, small letters, no white space but one blank between Latin letters or digits. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=[\p{Script=Latin}\p{Nd}])\s+(?=[\p{Script=Latin}\p{Nd}])/gu, '\u0000')
    .replace(/[\s\u200b]+/gu, '')
    .replaceAll('\u0000', ' ');

const readAll = (dir: string): AssessmentJson[] =>
  readdirSync(join(dir, 'api/v1/assessments')).map(
    (file) => JSON.parse(readFileSync(join(dir, 'api/v1/assessments', file), 'utf8')) as AssessmentJson,
  );

const OFFICER = new Set(
  loadForms().flatMap((form) =>
    [...walk(form)].filter(({ role }) => role === 'officer').map(({ field }) => `${form.id} ${field}`),
  ),
);

/** Folded texts of each item and change of each assessment. */
const textsOf = (all: AssessmentJson[]): string[][][] =>
  all.map(({ form, items, changes }) => [
    ...items.map((item) => [fold(item.text)]),
    // What rows say of officers names persons, and can be found nowhere.
    ...changes.map(({ item, before, after, note, fields }) =>
      (fields.some((field) => OFFICER.has(`${form} ${field}`)) ? [item, note] : [item, before, after, note]).map(fold),
    ),
  ]);

function truth(texts: string[][][], word: string): Found {
  const counts = texts.map((places) => places.filter((place) => place.some((text) => text.includes(word))).length);
  return { assessments: counts.filter((count) => count > 0).length, items: counts.reduce((a, b) => a + b, 0) };
}

/** Words cut out of the texts wherever a stride falls, of two to nine characters: also across words, with signs and digits. */
function* drawWords(texts: string[][][], count: number): Generator<string> {
  const all = texts.flat(2).filter((text) => text.length > 20);
  for (let n = 0; n < count; n += 1) {
    const text = all[(n * 7919) % all.length] ?? '';
    const length = 2 + (n % 8);
    const at = (n * 104729) % (text.length - length);
    const word = text.slice(at, at + length);
    // Signs of the query language are asked in their own test; a pair of surrogates is not cut.
    if (!/["|]|^[-\s]|\s$|[\ud800-\udfff]/u.test(word)) yield word;
  }
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['sample', inject('sample')],
  ['based', inject('based')],
  ['real', inject('real')],
] as const)('the search of %s', (_name, site) => {
  let server: RunningServer;
  let page: Page;
  let texts: string[][][] = [];
  beforeAll(async () => {
    if (site === null) return;
    server = await serve({ dir: site.dir, base: site.base, port: 0, anyPort: true });
    page = await browser.newPage();
    await page.goto(new URL('search/', server.url).href);
    // The first question waits for Pagefind to be loaded.
    page.setDefaultTimeout(60_000);
    texts = textsOf(readAll(site.dir));
  });
  afterAll(async () => {
    await page?.close();
    await server?.close();
  });

  /** The page begins a search, and says so, before the key press is over. */
  async function ask(query: string): Promise<Found> {
    await page.getByRole('searchbox').fill(query);
    await page.getByRole('searchbox').press('Enter');
    return counts();
  }

  async function counts(): Promise<Found> {
    const status = page.locator('[data-search-status][data-state="done"]');
    await status.waitFor();
    return {
      assessments: Number(await status.getAttribute('data-assessments')),
      items: Number(await status.getAttribute('data-items')),
    };
  }

  test.skipIf(site === null)('finds every place of a word and no other', async () => {
    const words = [...drawWords(texts, 24)];
    expect(words.length).toBeGreaterThan(15);
    for (const word of words) {
      expect({ word, ...(await ask(`"${word}"`)) }).toEqual({
        word,
        ...truth(texts, word),
      });
    }
  });

  test.skipIf(site === null).each([
    ['託', '託'],
    ['"ｻｰﾊﾞ"', 'サーバ'],
    ['"ＬＧＷＡＮ"', 'lgwan'],
    ['再 委託'.replace(' ', '\u200b'), '再委託'],
    ['見付からないことば', '見付からないことば'],
  ])('understands %s', async (query, word) => {
    expect(await ask(query)).toEqual(truth(texts, word));
  });

  test.skipIf(site === null)('joins, parts and leaves out words by assessment', async () => {
    const holding = (word: string): Set<number> =>
      new Set(texts.flatMap((places, at) => (places.flat().some((text) => text.includes(word)) ? [at] : [])));
    const [a, b] = [holding('再委託'), holding('クラウド')];
    for (const [query, expected] of [
      ['"再委託" "クラウド"', a.intersection(b)],
      ['"再委託"|"クラウド"', a.union(b)],
      ['"再委託" -"クラウド"', a.difference(b)],
    ] as const) {
      const { assessments } = await ask(query);
      expect({ query, assessments }).toEqual({ query, assessments: expected.size });
    }
  });
});

describe('the search page', () => {
  const site = inject('sample');
  let server: RunningServer;
  beforeAll(async () => {
    server = await serve({ dir: site.dir, base: site.base, port: 0, anyPort: true });
  });
  afterAll(() => server.close());

  const address = (path: string): string => new URL(path, server.url).href;
  const done = (page: Page): Promise<void> => page.locator('[data-search-status][data-state="done"]').waitFor();

  test('leads to the items and changes it found', async () => {
    const page = await browser.newPage();
    await page.goto(address('search/?q=%E5%86%8D%E5%A7%94%E8%A8%97'));
    await done(page);
    const links = await page
      .locator('li[data-result] .hits a')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(10);
    for (const link of [links[0], links.find((href) => href.includes('/history/#change-'))]) {
      expect(link).toBeDefined();
      await page.goto(link ?? '');
      const place = page.locator(`[id="${new URL(link ?? '').hash.slice(1)}"]`);
      expect(await place.innerText()).toContain('再委託');
    }
    await page.close();
  });

  test('keeps the query in the address, and goes back to the one before', async () => {
    const page = await browser.newPage();
    await page.goto(address('search/'));
    const input = page.getByRole('searchbox');
    for (const word of ['委託', '宛名']) {
      await input.fill(word);
      await input.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === word);
      await done(page);
    }
    await page.goBack();
    await page.locator('[data-search-status]', { hasText: '「委託」' }).waitFor();
    expect(await input.inputValue()).toBe('委託');
    await page.reload();
    await page.locator('[data-search-status]', { hasText: '「委託」' }).waitFor();
    await page.close();
  });

  test('says what it needs, and offers the lists, where JavaScript is off', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(address('search/?q=x'));
    expect(await page.locator('main').innerText()).toContain('JavaScript が必要です');
    await page.locator('main').getByRole('link', { name: '市区町村の一覧' }).click();
    await page.locator('main[data-page="municipalities"]').waitFor();
    await context.close();
  });

  test('says so when the index cannot be loaded', async () => {
    const page = await browser.newPage();
    await page.route('**/search/data/corpus.pack', (route) => route.abort());
    await page.goto(address('search/?q=x'));
    await page.locator('[data-search-status][data-state="error"]', { hasText: '読み込めませんでした' }).waitFor();
    await page.close();
  });
});
