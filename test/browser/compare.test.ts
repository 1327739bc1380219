import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AssessmentJson } from '../../src/export/schema.ts';
import { NARROW, WIDE } from '../support/browsing.ts';
import { readCsv } from '../support/csv.ts';
import { browseTables, idsOf, KAWA, MINATO, poll, readApi, YAMATE } from './support/comparison.ts';

const TABLE = 'procedures/jido-teate/';

let page: Page;
const use = (opened: Page): void => {
  page = opened;
};

describe('the table of a procedure', () => {
  const { open, query, rows, heads, scrollToDifference, axe } = browseTables(WIDE, use);
  const textsOf = (id: string): Map<string, string> =>
    new Map(readApi<AssessmentJson>(`assessments/${id}.json`).items.map(({ key, text }) => [key, text]));
  const cell = (row: string, assessment: string): Locator =>
    page.locator(`[data-row="${row}"] [data-assessment="${assessment}"]`);

  test('shows only the rows in which the columns differ, and says so in its address', async () => {
    await open(TABLE);
    const all = await idsOf(rows());
    await page.getByRole('checkbox', { name: '違いのある行だけ' }).check();
    const left = await idsOf(rows());
    const differing = await idsOf(page.locator('.compare [data-differs]'));
    expect(left.length).toBeLessThan(all.length);
    expect(left.filter((id) => !id.endsWith('~apart'))).toEqual(differing);
    await poll(() => query().get('diff')).toBe('1');
    await page.reload();
    expect(await idsOf(rows())).toEqual(left);
  });

  test('leaves no heading without rows beneath it', async () => {
    await open(`${TABLE}?diff=1&columns=${MINATO},${YAMATE}`);
    await rows().first().waitFor();
    const lonely = await page.locator('.compare tbody tr').evaluateAll((all) => {
      const shown = (all as HTMLElement[]).filter((row) => !row.hidden);
      return shown.filter((row, at) => {
        const [depth, next] = [row.dataset['heading'], shown[at + 1]];
        const below = next?.dataset['heading'];
        return depth !== undefined && (next === undefined || (below !== undefined && below <= depth));
      }).length;
    });
    expect(lonely).toBe(0);
  });

  test('shows chosen columns, and compares only these', async () => {
    await open(`${TABLE}?diff=1`);
    const withAll = (await idsOf(rows())).length;
    await page.getByText('列を選ぶ').click();
    const boxes = page.locator('.column-list input');
    for (const box of await boxes.all()) {
      const id = (await box.getAttribute('value')) ?? '';
      if (id !== MINATO && id !== YAMATE) await box.uncheck();
    }
    expect(await heads()).toEqual([MINATO, YAMATE]);
    await poll(() => query().get('columns')).toBe(`${MINATO},${YAMATE}`);
    expect((await idsOf(rows())).length).toBeLessThan(withAll);
    await page.getByRole('button', { name: 'すべて選択' }).click();
    expect((await heads()).length).toBeGreaterThan(2);
    await poll(() => query().has('columns')).toBe(false);
  });

  test('marks what is the same as in the reference, and shows the words that differ in the cells', async () => {
    await open(TABLE);
    await page.getByRole('combobox', { name: '基準にする列' }).selectOption(YAMATE);
    await poll(() => query().get('base')).toBe(YAMATE);
    const against = (row: string, id: string): Promise<string | null> => cell(row, id).getAttribute('data-against');
    await page.locator('.compare-scroll').scrollIntoViewIfNeeded();
    await poll(() => against('cover-title', YAMATE)).toBe('self');
    await poll(() => against('cover-title', MINATO)).toBe('same');
    const differing = page.locator('[data-text] [data-against="other"]').first();
    await differing.scrollIntoViewIfNeeded();
    const changed = page.locator('[data-text] [data-against="other"] [data-diff]').first();
    await changed.waitFor();
    expect(await changed.locator('del, ins').count()).toBeGreaterThan(0);
    await page.getByRole('checkbox', { name: '異なる語を強調' }).uncheck();
    expect(await page.locator('.compare [data-diff]').count()).toBe(0);
    await poll(() => query().get('words')).toBe('0');
  });

  test('opens the full texts of a row, as differences where there is a reference', async () => {
    await open(TABLE);
    const row = page.locator('[data-row]:has(.opener)').first();
    const id = (await row.getAttribute('data-row')) ?? '';
    await row.locator('.opener').click();
    const own = textsOf(MINATO).get(id) ?? '';
    await poll(() => cell(id, MINATO).textContent()).toBe(own);
    await poll(() => query().get('open')).toBe(id);
    expect(await row.locator('.opener').getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('combobox', { name: '基準にする列' }).selectOption(MINATO);
    await poll(() => cell(id, MINATO).textContent()).toBe(own);
    await row.locator('.opener').click();
    await poll(() => row.locator('.full-text').count()).toBe(0);
  });

  test('saves as CSV exactly the rows and columns that are shown, with their whole texts', async () => {
    await open(`${TABLE}?diff=1&columns=${MINATO},${KAWA}&base=${MINATO}`);
    await rows().first().waitFor();
    const shown = await idsOf(rows());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('jido-teate.csv');
    const [, ids = [], ...body] = readCsv(readFileSync(await download.path(), 'utf8'));
    expect(ids.slice(2)).toEqual([MINATO, KAWA]);
    expect(body.map(([row]) => row)).toEqual(shown);
    const texts = [MINATO, KAWA].map((one) => textsOf(one));
    const keys = await page
      .locator('.compare [data-row]')
      .evaluateAll((all) =>
        Object.fromEntries(
          all.map((row) => [
            (row as HTMLElement).dataset['row'],
            [...row.querySelectorAll('td[data-cell]')].map((one) => [
              (one as HTMLElement).dataset['assessment'],
              one.querySelector('a')?.hash.slice(1) ?? '',
            ]),
          ]),
        ),
      );
    for (const [row = '', , ...cells] of body) {
      if (row.endsWith('~apart')) continue;
      const own = new Map((keys[row] ?? []) as [string, string][]);
      const expected = [MINATO, KAWA].map((one, at) => texts[at]?.get(own.get(one) ?? '') ?? '');
      expect(cells.map((words) => words.replace(/^'/u, ''))).toEqual(expected);
    }
  });

  test('is worked by the keyboard alone', async () => {
    await open(TABLE);
    await page.getByRole('checkbox', { name: '違いのある行だけ' }).focus();
    await page.keyboard.press('Space');
    await poll(() => query().get('diff')).toBe('1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await poll(() => query().get('base')).toBe(MINATO);
    const area = page.locator('.compare-scroll');
    await area.focus();
    await page.keyboard.press('End');
    await poll(() => area.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  });

  test('is accessible with everything open', async () => {
    await open(`${TABLE}?diff=1&base=${YAMATE}`);
    await scrollToDifference();
    await page.getByText('列を選ぶ').click();
    expect(await axe()).toEqual([]);
  });

  test('is printed in landscape, and all of it', async () => {
    await open(TABLE);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(([, w, h]) => Number(w) > Number(h));
    expect(sizes.filter(Boolean).length).toBeGreaterThan(2);
    await page.emulateMedia({ media: 'print' });
    const hidden = await page
      .locator('.compare-scroll')
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(hidden).toBeLessThanOrEqual(0);
  });
});

describe('in a narrow window', () => {
  const { open, query, rows, axe } = browseTables(NARROW, use);
  const current = (): Promise<string[]> => idsOf(rows());

  test('one item stands at a time; buttons, the list and a swipe lead to others', async () => {
    await open(TABLE);
    const all = await idsOf(page.locator('.compare [data-row]'));
    expect(await current()).toEqual([all[0]]);
    await page.getByRole('button', { name: '次の項目' }).click();
    expect(await current()).toEqual([all[1]]);
    await poll(() => query().get('row')).toBe(all[1]);
    await swipe(-200);
    expect(await current()).toEqual([all[2]]);
    await swipe(200);
    expect(await current()).toEqual([all[1]]);
    await page.getByRole('combobox', { name: '表示する項目' }).selectOption('I-1-3');
    expect(await current()).toEqual(['I-1-3']);
    await page.reload();
    expect(await current()).toEqual(['I-1-3']);
  });

  test('the whole table stands there when asked for', async () => {
    await open(TABLE);
    await page.getByRole('checkbox', { name: '表全体を表示' }).check();
    expect((await current()).length).toBeGreaterThan(100);
    await poll(() => query().get('whole')).toBe('1');
  });

  test.each([
    TABLE,
    'compare/',
    `compare/?a=${MINATO}&b=${YAMATE}`,
    'fields/I-1-2/',
    'findings/',
    'copies/',
    'copies/jido-teate/',
    'systems/',
    'contractors/',
  ])('%s fits a window of 320 pixels, and is accessible there', async (path) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(path);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axe()).toEqual([]);
  });

  /** A stroke of a finger over the table, in CSS pixels to the right. */
  const swipe = (by: number): Promise<void> =>
    page.locator('.compare-scroll').evaluate((area, distance) => {
      const touch = (x: number): Touch => new Touch({ identifier: 1, target: area, clientX: x, clientY: 500 });
      const send = (type: string, x: number): boolean =>
        area.dispatchEvent(new TouchEvent(type, { changedTouches: [touch(x)], bubbles: true }));
      send('touchstart', 200);
      send('touchend', 200 + distance);
    }, by);
});
