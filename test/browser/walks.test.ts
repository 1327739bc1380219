import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { serve, type RunningServer } from '../../src/integration/serve.ts';
import { launchLasting, type LaunchedBrowser } from '../support/browser.ts';
import { driveChromium } from '../support/engines/chromium.ts';
import type { Driver, Engine } from '../support/engines/driver.ts';
import { FIREFOX } from '../support/engines/firefox.ts';
import { WEBKIT } from '../support/engines/webkit.ts';
import { Walker } from './support/walker.ts';

const site = inject('sample');
let chromium: LaunchedBrowser;
let server: RunningServer;
beforeAll(async () => {
  chromium = await launchLasting(inject('browser'));
  server = await serve({ dir: site.dir, base: site.base, port: 0, anyPort: true });
});
afterAll(async () => {
  await chromium.close();
  await server.close();
});
const addressOf = (path: string): string => new URL(path, server.url).href;

const CHROMIUM: Engine = { name: 'Chromium', missing: null, start: () => driveChromium(chromium) };
const ENGINES = [CHROMIUM, FIREFOX, WEBKIT];
for (const { name, missing } of ENGINES)
  if (missing !== null) console.warn(`SKIPPED: the walks in ${name}, because ${missing}.`);

describe.each(ENGINES)('by keyboard alone, in $name', ({ missing, start }) => {
  let driver: Driver;
  let reader: Walker;
  beforeEach(async () => {
    if (missing !== null) return;
    driver = await start();
    reader = new Walker(driver);
  });
  afterEach(async () => {
    if (missing === null) await driver.close();
  });
  const walk = test.skipIf(missing !== null);
  const open = (path: string): Promise<void> => reader.open(addressOf(path));

  walk('a resident finds a town by its reading, and an assessment of it', async () => {
    await open('');
    await reader.tabTo('市区町村名（よみがな可）');
    await reader.type('みなと');
    await reader.until(() =>
      [...document.querySelectorAll('output, [role="status"]')].some((status) =>
        status.textContent?.includes('1団体が見つかりました'),
      ),
    );
    await reader.follow('みなと見本市');
    expect(await reader.words('h1')).toContain('みなと見本市');
    await reader.follow(/^児童手当に関する事務/u);
    expect(await reader.kind()).toBe('assessment');
  });

  walk('a town is found through its prefecture too', async () => {
    await open('');
    await reader.follow('市区町村');
    await reader.follow('ひながた市');
    expect(await reader.kind()).toBe('municipality');
  });

  walk('an item is read from the glance, a term in it explained, and the reader comes back to it', async () => {
    await open('assessments/992011-12/');
    await reader.follow(/^1万人以上10万人未満/u);
    expect(await reader.words('section:target [data-chosen]')).toContain('1万人以上10万人未満');

    const term = await reader.words('main [data-item] a.term');
    await open('assessments/992011-12/');
    await reader.ask(() => {
      const item = document.querySelector('main [data-item] a.term')?.closest(':has(> .label > .item-menu)');
      location.hash = item?.id ?? '';
    });
    await reader.tabToLine(/のメニュー$/u, term);
    await reader.press('Enter');
    await reader.untilOpen(term);
    expect(
      await reader.ask(() => document.querySelector(':popover-open p:nth-of-type(2)')?.textContent?.length),
    ).toBeGreaterThan(10);
    await reader.press('Escape');
    await reader.untilClosed();
    expect(await reader.focused()).toBe(term);
    await reader.press('Space');
    await reader.untilOpen(term);
    await reader.tabTo('閉じる');
    await reader.press('Enter');
    await reader.untilClosed();
    expect(await reader.focused()).toBe(term);
  });

  walk('an item is cited', async () => {
    await open('assessments/992011-12/#I-1-3');
    await reader.tabToLine(/^「③対象人数.*のメニュー$/u, '引用');
    await reader.press('Enter');
    await reader.untilOpen('引用');
    expect(await reader.words('dialog[open] pre')).toContain('/assessments/992011-12/#I-1-3');
    await reader.press('Escape');
    await reader.untilClosed();
    expect(await reader.focused()).toMatch(/のメニュー$/u);
  });

  walk('a change is followed from home to the item as it stands', async () => {
    await open('');
    await reader.tabTo('すべての変更を見る');
    await reader.press('Shift', 'Tab');
    await reader.press('Enter');
    await reader.until(() => /\/history\/#/u.test(location.href) && document.readyState === 'complete');
    const shown = await reader.ask(
      () =>
        [...document.querySelectorAll('[data-change]')].filter((change) => change.getClientRects().length > 0).length,
    );
    expect(shown).toBeGreaterThan(0);
    await open(new URL(await reader.address()).pathname.slice(1));
    await reader.ask(() => {
      location.hash = document.querySelector('.change-items a')?.closest('article')?.id ?? '';
    });
    await reader.tabToLine(/のメニュー$/u, /^現在の記載：/u);
    await reader.press('Enter');
    await reader.until(() => !location.pathname.endsWith('/history/') && document.readyState === 'complete');
    expect(await reader.ask(() => document.querySelector<HTMLElement>('section:target')?.dataset['item'])).toBeTruthy();
  });

  walk('two assessments are compared from the page of one of them', async () => {
    await open('assessments/992011-12/');
    await reader.follow(/^見本山手市（重点項目評価書）$/u);
    expect(await reader.kind()).toBe('compare');
    await reader.until(() => document.querySelector('[data-cell]') !== null);
    const compared = await reader.ask(() =>
      [...document.querySelectorAll<HTMLElement>('[data-cell]')].map((cell) => cell.dataset['assessment']),
    );
    expect([...new Set(compared)].sort()).toEqual(['992011-12', '992020-8']);
  });

  walk('words are searched, found places narrowed, and one of them read', async () => {
    await open('about/');
    await reader.type('/');
    await reader.until(() => document.activeElement?.matches('input[name="q"]') === true);
    expect(await reader.focused()).toContain('キーワード');
    await reader.type('再委託');
    await reader.press('Enter');
    await reader.until(() => document.querySelector('[data-search-status][data-state="done"]') !== null);
    const found = (): Promise<number> =>
      reader.ask(() => Number(document.querySelector<HTMLElement>('[data-search-status]')?.dataset['assessments']));
    const all = await found();
    expect(all).toBeGreaterThan(1);
    await reader.tabTo(/^様式/u);
    // Open from the start where there is room.
    if (await reader.ask(() => document.activeElement?.closest('details')?.open === false)) await reader.press('Enter');
    await reader.tabTo(/^全項目評価書/u);
    await reader.press('Space');
    await reader.until((before) => {
      const { state, assessments } = document.querySelector<HTMLElement>('[data-search-status]')?.dataset ?? {};
      return state === 'done' && Number(assessments) < before;
    }, all);
    await reader.follow(
      await reader.ask(() => document.querySelector('[data-result] a')?.getAttribute('aria-label') ?? ''),
    );
    expect(['assessment', 'history']).toContain(await reader.kind());
  });
});

test('without JavaScript a term is a link to its place in the glossary', async () => {
  const plain = await chromium.newContext({ javaScriptEnabled: false });
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
  const phone = await chromium.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
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
