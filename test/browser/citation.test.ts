import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browse, NARROW, WIDE } from '../support/browsing.ts';

let page: Page;
const use = (opened: Page): void => {
  page = opened;
};
const ASSESSMENT = 'assessments/992011-12/';

const today = (): string => {
  const now = new Date();
  return `${now.getFullYear()}年${now.getMonth() + 1}月${now.getDate()}日`;
};
const dialog = (): Locator => page.getByRole('dialog', { name: '引用' });
const place = (id: string): Locator => page.locator(`[id="${id}"]`);

/** Opens the citation of a place. */
async function cite(id: string): Promise<void> {
  await place(id).locator('> .label > .item-menu').click();
  await page.getByRole('menuitem', { name: '引用', exact: true }).click();
  await dialog().waitFor();
}

/** The citation of a place as plain text. */
async function citationOf(id: string): Promise<string> {
  await cite(id);
  const text = (await dialog().locator('pre').textContent()) ?? '';
  await page.keyboard.press('Escape');
  return text;
}

/** Selects the letters from `start` to `end` of the first text below an element. */
const select = (where: Locator, start: number, end: number): Promise<void> =>
  where.evaluate(
    (element, [from = 0, to = 0]) => {
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text;
      getSelection()?.setBaseAndExtent(text, from, text, to);
    },
    [start, end],
  );

describe('a citation', () => {
  const { open, newContext, addressOf } = browse({ viewport: WIDE }, use);

  test('is behind a button that is in sight at every item, without a pointer over it', async () => {
    await open(ASSESSMENT);
    const button = place('cover-title').locator('> .label > .item-menu');
    expect(await button.evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
  });

  test('quotes the value of the item, and says where it is from and when it was read', async () => {
    await open(ASSESSMENT);
    const chosen = (await place('I-1-3').locator('[data-chosen] > b').textContent()) ?? '';
    const text = await citationOf('I-1-3');
    expect(text.startsWith(`「${chosen}」、みなと見本市長「`)).toBe(true);
    expect(text).toContain('（2025年6月30日公表）、');
    expect(text.endsWith(`${page.url()}#I-1-3（${today()}閲覧）。`)).toBe(true);
    expect(text).not.toContain('SHA-256');
  });

  test('quotes the words that are selected in the item, and no others', async () => {
    await open(ASSESSMENT);
    const value = place('I-1-2').locator('> .value p').first();
    const printed = ((await value.textContent()) ?? '').trim();
    await select(value, 0, 10);
    expect(await citationOf('I-1-2')).toMatch(new RegExp(`^「${printed.slice(0, 10).trim()}」、`, 'u'));
    await select(value, 0, 10);
    expect(await citationOf('I-1-3')).not.toContain(printed.slice(0, 10));
  });

  test('quotes marks by their labels, and says how many cannot be read', async () => {
    await open('assessments/992011-18/');
    const withUnclear = page.locator('[data-item]:has(> .value li[data-state="unclear"])').first();
    const id = (await withUnclear.getAttribute('id')) ?? '';
    const count = await withUnclear.locator('> .value li[data-state="unclear"]').count();
    expect(await citationOf(id)).toContain(`（ほかに判読不明の欄が${count}つ）、`);
  });

  test('of a change quotes both sides', async () => {
    await open(`${ASSESSMENT}history/`);
    const change = page.locator('[data-change]:has(.side-before del):has(.side-after ins)').first();
    const id = (await change.getAttribute('id')) ?? '';
    const text = await citationOf(id);
    const [removed, added] = [
      await change.locator('del').first().textContent(),
      await change.locator('ins').first().textContent(),
    ];
    const [before = '', after = ''] = text.split('／変更後：');
    expect(before).toContain(removed?.split('\n')[0]);
    expect(after).toContain(added?.split('\n')[0]);
    expect(text).toMatch(/^「変更前：/u);
    expect(text).toContain('、変更日 ');
    await select(change.locator('.side-before del').first(), 0, 1);
    expect(await citationOf(id)).toMatch(/^「.」（変更前の記載）、/u);
  });

  test('has the page of the original, and its digest in the details alone', async () => {
    await open('assessments/992011-15-kiso/');
    await cite('I-1-2');
    expect(await dialog().locator('pre').textContent()).toContain('（原本2ページ）');
    expect(await dialog().locator('pre').textContent()).not.toMatch(/[0-9a-f]{64}/u);
    const details = dialog().locator('details');
    expect(await details.getAttribute('open')).toBeNull();
    await details.locator('summary').click();
    expect(await details.locator('dd').last().textContent()).toMatch(/^[0-9a-f]{64}$/u);
  });

  test('of the whole is on the page, and is copied with the day', async () => {
    await open(ASSESSMENT);
    const whole = page.locator('[data-cited]');
    expect(await whole.locator('.cited-text').isVisible()).toBe(true);
    await whole.getByRole('button', { name: 'コピーする' }).click();
    const text = (await dialog().locator('pre').textContent()) ?? '';
    expect(text).toMatch(/^みなと見本市長「児童手当/u);
    expect(text.endsWith(`${page.url()}（${today()}閲覧）。`)).toBe(true);
  });

  test('stands there without JavaScript, in three formats', async () => {
    const context = await newContext({ javaScriptEnabled: false });
    try {
      const plain = await context.newPage();
      await plain.goto(addressOf('assessments/992011-15-kiso/'));
      const whole = plain.locator('[data-cited]');
      expect(await whole.locator('.cited-text').innerText()).toMatch(
        /^みなと見本市長「.*（2025年3月28日公表）.*（閲覧した日）。$/u,
      );
      expect(await whole.locator('.cited-text').textContent()).not.toMatch(/[0-9a-f]{64}/u);
      await whole.locator('summary').click();
      expect(await whole.locator('pre').allTextContents()).toEqual([
        expect.stringMatching(/^@misc\{hyokasho-992011-15-kiso,/u),
        expect.stringContaining('"id": "hyokasho-992011-15-kiso"'),
      ]);
    } finally {
      await context.close();
    }
  });
});

describe('on a phone', () => {
  const { open } = browse({ viewport: NARROW }, use);

  test('a citation is no wider than the screen', async () => {
    await open(ASSESSMENT);
    await page.locator('[data-cited] summary').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width);
    await page.locator('[data-cited]').getByRole('button', { name: 'コピーする' }).click();
    expect(await dialog().evaluate((element) => element.getBoundingClientRect().right)).toBeLessThanOrEqual(
      NARROW.width,
    );
  });
});
