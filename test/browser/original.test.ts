import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browse, NARROW, WIDE } from '../support/browsing.ts';

const ASSESSMENT = 'assessments/992011-15-kiso/';
const KEY = 'I-1-2';

let page: Page;
let asked: string[];

const use = (opened: Page): void => {
  page = opened;
  asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
};

const control = () => page.getByRole('checkbox', { name: '原本を並べて表示' });
const picture = () => page.locator(`[data-item="${KEY}"] > figure`).getByRole('img', { name: '原本2ページ' });
const ofOriginals = (): string[] => asked.filter((path) => path.startsWith('/originals/') || path.includes('pictures'));
const boundsOf = async (selector: string) => {
  const bounds = await page.locator(selector).boundingBox();
  if (bounds === null) throw new Error(`${selector} is not shown.`);
  return bounds;
};

/** Whether the picture of the item is loaded and drawn. */
const isLoaded = () => picture().evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);

describe('the original beside the items', () => {
  const { open } = browse({ viewport: WIDE }, use);

  test('costs nothing before it is asked for, then shows each item outlined in its page', async () => {
    await open(ASSESSMENT);
    await page.waitForLoadState('networkidle');
    expect(ofOriginals()).toEqual([]);
    await control().check();
    await picture().scrollIntoViewIfNeeded();
    await expect.poll(isLoaded).toBe(true);
    expect(ofOriginals()).toContain('/originals/992011-15-kiso/2025-03-28/boxes.json');
    // Pages far away wait until they come near.
    expect(ofOriginals()).not.toContain('/originals/992011-15-kiso/2025-03-28/5.webp');
    const [part, box, value] = [
      await boundsOf(`[data-item="${KEY}"] .original-part`),
      await boundsOf(`[data-item="${KEY}"] .original-box`),
      await boundsOf(`[data-item="${KEY}"] > .value`),
    ];
    expect(part.x).toBeGreaterThan(value.x + value.width);
    expect(box.x >= part.x && box.x + box.width <= part.x + part.width).toBe(true);
    expect(box.y >= part.y && box.y + box.height <= part.y + part.height).toBe(true);
  });

  test('outlines what is printed there: the box is where the page has it', async () => {
    await open(`${ASSESSMENT}?original=1`);
    await picture().scrollIntoViewIfNeeded();
    await expect.poll(isLoaded).toBe(true);
    const boxes = await page.evaluate(
      async () => (await (await fetch('/originals/992011-15-kiso/2025-03-28/boxes.json')).json()) as unknown,
    );
    const { pages, items } = boxes as {
      pages: Record<string, [number, number]>;
      items: Record<string, { boxes: [number, number, number, number][] }[]>;
    };
    const [left, top, right, bottom] = items[KEY]?.[0]?.boxes[0] ?? [0, 0, 0, 0];
    const [width, height] = pages['2'] ?? [1, 1];
    const [image, box] = [
      await boundsOf(`[data-item="${KEY}"] img`),
      await boundsOf(`[data-item="${KEY}"] .original-box`),
    ];
    const near = (pixels: number, share: number, whole: number): void =>
      expect(Math.abs(pixels - share * whole)).toBeLessThan(2);
    near(box.x - image.x, left / width, image.width);
    near(box.y - image.y, top / height, image.height);
    near(box.width, (right - left) / width, image.width);
    near(box.height, (bottom - top) / height, image.height);
  });

  test('is kept in the address, and goes away again', async () => {
    await open(ASSESSMENT);
    await control().check();
    await picture().waitFor();
    expect(new URL(page.url()).searchParams.get('original')).toBe('1');
    await page.reload();
    await picture().waitFor();
    expect(await control().isChecked()).toBe(true);
    await control().uncheck();
    await picture().waitFor({ state: 'hidden' });
    expect(new URL(page.url()).search).toBe('');
  });

  test('is not printed', async () => {
    await open(`${ASSESSMENT}?original=1`);
    await picture().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await picture().isVisible()).toBe(false);
    expect(await control().isVisible()).toBe(false);
  });

  test('says so where it cannot be loaded, and can be asked for again', async () => {
    await page.route('**/boxes.json', (route) => route.abort());
    await open(ASSESSMENT);
    await control().check();
    await page.getByText('原本の画像を読み込めませんでした').waitFor();
    await page.unroute('**/boxes.json');
    await control().uncheck();
    await control().check();
    await picture().waitFor();
  });

  test('is reached by links that are told apart by their names', async () => {
    await open(ASSESSMENT);
    const link = page.getByRole('link', { name: '原本 2ページ（②事務の概要）', exact: true });
    expect(await link.getAttribute('href')).toBe('/originals/992011-15-kiso/2025-03-28.pdf#page=2');
    const names = await page
      .getByRole('link', { name: /^原本 / })
      .evaluateAll((links) => links.map((each) => each.ariaLabel ?? each.textContent));
    expect(names.filter((name) => !name.includes('（'))).toEqual([]);
  });

  test('is named in a citation by its page', async () => {
    await open(`${ASSESSMENT}#${KEY}`);
    await page.getByRole('button', { name: '「②事務の概要」のメニュー' }).click();
    await page.getByRole('menuitem', { name: '引用', exact: true }).click();
    expect(await page.getByRole('dialog').locator('pre').textContent()).toContain('②事務の概要（原本2ページ）');
  });
});

describe('on a phone', () => {
  const { open } = browse({ viewport: NARROW }, use);

  test('the picture stands below the value, and nothing is wider than the screen', async () => {
    await open(`${ASSESSMENT}?original=1`);
    await picture().scrollIntoViewIfNeeded();
    await expect.poll(isLoaded).toBe(true);
    const [part, value] = [
      await boundsOf(`[data-item="${KEY}"] .original-part`),
      await boundsOf(`[data-item="${KEY}"] > .value`),
    ];
    expect(part.y).toBeGreaterThanOrEqual(value.y + value.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width);
  });
});
