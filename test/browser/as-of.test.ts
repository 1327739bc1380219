import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { AssessmentJson } from '../../src/export/schema.ts';
import type { VersionJson, VersionsJson } from '../../src/export/versions-schema.ts';
import { browse, WIDE } from '../support/browsing.ts';

const site = inject('sample');
const ID = '992011-12';
const ASSESSMENT = `assessments/${ID}/`;
const read = (path: string): unknown => JSON.parse(readFileSync(join(site.dir, 'api/v1', path), 'utf8'));
const versions = read(`versions/${ID}.json`) as VersionsJson;
const { items, changes } = read(`assessments/${ID}.json`) as AssessmentJson;

let page: Page;
const { open } = browse({ viewport: WIDE }, (opened) => {
  page = opened;
});

const plain = (text: string | null): string => (text ?? '').replace(/\s+/gu, '');
const on = (list: VersionJson[], day: string): VersionJson | undefined =>
  list.find(({ from }) => from === null || from <= day);
const bar = () => page.getByRole('status').filter({ hasText: '復元' });
const valueOf = (key: string) => page.locator(`[data-item="${key}"] > .value:visible`);

describe('an assessment on an earlier day', () => {
  const [newest = '', ...earlier] = versions.days;
  const day = earlier.at(-1) ?? newest;
  const known = versions.items.find(({ key, versions: list }) => {
    const version = on(list, day);
    return version?.status === 'restored' && version.text !== '' && items.some((item) => item.key === key);
  });

  test('shows its items as they stood, says that this is a reconstruction, and leads back', async () => {
    if (!known) throw new Error(`No item of ${ID} is worked back to ${day}.`);
    await open(ASSESSMENT);
    const today = plain(await valueOf(known.key).textContent());
    await page.getByRole('combobox', { name: '表示する時点' }).selectOption(day);
    await bar().waitFor();
    expect(new URL(page.url()).searchParams.get('as-of')).toBe(day);
    const then = on(known.versions, day)?.text ?? '';
    expect(plain(await valueOf(known.key).locator('.text').textContent())).toBe(plain(then));
    await page.getByRole('button', { name: '現在の記載に戻る' }).click();
    await expect.poll(() => page.locator('.earlier').count()).toBe(0);
    expect(plain(await valueOf(known.key).textContent())).toBe(today);
    expect(new URL(page.url()).search).toBe('');
  });

  test('stands under nothing that is of today, and says how to see that', async () => {
    await open(ASSESSMENT);
    const top = (): Promise<string> =>
      page.locator('main').evaluate((main) => {
        const parts = [...main.children];
        const above = parts.slice(
          0,
          parts.findIndex((part) => part.matches('.reading')),
        );
        return above
          .map((part) => (part instanceof HTMLElement && part.checkVisibility() ? part.innerText : ''))
          .join('\n');
      });
    /** What leads from above the document to one of its items tells of the item. */
    const toItems = page.locator('main > :not(.reading) a[href^="#"]:visible');
    const today = await top();
    expect(await toItems.count()).toBeGreaterThan(3);
    expect(today).toContain('何人分');

    await open(`${ASSESSMENT}?as-of=${day}`);
    await bar().waitFor();
    await page.locator('.as-of-facts:visible').waitFor();
    expect(await toItems.count()).toBe(0);
    const then = await top();
    expect(then).not.toContain('何人分');
    expect(then).not.toMatch(/引用\n|BibTeX/u);
    // The day of today's publication stands nowhere above the older form, but as a choice.
    const dates = page.locator('main > :not(.reading, as-of, .as-of-bar, .as-of-facts)').getByText(/\d{4}年/u);
    expect(await dates.filter({ visible: true }).count()).toBe(0);
    expect(then).toContain('この日の表示では隠しています');

    await page.getByRole('button', { name: '現在の記載に戻る' }).click();
    await expect.poll(top).toBe(today);
  });

  test('keeps the choice of a day where it is, though what stands above it goes and comes back', async () => {
    await open(ASSESSMENT);
    const choice = page.getByRole('combobox', { name: '表示する時点' });
    const topOf = (): Promise<number> => choice.evaluate((element) => element.getBoundingClientRect().top);
    // In the upper part of the window, with the end of what is of today above it.
    await choice.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 80));
    await choice.selectOption(day);
    await bar().waitFor();
    await page.locator('.as-of-facts:visible').waitFor();
    expect(await choice.isVisible()).toBe(true);
    // What is left above the choice is lower than the window: it cannot stay deeper in the window than it stands in the page.
    expect(await topOf()).toBeGreaterThanOrEqual(0);
    expect(await topOf()).toBeLessThan(WIDE.height / 2);
    const before = await topOf();
    await choice.selectOption('');
    await expect.poll(() => page.locator('.earlier').count()).toBe(0);
    expect(Math.abs((await topOf()) - before)).toBeLessThan(2);
  });

  test('says of which day it is while the document is read', async () => {
    await open(`${ASSESSMENT}?as-of=${day}`);
    await bar().waitFor();
    // Older engines let a box stay only within the block around it, which an inline element cuts short.
    expect(await bar().evaluate((element) => element.parentElement?.localName)).toBe('main');
    await page.locator('#source').scrollIntoViewIfNeeded();
    expect(await bar().evaluate((element) => element.getBoundingClientRect().top)).toBe(0);
  });

  test('comes back with its address, on reload and with Back', async () => {
    await open(`${ASSESSMENT}?as-of=${day}`);
    await bar().waitFor();
    const count = await page.locator('.earlier').count();
    expect(count).toBeGreaterThan(0);
    await page.reload();
    await expect.poll(() => page.locator('.earlier').count()).toBe(count);
    await page.getByRole('button', { name: '現在の記載に戻る' }).click();
    await expect.poll(() => page.locator('.earlier').count()).toBe(0);
    await page.goBack();
    await expect.poll(() => page.locator('.earlier').count()).toBe(count);
  });

  test('says why where it does not know, with the row, and never shows the text of today in its place', async () => {
    const unknown = versions.items.flatMap(({ key, versions: list }) => {
      const version = on(list, day);
      return version?.status === 'unknown' && items.some((item) => item.key === key) ? [{ key, version }] : [];
    });
    expect(unknown.length).toBeGreaterThan(0);
    await open(`${ASSESSMENT}?as-of=${day}`);
    await bar().waitFor();
    for (const { key, version } of unknown) {
      const value = valueOf(key);
      expect(await value.textContent()).toContain(version.stopped?.sentence);
      expect(await value.getByRole('link').first().getAttribute('href')).toContain(`#change-${version.stopped?.n}`);
    }
  });

  test.each([
    ['2020-99-99', '暦にない日付'],
    ['2020-02-30', '暦にない日付'],
    ['1800-01-01', '1800年1月1日の記載は分かりません'],
    ['2925-01-01', 'まだ来ていない'],
  ])('says that nothing is known of %s, and shows today', async (asked, words) => {
    await open(`${ASSESSMENT}?as-of=${asked}`);
    await page.getByRole('status').filter({ hasText: words }).waitFor();
    expect(await page.locator('.earlier').count()).toBe(0);
    expect(await page.getByRole('combobox', { name: '表示する時点' }).inputValue()).toBe('');
  });

  test('says that the records could not be loaded when they could not', async () => {
    await page.route('**/api/v1/versions/**', (route) => route.abort());
    await open(`${ASSESSMENT}?as-of=${day}`);
    await page.getByRole('status').filter({ hasText: '読み込めませんでした' }).waitFor();
    expect(await page.locator('.earlier').count()).toBe(0);
  });
});

describe('the history of one item', () => {
  test('opens in place with its differences, loaded once it is asked for', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await open(ASSESSMENT);
    const details = page.locator('[data-item-history]').first();
    const key = (await details.getAttribute('data-item-history')) ?? '';
    expect(requests.filter((path) => path.includes('/history/'))).toEqual([]);
    await details.locator('summary').click();
    const rows = changes.filter((change) => change.keys.includes(key));
    await expect.poll(() => details.locator('[data-diff]').count()).toBe(rows.length);
    expect(requests.filter((path) => path.includes('/history/'))).toHaveLength(1);
  });
});
