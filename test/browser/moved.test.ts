import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { browse, WIDE } from '../support/browsing.ts';

let page: Page;
const { open } = browse({ viewport: WIDE }, (opened) => {
  page = opened;
});

test.each([
  ['assessments/992011-15/#I-1-2', '/assessments/992011-15-kiso/#I-1-2'],
  ['assessments/992011-15/history/?part=I#change-1', '/assessments/992011-15-kiso/history/?part=I#change-1'],
])('%s leads to the same place of the document under its address of today', async (former, today) => {
  await open(former);
  await page.waitForURL((url) => url.pathname + url.search + url.hash === today);
  expect(await page.locator('main').getAttribute('data-page')).not.toBe('moved');
});
