import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browse } from '../support/browsing.ts';

/** More steps than a person would take to anything on a page. */
const PATIENCE = 400;

let page: Page;
const { open, addressOf, newContext } = browse({ locale: 'ja-JP' }, (opened) => {
  page = opened;
});

const press = (...keys: string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
/** The name a screen reader would say first of what has the focus: its label, else its words. */
const focused = (): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    return (element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
  });

/** Goes on with Tab until something of that name has the focus, which must be seen to have it. */
async function tabTo(name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < PATIENCE; step++) {
    await press('Tab');
    const words = await focused();
    if (typeof name === 'string' ? words === name : name.test(words)) {
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return { drawn: outlineStyle !== 'none', wide: Number.parseFloat(outlineWidth) >= 2 };
      });
      expect(outline).toEqual({ drawn: true, wide: true });
      await page.waitForFunction(() => {
        const box = document.activeElement?.getBoundingClientRect();
        return box !== undefined && box.bottom > 0 && box.top < innerHeight;
      });
      return;
    }
    passed.push(words);
  }
  throw new Error(`Tab never came to ${name}; it passed ${passed.slice(0, 40).join(' → ')}`);
}

async function follow(name: string | RegExp): Promise<void> {
  await tabTo(name);
  const before = page.url();
  await press('Enter');
  await page.waitForURL((url) => url.href !== before);
}

describe('by keyboard alone', () => {
  test('a resident finds a town by its reading, and an assessment of it', async () => {
    await open('');
    await tabTo('まちの名前かよみがな');
    await page.keyboard.type('みなと');
    await page.getByRole('status').filter({ hasText: '1団体が見つかりました' }).waitFor();
    await follow('みなと見本市');
    expect(await page.locator('h1').textContent()).toContain('みなと見本市');
    await follow(/^児童手当に関する事務/u);
    expect(await page.locator('main').getAttribute('data-page')).toBe('assessment');
  });

  test('a town is found through its prefecture too', async () => {
    await open('');
    await follow('すべての市区町村');
    await follow('ひながた市');
    expect(await page.locator('main').getAttribute('data-page')).toBe('municipality');
  });

  test('an item is read from the glance, a term in it explained, and the reader comes back to it', async () => {
    await open('assessments/992011-12/');
    await follow('1万人以上10万人未満');
    const item = page.locator('section:target');
    expect(await item.locator('[data-chosen]').textContent()).toContain('1万人以上10万人未満');

    const term = page.locator('main a.term').first();
    const words = (await term.textContent())?.trim() ?? '';
    await open('assessments/992011-12/');
    await tabTo(words);
    await press('Enter');
    const note = page.getByRole('dialog');
    await note.waitFor();
    expect((await note.locator('p').nth(1).textContent())?.length).toBeGreaterThan(10);
    await press('Escape');
    await note.waitFor({ state: 'hidden' });
    expect(await focused()).toBe(words);
    await press('Space');
    await note.waitFor();
    await tabTo('閉じる');
    await press('Enter');
    await note.waitFor({ state: 'hidden' });
    expect(await focused()).toBe(words);
  });

  test('an item is cited', async () => {
    await open('assessments/992011-12/#I-1-3');
    await tabTo(/「③対象人数.*を引用する/u);
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: '引用' });
    await dialog.waitFor();
    expect(await dialog.locator('pre').textContent()).toContain('/assessments/992011-12/#I-1-3');
    await press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused()).toMatch(/を引用する$/u);
  });

  test('a change is followed from home to the item as it stands', async () => {
    await open('');
    await tabTo('すべての変更の年表');
    await page.keyboard.press('Shift+Tab');
    await press('Enter');
    await page.waitForURL(/\/history\/#/u);
    expect(await page.locator('[data-change]:visible').count()).toBeGreaterThan(0);
    const link = page.locator('.change-items a').first();
    const words = (await link.textContent())?.replace(/\s+/gu, ' ').trim() ?? '';
    await open(new URL(page.url()).pathname.slice(1));
    await follow(words);
    expect(await page.locator('section:target').getAttribute('data-item')).not.toBeNull();
  });

  test('two assessments are compared from the page of one of them', async () => {
    await open('assessments/992011-12/');
    await follow('見本山手市');
    expect(await page.locator('main').getAttribute('data-page')).toBe('compare');
    await page.locator('[data-cell]').first().waitFor();
    const compared = await page
      .locator('[data-cell]')
      .evaluateAll((cells) => cells.map((cell) => cell.dataset['assessment']));
    expect([...new Set(compared)].sort()).toEqual(['992011-12', '992020-8']);
  });

  test('words are searched, found places narrowed, and one of them read', async () => {
    await open('about/');
    await press('/');
    expect(await focused()).toContain('評価書の中のことば');
    await page.keyboard.type('再委託');
    await press('Enter');
    const status = page.locator('[data-search-status][data-state="done"]');
    await status.waitFor();
    const all = Number(await status.getAttribute('data-assessments'));
    expect(all).toBeGreaterThan(1);
    await tabTo(/^様式/u);
    // Open from the start where there is room.
    if (await page.evaluate(() => document.activeElement?.closest('details')?.open === false)) await press('Enter');
    await tabTo(/^全項目評価書/u);
    await press('Space');
    await page.waitForFunction((before) => {
      const { state, assessments } = document.querySelector<HTMLElement>('[data-search-status]')?.dataset ?? {};
      return state === 'done' && Number(assessments) < before;
    }, all);
    const result = page.locator('[data-result] a').first();
    const words = (await result.textContent())?.replace(/\s+/gu, ' ').trim() ?? '';
    await follow(words);
    expect(['assessment', 'history']).toContain(await page.locator('main').getAttribute('data-page'));
  });
});

test('without JavaScript a term is a link to its place in the glossary', async () => {
  const plain = await newContext({ javaScriptEnabled: false });
  try {
    const without = await plain.newPage();
    await without.goto(addressOf('assessments/992011-12/'));
    const term = without.locator('main a.term').first();
    const words = (await term.textContent()) ?? '';
    await term.click();
    expect(new URL(without.url()).pathname).toBe('/glossary/');
    expect(await without.locator('li:target').textContent()).toContain(words);
  } finally {
    await plain.close();
  }
});

test('a finger opens the explanation of a term, and closes it by touching elsewhere', async () => {
  const phone = await newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  try {
    const touched = await phone.newPage();
    await touched.goto(addressOf('assessments/992011-12/'));
    await touched.locator('main a.term').first().tap();
    const note = touched.getByRole('dialog');
    await note.waitFor();
    await touched.locator('.glance h2').evaluate((element) => element.scrollIntoView());
    await touched.locator('.site-name').dispatchEvent('pointerdown');
    await touched.touchscreen.tap(5, 5);
    await note.waitFor({ state: 'hidden' });
  } finally {
    await phone.close();
  }
});
