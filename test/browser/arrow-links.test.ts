import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browse, WIDE } from '../support/browsing.ts';

let page: Page;
const { open } = browse({ viewport: WIDE }, (opened) => {
  page = opened;
});

/** What has the focus, with the row that it stands in. */
const focus = (): Promise<{ words: string; row: number; column: number }> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const row = element?.closest('tr');
    return {
      words: (element?.textContent ?? '').trim(),
      row: row?.rowIndex ?? -1,
      column: element?.closest<HTMLTableCellElement>('td, th')?.cellIndex ?? -1,
    };
  });

async function tabInto(selector: string): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector)) return;
  }
  throw new Error(`Tab does not come to ${selector}.`);
}

describe('links of tables by keyboard', () => {
  test('Tab comes to one link of each row of a list, arrows to the others', async () => {
    await open('fields/II-4-contract-3/');
    await tabInto('.list tbody');
    const first = await focus();
    expect(first).toMatchObject({ row: 1, column: 0 });
    await expect.poll(() => page.locator('.keys-note').first().isVisible()).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await focus()).toMatchObject({ row: 1, column: 1 });
    await page.keyboard.press('ArrowDown');
    expect(await focus()).toMatchObject({ row: 2, column: 1 });
    await page.keyboard.press('End');
    const last = await focus();
    expect(last).toMatchObject({ row: 2 });
    expect(last.column).toBeGreaterThan(2);
    await page.keyboard.press('Home');
    expect(await focus()).toMatchObject({ row: 2, column: 0 });
    await page.keyboard.press('Tab');
    expect(await focus()).toMatchObject({ row: 3, column: 0 });
    // Back to where the row was left.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focus()).toMatchObject({ row: 3, column: 1 });
  });

  test('a table side by side is one stop, whatever is hidden of it', async () => {
    await open('procedures/jido-teate/');
    await tabInto('.compare tbody');
    const { row } = await focus();
    await page.keyboard.press('ArrowDown');
    expect((await focus()).row).toBeGreaterThan(row);
    await page.keyboard.press('Tab');
    expect((await focus()).row).toBe(-1);
    await page.getByRole('checkbox', { name: '違いのある行だけ' }).check();
    await page.locator('.compare tbody tr[hidden]').first().waitFor({ state: 'attached' });
    await tabInto('.compare tbody');
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.hidden)).toBe(false);
  });

  test('the table of chosen documents is one stop too', async () => {
    await open('compare/?a=992011-12&b=992020-8');
    await page.locator('.compare tbody td').first().waitFor();
    await tabInto('.compare tbody');
    await page.keyboard.press('Tab');
    expect((await focus()).row).toBe(-1);
  });

  test('rows that a script makes are no more stops than those of the page', async () => {
    await open('fields/II-4-contract-3/?sort=value');
    await page.locator('.list tbody tr').first().waitFor();
    await tabInto('.list tbody');
    const { row } = await focus();
    await page.keyboard.press('Tab');
    expect((await focus()).row).toBe(row + 1);
  });

  test('arrows move nothing outside of such tables', async () => {
    await open('about/');
    await page.locator('main a').first().focus();
    const { words } = await focus();
    await page.keyboard.press('ArrowDown');
    expect((await focus()).words).toBe(words);
  });
});
