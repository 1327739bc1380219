import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { QUESTIONS } from '../../src/insights/summary/questions.ts';
import { browse, WIDE } from '../support/browsing.ts';
import { hear, hearInOrder } from './support/heard.ts';

const ASSESSMENT = 'assessments/992011-12/';
/** A search on two busy cores. */
const PATIENCE = { timeout: 60_000 };

let page: Page;
const { open: load } = browse({ viewport: WIDE }, (opened) => {
  page = opened;
});
/** A screen reader runs before the page is there. */
async function open(path: string): Promise<void> {
  await hear(page);
  await load(path);
}
const literal = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
/** Goes to a link as those do who hear a list of links. */
const follow = async (name: string | RegExp, kind: string): Promise<void> => {
  await page.getByRole('link', { name }).first().press('Enter');
  await page.locator(`main[data-page="${kind}"]`).waitFor();
};

describe('a person who hears the pages', () => {
  test('finds a town from home, and opens an assessment of it', async () => {
    await open('');
    await hearInOrder(page, [
      'main',
      /^heading 1 ./u,
      /^heading 2 ./u,
      /^searchbox .*市区町村名（よみがな可）/u,
      /^contentinfo/u,
    ]);
    await page.getByRole('searchbox', { name: '市区町村名（よみがな可）' }).pressSequentially('みなと');
    await expect
      .poll(() => hear(page), PATIENCE)
      .toContainEqual(expect.stringMatching(/^(?:status|StaticText).*1団体が見つかりました/u));
    await hearInOrder(page, [
      /^searchbox .*市区町村名（よみがな可）/u,
      /1団体が見つかりました/u,
      /^link .*みなと見本市/u,
    ]);
    await follow(/みなと見本市/u, 'municipality');
    await hearInOrder(page, [
      'main',
      /^navigation .*現在位置/u,
      /^heading 1 .*みなと見本市/u,
      /^link .*児童手当に関する事務/u,
    ]);
    await follow(/^児童手当に関する事務.*重点項目評価書/u, 'assessment');
    await hearInOrder(page, ['main', 'heading 1 みなと見本市の児童手当', 'heading 2 引用', 'heading 2 目次']);
  });

  test('reads the answers of an assessment from heading to heading', async () => {
    await open(ASSESSMENT);
    const said = new Set(await hear(page));
    const questions = QUESTIONS.map(({ question }) => `heading 3 ${question}`).filter((heading) => said.has(heading));
    // What the form does not ask for is said in a sentence.
    expect(questions.length).toBeGreaterThan(QUESTIONS.length / 2);
    await hearInOrder(page, [
      'heading 2 この評価書の概要',
      ...questions.flatMap((question) => [question, /^(?:link|StaticText) ./u]),
      'heading 3 最後に変更されたのは',
      /^link .*計\d+件/u,
    ]);
  });

  test('hears what is chosen before the options, finds the menu of the item, and cites it', async () => {
    await open(`${ASSESSMENT}#I-1-3`);
    await hearInOrder(page, [
      /^heading 4 ③ ?対象人数/u,
      'button hasPopup=menu 「③対象人数」のメニュー',
      'StaticText 選択：1万人以上10万人未満',
      'StaticText 1,000人未満',
      'StaticText 1万人以上10万人未満',
      'StaticText 選択',
    ]);
    await page.getByRole('button', { name: '「③対象人数」のメニュー' }).press('Enter');
    await page.getByRole('menu').waitFor();
    await hearInOrder(page, [
      /^menu .*「③対象人数」のメニュー/u,
      'menuitem この項目へのリンクをコピー',
      'menuitem 引用',
      'menuitem ほかの団体と比べる',
      'group 用語の説明',
      /^menuitem hasPopup=dialog 対象人数|^menuitem 対象人数/u,
    ]);
    await page.getByRole('menuitem', { name: '引用', exact: true }).press('Enter');
    await page.getByRole('dialog', { name: '引用' }).waitFor();
    await hearInOrder(page, [
      'dialog 引用',
      'heading 2 引用',
      'radio checked=true テキスト',
      'radio BibTeX',
      /^StaticText 「1万人以上10万人未満」、みなと見本市長/u,
      'button コピーする',
      'button 閉じる',
    ]);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('「③対象人数」のメニュー');
  });

  test('reads a change: its item, when and why, then both sides with what was removed and what was added', async () => {
    await open(`${ASSESSMENT}history/`);
    const change = page.locator('[data-change]:has(.side-before del):has(.side-after ins)').first();
    const heading = ((await change.locator('h4').textContent()) ?? '').replace(/\s+/gu, ' ').trim();
    const [removed = '', added = ''] = [
      await change.locator('del').first().textContent(),
      await change.locator('ins').first().textContent(),
    ].map((words) => (words ?? '').split('\n')[0]?.trim() ?? '');
    expect([removed, added]).not.toContain('');
    await hearInOrder(page, [
      'heading 1 変更履歴',
      `article ${heading}`,
      `heading 4 ${heading}`,
      /^button hasPopup=menu 「.*」のメニュー$/u,
      'StaticText 変更前',
      'deletion',
      'StaticText ［削除］',
      new RegExp(`^StaticText ${literal(removed)}`, 'u'),
      'StaticText ［削除ここまで］',
      'StaticText 変更後',
      'insertion',
      'StaticText ［追加］',
      new RegExp(`^StaticText ${literal(added)}`, 'u'),
      'StaticText ［追加ここまで］',
    ]);
  });

  test('compares two assessments, one item at a time', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open('compare/?a=992011-12&b=992020-8');
    await page.locator('[data-cell]').first().waitFor(PATIENCE);
    const said = await hear(page);
    const at = (pattern: RegExp): number => said.findIndex((line) => pattern.test(line));
    expect(at(/^heading 1 /u)).toBeGreaterThanOrEqual(0);
    // Both documents are named before what they print is read.
    expect(at(/みなと見本市/u)).toBeGreaterThan(at(/^heading 1 /u));
    expect(at(/見本山手市/u)).toBeGreaterThan(at(/^heading 1 /u));
    // Each cell says by a header of its row which item it is of.
    expect(said.filter((line) => /^rowheader ./u.test(line)).length).toBeGreaterThan(0);
  });

  test('searches, is told how many there are, and hears each result with its municipality', async () => {
    await open(`search/?q=${encodeURIComponent('再委託')}`);
    await page.locator('[data-search-status][data-state="done"]').waitFor(PATIENCE);
    await expect
      .poll(async () => (await hear(page)).filter((line) => /^heading 2 .*評価書/u.test(line)).length, PATIENCE)
      .toBeGreaterThan(2);
    await hearInOrder(page, [
      'heading 1 キーワード検索',
      'status',
      /^StaticText .*再委託.*\d+/u,
      /^heading 2 .*評価書（.*[市町]/u,
      /^link .*評価書（.*[市町]/u,
    ]);
    const names = (await hear(page)).filter((line) => /^link .*評価書（/u.test(line));
    expect(new Set(names).size).toBe(names.length);
  });

  test('downloads data by the name of its table', async () => {
    await open('data/');
    await hearInOrder(page, [
      'main',
      /^heading 1 ./u,
      /^heading 3 .*項目/u,
      /^link .*項目の CSV/u,
      /^link .*項目の Parquet/u,
    ]);
    const link = page.getByRole('link', { name: /項目の CSV/u }).first();
    const [download] = await Promise.all([page.waitForEvent('download'), link.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/u);
  });
});
