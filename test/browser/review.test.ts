import { readFileSync, writeFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openLibrary } from '../../scripts/review/library.ts';
import { readAssessment } from '../../src/assessment/read.ts';
import type { Assessment, Provenance } from '../../src/assessment/types.ts';
import { PageDrawer } from '../../src/review/originals/pictures.ts';
import { buildPage, type PageFiles } from '../../src/review/server/page-files.ts';
import { serveReview, type RunningReview } from '../../src/review/server/server.ts';
import { pdfFolder, textFolder, type SampleFolder } from '../review/support/folder.ts';
import { MARKS } from '../review/support/sample.ts';
import { launchLasting, type LaunchedBrowser } from '../support/browser.ts';
import { runAxe } from './support/axe.ts';

const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };
/** Side of the smallest target, in pixels: WCAG 2.5.8. */
const TARGET = 24;
const ID = '992011-12';

let browser: LaunchedBrowser;
let files: PageFiles;
beforeAll(async () => {
  browser = await launchLasting(inject('browser'));
  files = await buildPage();
});
afterAll(() => browser.close());

describe.each([
  ['a PDF', pdfFolder],
  ['a text', textFolder],
])('the review of %s', (name, makeFolder) => {
  let folder: SampleFolder;
  let drawer: PageDrawer;
  let server: RunningReview;
  let page: Page;
  /** What the page said on the console, and what it asked of others. */
  let noise: string[];
  let keys: number;
  beforeEach(async () => {
    folder = makeFolder();
    drawer = new PageDrawer();
    noise = [];
    keys = 0;
    const library = openLibrary(folder.content, drawer);
    server = await serveReview({ library, page: files, port: 0, onError: (error) => noise.push(String(error)) });
    page = await newPage({});
  });
  afterEach(async () => {
    await page.close();
    await server.close();
    drawer.close();
    folder.remove();
  });

  async function newPage(options: BrowserContextOptions): Promise<Page> {
    const opened = await browser.newPage({ viewport: WIDE, reducedMotion: 'reduce', ...options });
    opened.on('console', (message) => noise.push(message.text()));
    opened.on('pageerror', (error) => noise.push(error.message));
    opened.on('request', (request) => {
      if (!request.url().startsWith(server.url)) noise.push(request.url());
    });
    return opened;
  }

  const at = (step: string): Promise<void> => page.locator(`[data-step="${step}"]`).waitFor();
  const open = async (): Promise<void> => {
    await page.goto(`${server.url}#${ID}`);
    await at(`mark:${MARKS}#紙`);
  };
  const press = async (key: string, next?: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
    if (next !== undefined) await at(next);
  };
  const written = (): Assessment => {
    const { assessment } = readAssessment(readFileSync(folder.markdown, 'utf8'), { path: folder.markdown });
    if (assessment === null) throw new Error('The Markdown cannot be read.');
    return assessment;
  };

  test('is done by keyboard alone, one key a doubt and one a page', async () => {
    await open();
    await press('1', `mark:${MARKS}#電子メール`);
    await press('3', 'unplaced:1');
    await press('1', 'unplaced:2');
    await press('x', 'change:2');
    await press('Enter', 'item:I-1-1');
    expect(keys / 5).toBe(1);
    expect(await page.locator('.progress p').textContent()).toContain('要確認 5 / 5');
    await press('p', `item:${MARKS}`);
    await press('p', 'change:1');
    await press('Enter', 'end');
    await press('Enter');
    await page.getByRole('heading', { name: '照合を終えました' }).waitFor();
    expect(keys).toBe(9);
    const { frontmatter, unplaced } = written();
    expect(frontmatter).toMatchObject({ reviewed: true, review: { confirmed: 6, of: 6 } });
    expect(unplaced).toEqual([]);
    expect(noise).toEqual([]);
  });

  test('edits, chooses an item by typing, takes back, and says what happened', async () => {
    await open();
    await press('2', `mark:${MARKS}#電子メール`);
    await press('u', `mark:${MARKS}#紙`);
    expect(await page.locator('.message').textContent()).toBe('1つ前の操作を取り消しました。');
    expect(await page.locator('#announcer').textContent()).toContain('「紙」の欄に○はありますか');
    await press('ArrowRight', `mark:${MARKS}#電子メール`);
    await press('ArrowRight', 'unplaced:1');
    await press('i');
    await page.getByRole('combobox').fill('変更2 変更後');
    await page.keyboard.press('Enter');
    await at('unplaced:2');
    expect(written().changes[1]?.after).toBe('見本町の窓口と\n様式の注記\n郵送も受け付ける。');
    await press('ArrowRight', 'change:2');
    await press('e');
    const after = page.getByLabel('変更後');
    await after.fill('窓口と郵送で受け付ける。');
    await after.press('Control+Enter');
    await at('item:I-1-1');
    expect(written().changes[1]?.after).toBe('窓口と郵送で受け付ける。');
    await press('ArrowRight', 'item:I-1-2');
    await press('e');
    await page.locator('.editor textarea').fill('打ちかけ');
    await page.keyboard.press('Escape');
    await at('item:I-1-2');
    expect(await page.locator('.value').textContent()).toBe('見本町の窓口で受け付ける。');
    await press('j');
    await page.getByRole('combobox').fill('対象人数');
    await page.keyboard.press('Enter');
    await at('item:I-1-3');
    await press('e');
    await page.getByRole('radio', { name: '1,000人未満' }).check();
    await page.getByRole('button', { name: '保存して確認済みにする' }).click();
    await at(`item:${MARKS}`);
    expect(written().entries.find(({ key }) => key === 'I-1-3')?.value).toMatchObject({ value: '1,000人未満' });
    expect(noise).toEqual([]);
  });

  test('places only the words that are selected', async () => {
    await open();
    await press('ArrowRight', `mark:${MARKS}#電子メール`);
    await press('ArrowRight', 'unplaced:1');
    await page.locator('.unplaced-words').evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(0, 5));
    await press('x');
    await page.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('.unplaced-words')?.value === '郵送も受け付ける。',
    );
    const record = JSON.parse(readFileSync(folder.record, 'utf8')) as Provenance;
    expect(record.review?.struck.map(({ text }) => text)).toEqual(['様式の注記']);
  });

  test('shows where the words are printed in the original', async () => {
    await open();
    if (name === 'a PDF') {
      await page.locator('.sheet img').evaluate((image: HTMLImageElement) => image.decode());
      expect(await page.locator('.original-caption').textContent()).toBe('原本 2 / 3ページ');
      const box = await page.locator('.hit-box').boundingBox();
      const body = await page.locator('.original-body').boundingBox();
      if (box === null || body === null) throw new Error('There is no box.');
      expect(box.x).toBeGreaterThanOrEqual(body.x);
      expect(box.y).toBeGreaterThanOrEqual(body.y);
      expect(box.x + box.width).toBeLessThanOrEqual(body.x + body.width);
      expect(box.y + box.height).toBeLessThanOrEqual(body.y + body.height);
      await press(']');
      expect(await page.locator('.original-caption').textContent()).toBe('原本 3 / 3ページ');
    } else {
      await page.locator('.rows .hit').first().waitFor();
      const hits = await page.locator('.rows .hit .row-name').allTextContents();
      expect(hits).toEqual(['20', '21', '22', '23', '24']);
    }
    expect(noise).toEqual([]);
  });

  test('does not write over a file that changed meanwhile, and goes on when it is read again', async () => {
    await open();
    const edited = readFileSync(folder.markdown, 'utf8').replace('窓口で受け付ける。', '窓口で受理する。');
    writeFileSync(folder.markdown, edited);
    await press('1');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('ほかで変更されています');
    expect(readFileSync(folder.markdown, 'utf8')).toBe(edited);
    await press('Enter');
    await page.locator('.message', { hasText: '最新の内容を読み直しました。' }).waitFor();
    await press('1', `mark:${MARKS}#電子メール`);
    expect(readFileSync(folder.markdown, 'utf8')).toContain('窓口で受理する。');
  });

  test('is accessible, and fits a phone', async () => {
    await page.close();
    // Its policy lets no script in that is not its own.
    page = await newPage({ bypassCSP: true });
    await page.goto(server.url);
    await page.getByText('要確認 5件').waitFor();
    const faults = await runAxe(page);
    await page.getByRole('link', { name: '児童手当に関する事務 重点項目評価書' }).click();
    await at(`mark:${MARKS}#紙`);
    for (const viewport of [WIDE, NARROW]) {
      await page.setViewportSize(viewport);
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: scheme });
        faults.push(...(await runAxe(page)).map((fault) => `${viewport.width} ${scheme}: ${fault}`));
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    for (const step of [`mark:${MARKS}#電子メール`, 'unplaced:1', 'unplaced:2', 'change:2', 'item:I-1-1']) {
      await press('ArrowRight', step);
      faults.push(...(await runAxe(page)).map((fault) => `${step}: ${fault}`));
    }
    await press('e');
    faults.push(...(await runAxe(page)).map((fault) => `editor: ${fault}`));
    await page.keyboard.press('Escape');
    await press('?');
    faults.push(...(await runAxe(page)).map((fault) => `keys: ${fault}`));
    await page.keyboard.press('Escape');
    const small = await page.locator('button, a, input').evaluateAll(
      (elements, least) =>
        elements
          .map((element) => ({ words: element.textContent, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && Math.min(box.width, box.height) < least)
          .map(({ words }) => words),
      TARGET,
    );
    expect(small).toEqual([]);
    expect([...new Set(faults)]).toEqual([]);
  });

  test('keys of one letter can be turned off', async () => {
    await open();
    await press('?');
    await page.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await press('1');
    await press('u');
    await page.getByRole('button', { name: '○はない' }).click();
    await at(`mark:${MARKS}#電子メール`);
    expect(readFileSync(folder.markdown, 'utf8')).toContain('- [ ] 紙\n');
  });
});
