import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { VersionsJson } from '../../src/export/versions-schema.ts';
import { WIDE } from '../support/browsing.ts';
import { layoutShifts } from '../support/layout-shifts.ts';
import { browseTables, KAWA, MINATO, poll, readApi, YAMATE } from './support/comparison.ts';

let page: Page;
const { open, addressOf, newContext, query, rows, heads, scrollToDifference, axe } = browseTables(WIDE, (opened) => {
  page = opened;
});

describe('assessments of a reader’s own choice', () => {
  const chosen = (): Locator => page.locator('.compared > li');

  test('begin with help to choose, and are added by name', async () => {
    await open('compare/');
    expect(await page.getByRole('heading', { name: '比較の例' }).isVisible()).toBe(true);
    await page.getByRole('searchbox', { name: '評価書を追加（市区町村名・事務名）' }).fill('みなと見本市 児童手当');
    await page.locator('.offers button').first().click();
    await poll(() => chosen().count()).toBe(1);
    await page.getByRole('searchbox', { name: '評価書を追加（市区町村名・事務名）' }).fill('山手 児童手当');
    await page.locator('.offers button').first().click();
    await poll(heads).toEqual([MINATO, YAMATE]);
    expect([query().get('a'), query().get('b')]).toEqual([MINATO, YAMATE]);
    expect(await page.getByRole('heading', { name: '比較の例' }).isVisible()).toBe(false);
  });

  test('show only differences at first, against the first one', async () => {
    await open(`compare/?a=${MINATO}&b=${YAMATE}`);
    await rows().first().waitFor();
    expect(await page.getByRole('checkbox', { name: '違いのある行だけ' }).isChecked()).toBe(true);
    expect(await page.getByRole('combobox', { name: '基準にする列' }).inputValue()).toBe(MINATO);
    const same = await rows().evaluateAll(
      (all) =>
        all.filter((row) => {
          const said = [...row.querySelectorAll<HTMLElement>('td')].map((one) => one.dataset['v']);
          return said.every((answer) => answer !== undefined) && new Set(said).size < 2;
        }).length,
    );
    expect(same).toBe(0);
    await scrollToDifference();
  });

  test.each([390, WIDE.width])('come without a jump of what a reader may be at, %i pixels wide', async (width) => {
    const context = await newContext({ viewport: { width, height: 844 } });
    const own = await context.newPage();
    await own.goto(addressOf(`compare/?a=${MINATO}&b=${YAMATE}`));
    await own.locator('compare-page tbody > tr:visible').first().waitFor();
    const whole = (await layoutShifts(own)).reduce((sum, one) => sum + one, 0);
    // Words in the table may settle by less than anybody sees.
    expect(whole).toBeLessThan(0.01);
    await context.close();
  });

  test('change places, go away, come back by the way back, and give their address', async () => {
    await open(`compare/?a=${MINATO}&b=${YAMATE}&c=${KAWA}`);
    await poll(heads).toEqual([MINATO, YAMATE, KAWA]);
    await page.getByRole('button', { name: '見本山手市を左へ移動' }).click();
    await poll(heads).toEqual([YAMATE, MINATO, KAWA]);
    await page.getByRole('button', { name: '見本川町を削除' }).click();
    await poll(heads).toEqual([YAMATE, MINATO]);
    await page.goBack();
    await poll(heads).toEqual([YAMATE, MINATO, KAWA]);
    await page.getByRole('button', { name: 'この比較のリンクをコピー' }).click();
    await page.getByText('コピーしました。').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test('show one assessment at two dates', async () => {
    const { days } = readApi<VersionsJson>(`versions/${MINATO}.json`);
    const day = days.at(-1) ?? '';
    await open(`compare/?a=${MINATO}`);
    await page.getByRole('button', { name: 'みなと見本市：別の時点を追加' }).click();
    await poll(() => chosen().count()).toBe(2);
    await chosen().nth(1).getByRole('combobox').selectOption(day);
    await poll(heads).toEqual([MINATO, `${MINATO}@${day}`]);
    expect(await rows().count()).toBeGreaterThan(0);
  });

  test('are six at the most, of any procedure and form', async () => {
    const all = readApi<{ id: string }[]>('assessments.json')
      .slice(0, 7)
      .map(({ id }) => id);
    await open(`compare/?${['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, at) => `${name}=${all[at]}`).join('&')}`);
    await poll(heads).toEqual(all.slice(0, 6));
    expect(await page.getByRole('searchbox', { name: '評価書を追加（市区町村名・事務名）' }).isDisabled()).toBe(true);
    expect(await axe()).toEqual([]);
  });

  test('say when one cannot be read, and leave the way to choose another', async () => {
    await open(`compare/?a=${MINATO}&b=none-1`);
    await page.locator('output[data-state="error"]').waitFor();
    expect(await page.getByRole('searchbox', { name: '評価書を追加（市区町村名・事務名）' }).isEnabled()).toBe(true);
  });

  test('need scripts, and say so where there are none', async () => {
    const plain = await newContext({ javaScriptEnabled: false });
    try {
      const still = await plain.newPage();
      await still.goto(addressOf('compare/'));
      expect(await still.locator('noscript a').isVisible()).toBe(true);
    } finally {
      await plain.close();
    }
  });

  test('are offered on the page of an assessment', async () => {
    await open(`assessments/${MINATO}/`);
    const links = page.getByRole('navigation', { name: 'ほかの団体と比べる' }).getByRole('link');
    await links.first().click();
    await poll(async () => (await heads())[0]).toBe(MINATO);
    expect((await heads()).length).toBe(2);
  });
});

describe('what an assessment shares with others', () => {
  test('is told at each item, and stepped back by a switch, so that its own words stand out', async () => {
    await open(`assessments/${MINATO}/`);
    const note = page.locator('[data-shared]').first();
    expect(await note.textContent()).toMatch(/^\s*(?:同じ文 \d+団体|ほぼ同じ文あり)/u);
    await page.getByRole('checkbox', { name: 'ほかの団体と共通する文を薄く表示' }).check();
    await poll(() => query().get('own')).toBe('1');
    const readMarked = (): Promise<string[]> =>
      page.evaluate(() => Array.from(CSS.highlights.get('own-words') ?? [], String));
    await poll(async () => (await readMarked()).length).toBeGreaterThan(0);
    const marked = await readMarked();
    for (const words of marked) expect(words.trim()).not.toBe('');
    expect(await axe()).toEqual([]);
    await note.getByRole('link').click();
    await page.locator('.text-group:target').waitFor();
  });
});
