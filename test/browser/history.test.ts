import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browse, WIDE } from '../support/browsing.ts';

/** The assessment of the sample with the longest history. */
const HISTORY = 'assessments/992011-12/history/';

let page: Page;
const { open, addressOf, newContext } = browse({ viewport: WIDE }, (opened) => {
  page = opened;
});

/** Months are fetched one by one on two busy cores. */
const SLOW = { timeout: 20_000 };
const plain = (text: string | null): string => (text ?? '').replace(/\s+/gu, '');

describe('a history in the browser', () => {
  const visible = () => page.locator('[data-change]:visible');

  test('opens and closes what has not changed from the menu of a change, and not by stops of its own', async () => {
    await open(HISTORY);
    await page.locator('.item-menu').first().waitFor();
    expect(await page.locator('[data-change] .folded > summary:not([tabindex="-1"])').count()).toBe(0);
    const change = page.locator('[data-change]:has(.folded ~ ins):has(.folded)').first();
    const folds = await change.locator('.folded').count();
    for (const [words, open] of [
      ['変わっていない部分も表示', folds],
      ['変わっていない部分を隠す', 0],
    ] as const) {
      await change.locator('.item-menu').click();
      await page.getByRole('menuitem', { name: words }).click();
      expect(await change.locator('.folded[open]').count()).toBe(open);
    }
  });

  test('narrows its changes by kind and timing, says how many are left, and keeps it in the address', async () => {
    await open(HISTORY);
    const all = await page.locator('[data-change]').count();
    await page.getByText('絞り込み・表示設定').click();
    await page.getByRole('checkbox', { name: /^内容/u }).check();
    await page.getByRole('checkbox', { name: /^事前/u }).check();
    const left = await visible().count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(all);
    expect(await page.locator('[data-change]:visible:not([data-kind="substance"][data-timing="事前"])').count()).toBe(
      0,
    );
    expect(await page.locator('change-filter output').textContent()).toBe(`${all}件のうち${left}件を表示しています。`);
    expect(new URL(page.url()).search).toBe('?timing=before&kind=substance');
    await page.reload();
    expect(await visible().count()).toBe(left);
    await page.getByRole('button', { name: '絞り込みを解除' }).click();
    expect(await visible().count()).toBe(all);
    expect(new URL(page.url()).search).toBe('');
  });

  test('hides days and sections that have nothing left', async () => {
    await open(`${HISTORY}?kind=contractor`);
    const empty = page.locator('[data-group]:visible').filter({ hasNot: page.locator('[data-change]:visible') });
    expect(await empty.count()).toBe(0);
    expect(await page.locator('[data-group]:visible').count()).toBeGreaterThan(0);
  });

  test('shows the text before beside the text after on a wide window, or both in one, as the reader likes', async () => {
    await open(HISTORY);
    const diff = page.locator('[data-diff][data-look="changed"]').first();
    const [before, after] = [diff.locator('.side-before'), diff.locator('.side-after')];
    expect([await before.locator('ins').count(), await after.locator('del').count()]).toEqual([0, 0]);
    const sides = [plain(await before.textContent()), plain(await after.textContent())];
    await page.getByText('絞り込み・表示設定').click();
    await page.getByRole('radio', { name: '1つの文章にまとめる' }).check();
    expect(new URL(page.url()).search).toBe('?view=inline');
    const without = (drop: string): Promise<string> =>
      diff.evaluate((element, name) => {
        const copy = element.cloneNode(true) as Element;
        copy.querySelectorAll(name).forEach((part) => {
          part.remove();
        });
        return copy.textContent;
      }, drop);
    expect([plain(await without('ins')), plain(await without('del'))]).toEqual(sides);
  });

  test('opens a folded stretch on both sides at once', async () => {
    await open(HISTORY);
    const diff = page
      .locator('[data-diff]')
      .filter({ has: page.locator('.side-before details') })
      .first();
    await diff.locator('.side-before summary').first().click();
    await diff.locator('.side-after details[open]').first().waitFor();
  });

  test('tells the rule that fired on focus, and puts it away with Escape', async () => {
    await open(HISTORY);
    const tip = page.locator('.tip').first();
    const words = tip.getByRole('tooltip');
    expect(await words.isVisible()).toBe(false);
    await tip.getByRole('link').focus();
    expect(await words.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await words.isVisible()).toBe(false);
  });

  test('is narrowed, read and left for the item by keyboard alone', async () => {
    await open(HISTORY);
    const press = async (key: string, until: string): Promise<void> => {
      for (let steps = 0; steps < 60; steps += 1) {
        await page.keyboard.press(key);
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, until)) return;
      }
      throw new Error(`${key} never reached ${until}.`);
    };
    await press('Tab', 'change-filter summary');
    await page.keyboard.press('Enter');
    await press('Tab', 'change-filter input[value="contractor"]');
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('change-filter output').textContent()).toMatch(/のうち/u);
    await press('Tab', '.change .item-menu');
    await page.keyboard.press('Enter');
    // What opens it is loaded then.
    await page.getByRole('menu').waitFor();
    await press('ArrowDown', '[role="menuitem"][href*="/assessments/992011-12/#"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/assessments\/992011-12\/#/u);
    const target = decodeURIComponent(new URL(page.url()).hash.slice(1));
    expect(await page.locator(`[data-item="${target}"]`).count()).toBe(1);
  });

  test('prints every difference in full', async () => {
    await open(HISTORY);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('details.folded:not([open])').count()).toBe(0);
    expect(await visible().count()).toBe(await page.locator('[data-change]').count());
  });

  test('shows a change by its address, and the rows of one item', async () => {
    await open(`${HISTORY}#change-3`);
    const change = page.locator('#change-3');
    const isInView = (): Promise<boolean> =>
      change.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
    await expect.poll(isInView).toBe(true);
    const keys =
      (await page.locator('[data-change][data-keys]:not([data-keys=""])').first().getAttribute('data-keys')) ?? '';
    const [key = ''] = keys.split(' ');
    await open(`${HISTORY}?item=${key}`);
    for (const shown of await visible().all())
      expect((await shown.getAttribute('data-keys'))?.split(' ')).toContain(key);
  });

  test('gives a citation of a change in three formats, with its address', async () => {
    await open(HISTORY);
    await page
      .locator('[data-change="2"]')
      .getByRole('button', { name: /のメニュー$/u })
      .click();
    await page.getByRole('menuitem', { name: '引用', exact: true }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.locator('pre').textContent()).toContain('#change-2');
    await dialog.getByRole('radio', { name: 'BibTeX' }).check();
    expect(await dialog.locator('pre').textContent()).toMatch(/^@misc\{hyokasho-992011-12-change-2,/u);
    await dialog.getByRole('radio', { name: 'CSL-JSON' }).check();
    const [item] = JSON.parse((await dialog.locator('pre').textContent()) ?? '') as { id: string; version: string }[];
    expect(item?.id).toBe('hyokasho-992011-12-change-2');
    expect(item?.version).toMatch(/^\d{4}-\d{2}/u);
    await page.keyboard.press('Escape');
    expect(await dialog.isVisible()).toBe(false);
  });

  test('shows every change and opens folded stretches without JavaScript', async () => {
    const plainContext = await newContext({ javaScriptEnabled: false });
    try {
      const quiet = await plainContext.newPage();
      await quiet.goto(addressOf(HISTORY));
      expect(await quiet.locator('[data-change]:visible').count()).toBe(await quiet.locator('[data-change]').count());
      expect(await quiet.locator('change-filter .change-filter').isVisible()).toBe(false);
      const folded = quiet.locator('details.folded').first();
      await folded.locator('summary').click();
      expect(await folded.getAttribute('open')).not.toBeNull();
    } finally {
      await plainContext.close();
    }
  });
});

