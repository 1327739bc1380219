import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browse, WIDE } from '../support/browsing.ts';

let page: Page;
const { open, addressOf, newContext } = browse({ viewport: WIDE }, (opened) => {
  page = opened;
});
const start = () => page.locator('.search-start');

test('the search offers queries before anything is asked, and each of them finds something here', async () => {
  await open('search/');
  const examples = start().locator('dt a');
  const count = await examples.count();
  expect(count).toBeGreaterThan(4);
  for (let at = 0; at < count; at += 1) {
    await open('search/');
    const query = (await examples.nth(at).textContent())?.trim();
    await examples.nth(at).click();
    await page.locator('[data-search-status][data-state="done"]').waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe(query);
    expect(await page.locator('.results > li').count(), query).toBeGreaterThan(0);
  }
});

test('what is offered makes room for what is found, and comes back when nothing is asked', async () => {
  await open('search/');
  expect(await start().isVisible()).toBe(true);
  await page.getByRole('searchbox').fill('再委託');
  await page.keyboard.press('Enter');
  await page.locator('.results > li').first().waitFor();
  expect(await start().isVisible()).toBe(false);
  await page.goBack();
  await start().waitFor();
  expect(await page.locator('.results > li').count()).toBe(0);
});

test('without JavaScript the search says that it needs it, and leads to the lists', async () => {
  const context = await newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(addressOf('search/'));
  expect(await still.locator('main').innerText()).toContain('JavaScript');
  expect(await still.locator('main').getByRole('searchbox').count()).toBe(0);
  for (const path of ['/municipalities/', '/procedures/', '/contractors/', '/timeline/'])
    expect(await still.locator(`main noscript a[href="${path}"], main a[href="${path}"]`).first().isVisible()).toBe(
      true,
    );
  await context.close();
});
