import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browse, NARROW, WIDE } from '../support/browsing.ts';

let page: Page;
const use = (opened: Page): void => {
  page = opened;
};
const ASSESSMENT = 'assessments/992011-1/';
const KEY = 'I-1-2';

const menu = (): Locator => page.getByRole('menu');
const buttonOf = (id: string): Locator => page.locator(`[id="${id}"] > .label > .item-menu`);
const focused = (): Promise<string> =>
  page.evaluate(() =>
    (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '').trim(),
  );
const linesOf = (): Promise<string[]> => page.getByRole('menuitem').allTextContents();

/** Items to which a key is pressed; on the way to the others, which are hundreds, a script sends what a key does. */
const PRESSED = 10;

/** Sends the arrow so many times, and gives the names of what has the focus after each. Runs in the page. */
function goDown(count: number): string[] {
  return Array.from({ length: count }, () => {
    const arrow = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(arrow);
    return (document.activeElement?.getAttribute('aria-label') ?? '').trim();
  });
}

async function openMenu(id: string): Promise<void> {
  await buttonOf(id).focus();
  await page.keyboard.press('Enter');
  await menu().waitFor();
}

describe('the menus of an assessment', () => {
  const { open, addressOf, newContext } = browse(
    { viewport: WIDE, permissions: ['clipboard-read', 'clipboard-write'] },
    use,
  );

  test('are one stop of the Tab key, from which the arrows lead to every item', async () => {
    await open(ASSESSMENT);
    expect(await page.locator('.item-menu[tabindex="0"]').count()).toBe(1);
    const all = await page.locator('.item-menu').count();
    expect(all).toBeGreaterThan(100);
    await page.locator('.item-menu[tabindex="0"]').focus();
    const passed = new Set([await focused()]);
    for (let step = 1; step < PRESSED; step += 1) {
      await page.keyboard.press('ArrowDown');
      passed.add(await focused());
    }
    for (const name of await page.evaluate(goDown, all - PRESSED)) passed.add(name);
    // Every name was another one.
    expect(passed.size).toBe(all);
    const last = await focused();
    await page.keyboard.press('ArrowUp');
    expect(await focused()).not.toBe(last);
    await page.keyboard.press('End');
    expect(await focused()).toBe(last);
    const inWindow = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
    });
    expect(inWindow).toBe(true);
    await page.keyboard.press('Home');
    expect(await focused()).toBe([...passed][0]);
    expect(await page.locator('.item-menu[tabindex="0"]').count()).toBe(1);
  });

  test('are come to at the item that the address names, or that was pointed at', async () => {
    await open(`${ASSESSMENT}#${KEY}`);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('「②事務の内容」のメニュー');
    await page.locator('[id="I-1-3"] > .value').click();
    expect(await buttonOf('I-1-3').getAttribute('tabindex')).toBe('0');
    expect(await buttonOf(KEY).getAttribute('tabindex')).toBe('-1');
  });

  test('are used as menus are everywhere', async () => {
    await open(ASSESSMENT);
    const button = buttonOf(KEY);
    expect(await button.getAttribute('aria-haspopup')).toBe('menu');
    await openMenu(KEY);
    expect(await button.getAttribute('aria-expanded')).toBe('true');
    const lines = await linesOf();
    expect(await focused()).toBe(lines[0]);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe(lines.at(-1));
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe(lines[0]);
    await page.keyboard.press('End');
    expect(await focused()).toBe(lines.at(-1));
    await page.keyboard.press('Home');
    expect(await focused()).toBe(lines[0]);
    await page.keyboard.press('Escape');
    expect(await menu().isVisible()).toBe(false);
    expect(await focused()).toBe('「②事務の内容」のメニュー');
    await expect.poll(() => button.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await menu().waitFor();
    await page.keyboard.press('Shift+Tab');
    expect(await menu().isVisible()).toBe(false);
  });

  test('offer all that stands in their items, which the Tab key passes over', async () => {
    await open(ASSESSMENT);
    await openMenu(KEY);
    await page.keyboard.press('Escape');
    const kinds = await page.evaluate(async () => {
      const missing: string[] = [];
      const count: Record<string, number> = {};
      for (const button of document.querySelectorAll<HTMLElement>('.item-menu')) {
        const place = button.closest('section') ?? button;
        button.click();
        while (document.querySelector('[role="menu"]')?.getAttribute('aria-label') !== button.ariaLabel)
          await new Promise(requestAnimationFrame);
        const lines = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
        const addresses = new Set(lines.flatMap((line) => (line instanceof HTMLAnchorElement ? line.href : [])));
        const words = new Set(lines.map((line) => line.textContent));
        for (const link of place.querySelectorAll<HTMLAnchorElement>('a')) {
          if (link.closest(':has(> .label > .item-menu)') !== place || link.closest('details') !== null) continue;
          const isTerm = link.classList.contains('term');
          const kind = isTerm ? 'term' : link.className || (link.closest('[class]')?.className ?? '');
          count[kind] = (count[kind] ?? 0) + 1;
          const isOffered = isTerm ? words.has(link.textContent.trim()) : addresses.has(link.href);
          if (!isOffered || link.tabIndex >= 0) missing.push(`${place.id} ${link.outerHTML.slice(0, 120)}`);
        }
      }
      return { missing, count };
    });
    expect(kinds.missing).toEqual([]);
    for (const kind of ['term', 'compare-item', 'block-index', 'shared-text'])
      expect(kinds.count[kind] ?? 0, kind).toBeGreaterThan(3);
  });

  test('copy the link of the item', async () => {
    await open(ASSESSMENT);
    await openMenu(KEY);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'コピーしました' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${addressOf(ASSESSMENT)}#${KEY}`);
  });

  test('open the changes of the item where it stands', async () => {
    await open(ASSESSMENT);
    await openMenu(KEY);
    await page.getByRole('menuitem', { name: /^この項目の変更/u }).click();
    const details = page.locator(`[data-item-history="${KEY}"]`);
    await details.locator('[data-diff]').first().waitFor();
    expect(await details.locator('> summary').evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('lead to the item of other documents', async () => {
    await open(ASSESSMENT);
    await openMenu(KEY);
    await page.getByRole('menuitem', { name: 'ほかの団体と比べる' }).click();
    await page.waitForURL(/\/fields\//u);
  });

  test('say that they cannot be loaded', async () => {
    await page.route('**/_astro/menu.*.js', (route) => route.abort());
    await open(ASSESSMENT);
    await buttonOf(KEY).click();
    await page.getByRole('dialog').getByText('読み込めませんでした').waitFor();
  });

  test('are not made where a browser knows no popovers: links stay links, and a button opens the citation', async () => {
    const context = await newContext({ viewport: WIDE });
    try {
      await context.addInitScript(() => {
        delete (HTMLElement.prototype as Partial<HTMLElement>).popover;
      });
      page = await context.newPage();
      await page.goto(addressOf(ASSESSMENT));
      expect(await page.locator('[data-item] a[tabindex="-1"]').count()).toBe(0);
      expect(await page.locator('[data-item] > .label > .compare-item').first().isVisible()).toBe(true);
      await page.getByRole('button', { name: '「②事務の内容」を引用する' }).click();
      await page.getByRole('dialog', { name: '引用' }).waitFor();
    } finally {
      await context.close();
    }
  });
});

describe('on a phone', () => {
  const { open } = browse({ viewport: NARROW, hasTouch: true, isMobile: true }, use);

  test('a menu opens where a finger comes within 22 pixels of its button, and is no wider than the screen', async () => {
    await open(ASSESSMENT);
    await buttonOf(KEY).scrollIntoViewIfNeeded();
    const hits = await buttonOf(KEY).evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return [
        [-21, 0],
        [21, 0],
        [0, -21],
        [0, 21],
      ].map(([dx = 0, dy = 0]) => document.elementFromPoint(x + dx, y + dy) === button);
    });
    expect(hits).toEqual([true, true, true, true]);
    await buttonOf(KEY).tap();
    await menu().waitFor();
    const boxes = await page
      .getByRole('menuitem')
      .evaluateAll((lines) =>
        lines.map((line) => line.getBoundingClientRect()).map(({ height, right }) => ({ height, right })),
      );
    for (const { height, right } of boxes) {
      expect(height).toBeGreaterThanOrEqual(44);
      expect(right).toBeLessThanOrEqual(NARROW.width);
    }
  });
});
