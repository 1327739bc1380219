import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { seeded } from '../../scripts/bench/random.ts';
import { ask, answerOf, saved } from '../../scripts/bench/search/ask.ts';
import { sampleQueries } from '../../scripts/bench/search/sample-queries.ts';
import { askAll, exactnessOf } from '../../scripts/bench/search/exactness.ts';
import { expectedOf, placesOf, toTruth, type TruthDocument } from '../../scripts/bench/search/truth.ts';
import { serve, type RunningServer } from '../../src/integration/serve.ts';
import type { AssessmentJson, AssessmentRowJson } from '../../src/export/schema.ts';
import { launchLasting, type LaunchedBrowser } from '../support/browser.ts';

/** Words drawn from each site; `npm run bench search` draws more, also from larger corpora. */
const DRAWN = 33;

/** What is searched unless a reader asks for more: assessments in force, with the rows that they print. */
function readAll(dir: string): TruthDocument[] {
  const read = <Json>(path: string): Json => JSON.parse(readFileSync(join(dir, 'api/v1', path), 'utf8')) as Json;
  return read<AssessmentRowJson[]>('assessments.json')
    .filter(({ status }) => status === 'published')
    .map(({ id }) => read<AssessmentJson>(`assessments/${id}.json`))
    .map((json) => toTruth({ ...json, changes: json.changes.filter(({ n }) => n > 0) }));
}

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchLasting(inject('browser'));
});
afterAll(() => browser.close());

