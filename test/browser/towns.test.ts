import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browse, NARROW } from '../support/browsing.ts';

let page: Page;
const { open } = browse({ viewport: NARROW }, (opened) => {
  page = opened;
});

const status = (): Promise<string | null> => page.locator('town-finder [role="status"]').textContent();
const links = (): Promise<string[]> => page.locator('.town-results a').allTextContents();
const missing = (): Promise<string[]> => page.locator('.town-missing li').allTextContents();

async function ask(words: string): Promise<void> {
  await page.locator('town-finder input').fill(words);
}

describe('the field that finds a town', () => {
  test.each(['みなと見本', 'minato mihon', 'Minatomihon-shi', '992011'])('finds a town for %s', async (words) => {
    await open('');
    await ask(words);
    await expect.poll(links).toEqual(['みなと見本市']);
    await page.locator('town-finder input').press('Enter');
    await page.locator('main[data-page="municipality"]').waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/municipalities\/992011\/$/u);
  });

  test('answers for a town of which nothing is here, and where its assessments are', async () => {
    await open('');
    await ask('宇城市');
    await expect.poll(status).toBe('宇城市の評価書は、まだ掲載していません。');
    expect(await links()).toEqual([]);
    expect(await missing()).toEqual(['宇城市熊本県・うきし']);
    expect(await page.locator('.town-missing').innerText()).toContain('マイナンバー保護評価Web');
    const before = page.url();
    await page.locator('town-finder input').press('Enter');
    await expect.poll(status).toBe('宇城市の評価書は、まだ掲載していません。');
    expect(page.url()).toBe(before);
  });

  test('answers for a ward with its city, and for no town with what to type', async () => {
    await open('');
    await ask('美原区');
    await expect.poll(status).toContain('堺市の評価書は、まだ掲載していません');
    expect(await missing()).toEqual(['堺市美原区大阪府・さかいしみはらく・堺市の行政区']);
    await ask('存在しない町');
    await expect.poll(status).toContain('該当する団体はありません');
    expect(await missing()).toEqual([]);
    await ask('');
    await expect.poll(status).toContain('全国1,788団体');
  });

  test('on the page of all towns answers to what the address asks for', async () => {
    await open('municipalities/?town=minato');
    await expect.poll(links).toEqual(['みなと見本市']);
    expect(await page.locator('.prefectures a').count()).toBe(7);
  });

  test('loads no list before somebody comes to it', async () => {
    const loaded: string[] = [];
    page.on('response', (response) => loaded.push(new URL(response.url()).pathname));
    await open('');
    await page.waitForLoadState('networkidle');
    expect(loaded.filter((path) => path.endsWith('.json'))).toEqual([]);
    await ask('み');
    await expect.poll(() => loaded.filter((path) => path.endsWith('.json')).length).toBe(2);
  });

  test('names a list that cannot be loaded', async () => {
    await page.route('**/bodies.json', (route) => route.abort());
    await open('');
    await ask('みなと');
    await expect.poll(status).toContain('一覧を読み込めませんでした');
  });
});
