import type { Page } from 'playwright-core';
import { afterEach, expect, inject, test, vi } from 'vitest';
import { launchLasting } from '../support/browser.ts';
import { BROWSER_DIED, unlessItHangs } from '../support/browser-died.ts';

afterEach(() => vi.restoreAllMocks());

async function end(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = new Promise((done) => page.context().browser()?.once('disconnected', done));
  await Promise.all([session.send('Browser.close').catch(() => undefined), gone]);
}

test('a browser that dies is started again once, and said so', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const browser = await launchLasting(inject('browser'));
  const first = await browser.newPage();
  await end(first);
  await expect(first.evaluate('1')).rejects.toThrow(BROWSER_DIED);
  expect(warn).not.toHaveBeenCalled();

  const second = await browser.newPage();
  expect(await second.evaluate('1 + 1')).toBe(2);
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/died; it is started again, once\.$/u));

  await end(second);
  await expect(browser.newPage()).rejects.toThrow('died twice');
  await browser.close();
});

test('a page that does not answer is one whose browser died; one that does is waited for', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const browser = await launchLasting(inject('browser'));
  const end = (): Promise<void> => browser.end();
  const silent = await browser.newPage();
  const never = silent.evaluate(() => new Promise<never>(() => undefined));
  never.catch(() => undefined);
  await expect(unlessItHangs(never, 100, end)).rejects.toThrow(BROWSER_DIED);

  const next = await browser.newPage();
  expect(await unlessItHangs(next.evaluate('1 + 1'), 100_000, end)).toBe(2);
  await expect(unlessItHangs(next.evaluate('nothing'), 100_000, end)).rejects.toThrow('nothing is not defined');
  expect(warn).toHaveBeenCalledOnce();
  await browser.close();
});

test('files of tests share a browser, and leave nothing open in it', async () => {
  const [first, next] = [await launchLasting(inject('browser')), await launchLasting(inject('browser'))];
  const page = await first.newPage();
  const other = await next.newPage();
  expect(other.context().browser()).toBe(page.context().browser());
  await first.close();
  expect(page.isClosed()).toBe(true);
  expect(await other.evaluate('1 + 1')).toBe(2);
  await next.close();
  expect(other.context().browser()?.contexts()).toEqual([]);
});
