import type { LaunchedBrowser } from '../browser.ts';
import type { Driver } from './driver.ts';

/** A page of Chromium, driven by Playwright. */
export async function driveChromium(browser: LaunchedBrowser): Promise<Driver> {
  const page = await browser.newPage({ locale: 'ja-JP', reducedMotion: 'reduce' });
  return {
    open: async (address) => {
      await page.goto(address);
    },
    press: (keys) => page.keyboard.press(keys.join('+')),
    type: (words) => page.keyboard.type(words),
    evaluate: (expression) => page.evaluate<string>(expression),
    close: () => page.context().close(),
  };
}