describe('the timeline in the browser', () => {
  test('narrows all changes over the months, keeps it in the address, and names the feed that fits', async () => {
    await open('timeline/');
    const status = page.locator('timeline-filter .filter-state output');
    await page.getByRole('combobox', { name: '変更の種類' }).selectOption('contractor');
    await expect.poll(() => status.textContent(), SLOW).toMatch(/^該当 \d+件|^新しい順に/u);
    expect(new URL(page.url()).search).toBe('?kind=contractor');
    expect(await page.locator('.timeline-found').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-whole]').isVisible()).toBe(false);
    const feed = page.locator('.feed-note');
    expect(await feed.getByRole('link').getAttribute('href')).toBe('/feeds/kind-contractor.xml');
    expect(await feed.textContent()).toBe('更新情報：種類が「委託先」の変更（Atomフィード）');
    await page.getByRole('combobox', { name: '市区町村' }).selectOption('992011');
    await expect.poll(() => feed.getByRole('link').getAttribute('href'), SLOW).toBe('/feeds/municipality-992011.xml');
    expect(await feed.textContent()).toBe(
      'この条件だけのフィードはありません。最も近いのは次のフィードです。更新情報：みなと見本市の変更と、掲載した評価書（Atomフィード）',
    );
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.locator('[data-whole]').isVisible()).toBe(true);
    expect(await page.locator('.timeline-found').count()).toBe(0);
  });

  test('says so when nothing fits', async () => {
    await open('timeline/?kind=contractor&section=nowhere');
    const status = page.locator('timeline-filter .filter-state output');
    await expect.poll(() => status.textContent(), SLOW).toBe('該当 0件');
  });
});