describe.each([
  ['sample', inject('sample')],
  ['based', inject('based')],
  ['real', inject('real')],
] as const)('the search of %s', (_name, site) => {
  let server: RunningServer;
  let page: Page;
  let documents: TruthDocument[] = [];
  beforeAll(async () => {
    if (site === null) return;
    server = await serve({ dir: site.dir, base: site.base, port: 0, anyPort: true });
    page = await browser.newPage();
    await page.goto(new URL('search/', server.url).href);
    // The first question waits for the engine to be loaded.
    page.setDefaultTimeout(60_000);
    documents = readAll(site.dir);
  });
  afterAll(async () => {
    await page?.close();
    await server?.close();
  });

  test.skipIf(site === null)('finds every place of a word and no other', async () => {
    const words = sampleQueries(documents, DRAWN, seeded(9));
    expect(words.length).toBeGreaterThan(DRAWN / 2);
    const expected = expectedOf(
      documents,
      words.map(({ word }) => word),
    );
    const { recall, precision, queries, wrong } = exactnessOf(await askAll(page, expected, words, () => undefined));
    expect({ recall, precision, queries, wrong }).toEqual({
      recall: 1,
      precision: 1,
      queries: words.length,
      wrong: [],
    });
  });

  test.skipIf(site === null).each([
    ['託', '託'],
    ['"ｻｰﾊﾞ"', 'サーバ'],
    ['"ＬＧＷＡＮ"', 'lgwan'],
    ['再 委託'.replace(' ', '\u200b'), '再委託'],
    ['見付からないことば', '見付からないことば'],
  ])('understands %s', async (query, word) => {
    const { assessments, items } = await ask(page, query);
    const places = placesOf(documents, word);
    expect({ assessments, items }).toEqual({
      assessments: new Set(Array.from(places, (place) => place.split('#')[0])).size,
      items: places.size,
    });
  });

  test.skipIf(site === null)('joins, parts and leaves out words by assessment', async () => {
    const holding = (word: string): Set<string> =>
      new Set(Array.from(placesOf(documents, word), (place) => place.split('#')[0] ?? ''));
    const [a, b] = [holding('再委託'), holding('クラウド')];
    for (const [query, expected] of [
      ['"再委託" "クラウド"', a.intersection(b)],
      ['"再委託"|"クラウド"', a.union(b)],
      ['"再委託" -"クラウド"', a.difference(b)],
    ] as const) {
      const { assessments } = await ask(page, query);
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

  async function open(query: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(address(`search/${query}`));
    await answerOf(page);
    return page;
  }

  test('narrows by several values of a facet, says so, and gives each up again', async () => {
    const page = await open('?q=再委託');
    const all = await answerOf(page);
    const narrowed: number[] = [];
    for (const name of ['例示市', 'みなと見本市']) {
      await page.getByRole('checkbox', { name: new RegExp(`^${name}`, 'u') }).check();
      await page.waitForURL((url) => url.searchParams.getAll('municipality').length === narrowed.length + 1);
      narrowed.push((await answerOf(page)).assessments);
    }
    expect(narrowed[0]).toBeLessThan(narrowed[1] ?? 0);
    expect(narrowed[1]).toBeLessThan(all.assessments);
    const active = page.locator('[data-active]');
    expect((await active.innerText()).replace(/\s/gu, '')).toContain(
      '市区町村が例示市×かみなと見本市×のものだけを表示しています',
    );
    await active.getByRole('button', { name: /^例示市/u }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.searchParams.getAll('municipality').length === 1);
    await answerOf(page);
    // The focus is on what stands there in its place.
    await expect.poll(() => active.locator('button:focus').innerText(), { timeout: 20_000 }).toContain('みなと見本市');
    await active.getByRole('button', { name: '絞り込みをすべて解除' }).click();
    await page.locator('[data-active]').waitFor({ state: 'hidden' });
    expect(await answerOf(page)).toEqual(all);
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName), { timeout: 20_000 }).toBe('OUTPUT');
    await page.close();
  });

  test('names the feed nearest to the search for what it holds', async () => {
    const page = await open('?q=再委託');
    const feed = page.locator('[data-feed]');
    const hrefOf = (): Promise<string | null> => feed.getByRole('link').getAttribute('href');
    expect(await feed.textContent()).toBe(
      'この条件だけのフィードはありません。最も近いのは次のフィードです。更新情報：このサイトのすべての変更と、掲載した評価書（Atomフィード）',
    );
    expect(await hrefOf()).toBe('/feeds/all.xml');
    await page.goto(address('search/?q=再委託&municipality=992011&year=2025'));
    await answerOf(page);
    expect(await feed.textContent()).toContain('更新情報：みなと見本市の変更と、掲載した評価書（Atomフィード）');
    expect(await hrefOf()).toBe('/feeds/municipality-992011.xml');
    expect((await page.request.get(address('feeds/municipality-992011.xml'))).status()).toBe(200);
    await page.close();
  });

  test('keeps the focus on the value that was chosen, and finds values by typing', async () => {
    const page = await open('?q=再委託');
    const field = page.locator('#find-procedure');
    await field.fill('児童');
    const offered = await page.locator('#find-procedure + ul > li').allInnerTexts();
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.filter((label) => !label.includes('児童'))).toEqual([]);
    await field.fill('児童手当');
    const box = page.getByRole('checkbox', { name: /^児童手当/u }).first();
    await box.focus();
    await page.keyboard.press('Space');
    await page.waitForURL((url) => url.searchParams.get('procedure') === 'jido-teate');
    await answerOf(page);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id), { timeout: 20_000 })
      .toBe('facet-procedure-jido-teate');
    expect(await field.inputValue()).toBe('児童手当');
    await page.close();
  });

  test('saves exactly what it has found, narrowed as it is, as JSON and as CSV', async () => {
    const page = await open('?q=再委託&part=変更前&part=変更後&sort=code');
    const { assessments, items } = await answerOf(page);
    const hits = await saved(page);
    await page.locator('output', { hasText: `${hits.length}か所を保存しました。` }).waitFor();
    expect(new Set(hits.map((hit) => `${hit.assessment} ${hit.key}`)).size).toBe(items);
    expect(new Set(hits.map((hit) => hit.assessment)).size).toBe(assessments);
    expect(new Set(hits.map((hit) => hit.part))).toEqual(new Set(['変更前', '変更後']));
    const download = page.waitForEvent('download');
    await page.locator('[data-save="csv"]').click();
    const csv = readFileSync(await (await download).path(), 'utf8');
    expect(csv.startsWith('\ufeffassessment,title,')).toBe(true);
    expect(csv.match(/,http:\/\/\S*\/history\/#change-\d+,/gu)?.length).toBe(hits.length);
    await page.close();
  });

  test('tells when a word appeared and when it vanished', async () => {
    const page = await open('?q=老人保健|通知カード&view=changes');
    await page.locator('li[data-move]').first().waitFor();
    const changes = await saved(page);
    const count = (move: string): number =>
      new Set(changes.filter((hit) => hit.move === move).map((hit) => `${hit.assessment} ${hit.key}`)).size;
    expect(await page.locator('[data-moves]').innerText()).toContain(
      `追加 ${count('追加')}件、削除 ${count('削除')}件、変更前後とも記載あり ${count('前後とも')}件。`,
    );
    expect(count('削除')).toBeGreaterThan(0);
    const [first] = await page.locator('li[data-move] a[href*="#change-"]').all();
    await first?.click();
    await page.locator('mark.arrival').first().waitFor();
    await page.close();
  });

  test('searches removed words alone', async () => {
    const page = await open('?q=老人保健');
    const all = await answerOf(page);
    await page.getByRole('checkbox', { name: /変更前の記載だけ/u }).check();
    await page.waitForURL((url) => url.searchParams.get('part') === '変更前');
    const removed = await answerOf(page);
    expect(removed.items).toBeGreaterThan(0);
    expect(removed.items).toBeLessThanOrEqual(all.items ?? 0);
    await page.close();
  });

  test('says which word or narrowing emptied the result, and what may have been meant', async () => {
    const page = await open('?q=再委託 コンビニエンスストヤ');
    const help = page.locator('[data-help]');
    expect(await help.innerText()).toContain('「コンビニエンスストヤ」は、どの評価書にもありません。');
    await help.getByRole('link', { name: /「コンビニエンスストヤ」を外すと\d+件/u }).click();
    await page.waitForURL((url) => url.searchParams.get('q') === '再委託');
    expect((await answerOf(page)).assessments).toBeGreaterThan(0);
    await page.goto(address('search/?q=ローマ字&municipality=995517'));
    await answerOf(page);
    await help.getByRole('link', { name: /市区町村の絞り込みを解除すると1件/u }).waitFor();
    await page.goto(address('search/?q=児童手単'));
    await answerOf(page);
    await help.getByRole('link', { name: '児童手当', exact: true }).waitFor();
    await page.close();
  });

  test('leads back to the hit through which the reader left', async () => {
    const page = await open('?q=再委託');
    const link = page.locator('li[data-result]:nth-child(3) .hits a').first();
    const href = await link.evaluate((anchor) => (anchor as HTMLAnchorElement).href);
    await link.click();
    await page.locator('mark.arrival').first().waitFor();
    await page.goBack();
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLAnchorElement | null)?.href), { timeout: 30_000 })
      .toBe(href);
    await page.close();
  });

  test('shows more where a reader asks for them, and puts the focus on the first of these', async () => {
    const page = await open('?q="個人番号"&sort=code');
    await answerOf(page);
    const results = page.locator('.results > li[data-result]');
    expect(await results.count()).toBe(10);
    await page.locator('[data-more]').click();
    await results.nth(19).waitFor();
    await answerOf(page);
    expect(await results.count()).toBe(20);
    const eleventh = await results.nth(10).locator('a').first().getAttribute('href');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(eleventh);
    expect(new URL(page.url()).searchParams.get('shown')).toBe('20');
    await page.reload();
    await results.nth(19).waitFor();
    expect(await results.count()).toBe(20);
    await page.close();
  });

  test('offers no more while the order is still to come, and puts nothing in its place', async () => {
    const page = await browser.newPage();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/layouts.pack', (route) => gate.then(() => route.continue()));
    await page.goto(address('search/?q="個人番号"&sort=code'));
    const more = page.locator('[data-more]');
    await more.waitFor();
    await page.locator('#order').selectOption('relevance');
    await page.locator('.results > li:not([data-result])', { hasText: '読み込んでいます' }).waitFor();
    expect(await more.isVisible()).toBe(false);
    release();
    await answerOf(page);
    expect(await page.locator('.results > li:not([data-result])').count()).toBe(0);
    expect(await page.locator('.results > li[data-result]').count()).toBe(10);
    expect(await more.isVisible()).toBe(true);
    await page.close();
  });

  test('has one live region and a landmark', async () => {
    const page = await open('?q=再委託');
    expect(await page.locator('output, [aria-live], [role="status"], [role="alert"]').count()).toBe(1);
    expect(await page.locator('main search').count()).toBe(1);
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
});
