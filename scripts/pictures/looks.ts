import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serve } from '../../src/integration/serve.ts';
import { launchBrowser } from '../../test/support/browser.ts';
import { LOOKS } from './looks-pages.ts';
import { toWebp, type Tile } from './to-webp.ts';

/**
 * Takes the pictures of docs/looks.md from two built sites of the sample, before left and after right, and prints what can be measured of
 * each page: `node scripts/pictures/looks.ts BEFORE_DIR AFTER_DIR [NAME…]`, all or those that are named. The Japanese words need a font of the machine.
 */
const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 900 };
/** Screens shown of each window, the scale at which they are, and the bytes of a picture: all of them together stay below 1.5 MB. */
const SHOTS = [
  { of: 'narrow', window: NARROW, screens: 2, scale: 0.66, most: 46_000 },
  { of: 'wide', window: WIDE, screens: 1, scale: 0.5, most: 34_000 },
] as const;
const GAP = 8;
/** Milliseconds in which a page comes to rest that has loaded everything. */
const SETTLED = 500;
/** Tried one after the other until a picture is small enough. */
const QUALITIES = [0.75, 0.6, 0.45, 0.3, 0.15];

const [beforeDir, afterDir, ...only] = process.argv.slice(2);
if (beforeDir === undefined || afterDir === undefined)
  throw new Error('Name the folders of two built samples: node scripts/pictures/looks.ts BEFORE_DIR AFTER_DIR');
const folder = resolve(import.meta.dirname, '../../docs/pictures/looks');
mkdirSync(folder, { recursive: true });
const servers = await Promise.all(
  [beforeDir, afterDir].map((dir) => serve({ dir: resolve(dir), base: '/', port: 0, anyPort: true })),
);
const browser = await launchBrowser();
try {
  for (const { name, before, after, answer } of LOOKS.filter((one) => only.length === 0 || only.includes(one.name))) {
    const sites = [
      { address: before === null ? null : `${servers[0]?.url ?? ''}${before}`, answer: answer?.before ?? null },
      { address: `${servers[1]?.url ?? ''}${after}`, answer: answer?.after ?? null },
    ].flatMap(({ address, answer: of }) => (address === null ? [] : [{ address, answer: of }]));
    for (const shot of SHOTS) await draw(browser, `${name}-${shot.of}`, shot, sites);
    for (const { address, answer: of } of sites) console.log(name, JSON.stringify(await measure(browser, address, of)));
  }
} finally {
  await browser.close();
  await Promise.all(servers.map((server) => server.close()));
}

async function draw(
  on: Browser,
  name: string,
  { window, screens, scale, most }: (typeof SHOTS)[number],
  sites: readonly { address: string }[],
): Promise<void> {
  const [width, height] = [Math.round(window.width * scale), Math.round(window.height * screens * scale)];
  const tiles: Tile[] = [];
  for (const [at, { address }] of sites.entries()) {
    const page = await opened(on, address, window);
    // A page that is shorter ends with the ground of the sheet.
    const whole = await page.evaluate(() => document.documentElement.scrollHeight);
    const shown = Math.min(whole, window.height * screens);
    const clip = { x: 0, y: 0, width: window.width, height: shown };
    const png = (await page.screenshot({ fullPage: true, clip })).toString('base64');
    tiles.push({ png, x: at * (width + GAP), y: 0, width, height: Math.round(shown * scale) });
    await page.context().close();
  }
  const easel = await on.newPage();
  const size = { width: tiles.length * (width + GAP) - GAP, height };
  for (const quality of QUALITIES) {
    const webp = await toWebp(easel, tiles, size, quality);
    if (webp.length > most && quality !== QUALITIES.at(-1)) continue;
    writeFileSync(join(folder, `${name}.webp`), webp);
    break;
  }
  await easel.close();
}

async function opened(on: Browser, address: string, viewport: { width: number; height: number }): Promise<Page> {
  const context = await on.newContext({ viewport, locale: 'ja-JP', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  // What is marked when it comes into sight is marked by then.
  for (const top of [viewport.height, 0]) {
    await page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top);
    await page.waitForTimeout(SETTLED);
  }
  return page;
}

/** How far down the answer stands on a phone, how long the page is there, and how often Tab is pressed from its top to its end. */
async function measure(on: Browser, address: string, answer: string | null): Promise<Record<string, number | null>> {
  const narrow = await opened(on, address, NARROW);
  const [height, top] = await narrow.evaluate((selector) => {
    const found = selector === null ? null : document.querySelector(selector);
    return [document.documentElement.scrollHeight, found === null ? null : found.getBoundingClientRect().top];
  }, answer);
  await narrow.context().close();
  const wide = await opened(on, address, WIDE);
  let stops = 0;
  for (;;) {
    await wide.keyboard.press('Tab');
    const isNew = await wide.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body || element.hasAttribute('data-passed')) return false;
      element.setAttribute('data-passed', '');
      return true;
    });
    if (!isNew) break;
    stops += 1;
  }
  await wide.context().close();
  return { top: top === null || top === undefined ? null : Math.round(top), height: height ?? null, stops };
}
