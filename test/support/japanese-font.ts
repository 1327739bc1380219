import type { Page } from 'playwright-core';

/**
 * Whether a browser has a font with Japanese letters. Without one each is a narrow box, and the sizes of links say nothing of the site; the
 * tests of them are left out and say so.
 */
export async function drawsJapanese(page: Page): Promise<boolean> {
  const width = await page.evaluate(() => {
    const letter = document.createElement('span');
    letter.style.font = '100px sans-serif';
    letter.textContent = '事';
    document.body.append(letter);
    const measured = letter.getBoundingClientRect().width;
    letter.remove();
    return measured;
  });
  const draws = width > 90;
  if (!draws) console.warn('SKIPPED: sizes of links, for the browser has no Japanese font (Debian: fonts-noto-cjk).');
  return draws;
}
