import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type Axe from 'axe-core';
import type { Locator, Page, ViewportSize } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import type { AssessmentJson } from '../../src/export/schema.ts';
import type { VersionsJson } from '../../src/export/versions-schema.ts';
import { browse, NARROW, WIDE, type Browsing } from '../support/browsing.ts';
import { readCsv } from '../support/csv.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const site = inject('sample');
const TABLE = 'procedures/jido-teate/';
const [MINATO, YAMATE, KAWA] = ['992011-12', '992020-8', '993018-3'];
const read = <Value>(path: string): Value => JSON.parse(readFileSync(join(site.dir, 'api/v1', path), 'utf8')) as Value;
const textsOf = (id: string): Map<string, string> =>
  new Map(read<AssessmentJson>(`assessments/${id}.json`).items.map(({ key, text }) => [key, text]));

/** Until it holds; a busy machine takes seconds. */
const poll = <Value>(look: () => Value) => expect.poll(look, { timeout: 30_000 });

let page: Page;
/** For the tests of a block, in a window of that size. */
const browseIn = (viewport: ViewportSize): Browsing =>
  browse(
    {
      viewport,
      hasTouch: viewport === NARROW,
      bypassCSP: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    },
    (opened) => {
      page = opened;
    },
  );

const query = (): URLSearchParams => new URL(page.url()).searchParams;
const rows = (): Locator => page.locator('.compare [data-row]').filter({ visible: true });
const idsOf = (found: Locator): Promise<string[]> =>
  found.evaluateAll((elements) => elements.map((element) => (element as HTMLElement).dataset['row'] ?? ''));
const heads = (): Promise<string[]> =>
  page
    .locator('.compare thead th[data-column]')
    .filter({ visible: true })
    .evaluateAll((elements) => elements.map((element) => (element as HTMLElement).dataset['column'] ?? ''));
const cell = (row: string, assessment: string): Locator =>
  page.locator(`[data-row="${row}"] [data-assessment="${assessment}"]`);

/** Rows are filled as they come into sight. */
const scrollToDifference = (): Promise<void> =>
  poll(async () => {
    await page.locator('.compare-scroll').evaluate((area) => {
      area.scrollIntoView();
      area.scrollBy(0, 600);
    });
    return page.locator('.compare [data-diff]').count();
  }).toBeGreaterThan(0);

async function axe(): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof Axe }).axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
  });
}

describe('the table of a procedure', () => {
  const { open } = browseIn(WIDE);

  test('shows only the rows in which the columns differ, and says so in its address', async () => {
    await open(TABLE);
    const all = await idsOf(rows());
    await page.getByRole('checkbox', { name: '違いのある行だけ' }).check();
    const left = await idsOf(rows());
    const differing = await idsOf(page.locator('.compare [data-differs]'));
    expect(left.length).toBeLessThan(all.length);
    expect(left.filter((id) => !id.endsWith('~apart'))).toEqual(differing);
    await poll(() => query().get('diff')).toBe('1');
    await page.reload();
    expect(await idsOf(rows())).toEqual(left);
  });

  test('leaves no heading without rows beneath it', async () => {
    await open(`${TABLE}?diff=1&columns=${MINATO},${YAMATE}`);
    await rows().first().waitFor();
    const lonely = await page.locator('.compare tbody tr').evaluateAll((all) => {
      const shown = (all as HTMLElement[]).filter((row) => !row.hidden);
      return shown.filter((row, at) => {
        const [depth, next] = [row.dataset['heading'], shown[at + 1]];
        const below = next?.dataset['heading'];
        return depth !== undefined && (next === undefined || (below !== undefined && below <= depth));
      }).length;
    });
    expect(lonely).toBe(0);
  });

  test('shows chosen columns, and compares only these', async () => {
    await open(`${TABLE}?diff=1`);
    const withAll = (await idsOf(rows())).length;
    await page.getByText('列を選ぶ').click();
    const boxes = page.locator('.column-list input');
    for (const box of await boxes.all()) {
      const id = (await box.getAttribute('value')) ?? '';
      if (id !== MINATO && id !== YAMATE) await box.uncheck();
    }
    expect(await heads()).toEqual([MINATO, YAMATE]);
    await poll(() => query().get('columns')).toBe(`${MINATO},${YAMATE}`);
    expect((await idsOf(rows())).length).toBeLessThan(withAll);
    await page.getByRole('button', { name: 'すべて選ぶ' }).click();
    expect((await heads()).length).toBeGreaterThan(2);
    await poll(() => query().has('columns')).toBe(false);
  });

  test('marks what is the same as in the reference, and shows the words that differ in the cells', async () => {
    await open(TABLE);
    await page.getByRole('combobox', { name: '基準にする列' }).selectOption(YAMATE);
    await poll(() => query().get('base')).toBe(YAMATE);
    const against = (row: string, id: string): Promise<string | null> => cell(row, id).getAttribute('data-against');
    await page.locator('.compare-scroll').scrollIntoViewIfNeeded();
    await poll(() => against('cover-title', YAMATE)).toBe('self');
    await poll(() => against('cover-title', MINATO)).toBe('same');
    const differing = page.locator('[data-text] [data-against="other"]').first();
    await differing.scrollIntoViewIfNeeded();
    const changed = page.locator('[data-text] [data-against="other"] [data-diff]').first();
    await changed.waitFor();
    expect(await changed.locator('del, ins').count()).toBeGreaterThan(0);
    await page.getByRole('checkbox', { name: '違う語を示す' }).uncheck();
    expect(await page.locator('.compare [data-diff]').count()).toBe(0);
    await poll(() => query().get('words')).toBe('0');
  });

  test('opens the full texts of a row, as differences where there is a reference', async () => {
    await open(TABLE);
    const row = page.locator('[data-row]:has(.opener)').first();
    const id = (await row.getAttribute('data-row')) ?? '';
    await row.locator('.opener').click();
    const own = textsOf(MINATO).get(id) ?? '';
    await poll(() => cell(id, MINATO).textContent()).toBe(own);
    await poll(() => query().get('open')).toBe(id);
    expect(await row.locator('.opener').getAttribute('aria-expanded')).toBe('true');
    await page.getByRole('combobox', { name: '基準にする列' }).selectOption(MINATO);
    await poll(() => cell(id, MINATO).textContent()).toBe(own);
    await row.locator('.opener').click();
    await poll(() => row.locator('.full-text').count()).toBe(0);
  });

  test('saves as CSV exactly the rows and columns that are shown, with their whole texts', async () => {
    await open(`${TABLE}?diff=1&columns=${MINATO},${KAWA}&base=${MINATO}`);
    await rows().first().waitFor();
    const shown = await idsOf(rows());
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('jido-teate.csv');
    const [, ids = [], ...body] = readCsv(readFileSync(await download.path(), 'utf8'));
    expect(ids.slice(2)).toEqual([MINATO, KAWA]);
    expect(body.map(([row]) => row)).toEqual(shown);
    const texts = [MINATO, KAWA].map((one) => textsOf(one));
    const keys = await page
      .locator('.compare [data-row]')
      .evaluateAll((all) =>
        Object.fromEntries(
          all.map((row) => [
            (row as HTMLElement).dataset['row'],
            [...row.querySelectorAll('td[data-cell]')].map((one) => [
              (one as HTMLElement).dataset['assessment'],
              one.querySelector('a')?.hash.slice(1) ?? '',
            ]),
          ]),
        ),
      );
    for (const [row = '', , ...cells] of body) {
      if (row.endsWith('~apart')) continue;
      const own = new Map((keys[row] ?? []) as [string, string][]);
      const expected = [MINATO, KAWA].map((one, at) => texts[at]?.get(own.get(one) ?? '') ?? '');
      expect(cells.map((words) => words.replace(/^'/u, ''))).toEqual(expected);
    }
  });

  test('is worked by the keyboard alone', async () => {
    await open(TABLE);
    await page.getByRole('checkbox', { name: '違いのある行だけ' }).focus();
    await page.keyboard.press('Space');
    await poll(() => query().get('diff')).toBe('1');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await poll(() => query().get('base')).toBe(MINATO);
    const area = page.locator('.compare-scroll');
    await area.focus();
    await page.keyboard.press('End');
    await poll(() => area.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  });

  test('is accessible with everything open', async () => {
    await open(`${TABLE}?diff=1&base=${YAMATE}`);
    await scrollToDifference();
    await page.getByText('列を選ぶ').click();
    expect(await axe()).toEqual([]);
  });

  test('is printed in landscape, and all of it', async () => {
    await open(TABLE);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/gu)].map(([, w, h]) => Number(w) > Number(h));
    expect(sizes.filter(Boolean).length).toBeGreaterThan(2);
    await page.emulateMedia({ media: 'print' });
    const hidden = await page
      .locator('.compare-scroll')
      .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(hidden).toBeLessThanOrEqual(0);
  });
});

describe('in a narrow window', () => {
  const { open } = browseIn(NARROW);
  const current = (): Promise<string[]> => idsOf(rows());

  test('one item stands at a time; buttons, the list and a swipe lead to others', async () => {
    await open(TABLE);
    const all = await idsOf(page.locator('.compare [data-row]'));
    expect(await current()).toEqual([all[0]]);
    await page.getByRole('button', { name: '次の項目' }).click();
    expect(await current()).toEqual([all[1]]);
    await poll(() => query().get('row')).toBe(all[1]);
    await swipe(-200);
    expect(await current()).toEqual([all[2]]);
    await swipe(200);
    expect(await current()).toEqual([all[1]]);
    await page.getByRole('combobox', { name: '表示する項目' }).selectOption('I-1-3');
    expect(await current()).toEqual(['I-1-3']);
    await page.reload();
    expect(await current()).toEqual(['I-1-3']);
  });

  test('the whole table stands there when asked for', async () => {
    await open(TABLE);
    await page.getByRole('checkbox', { name: '表の全体を見る' }).check();
    expect((await current()).length).toBeGreaterThan(100);
    await poll(() => query().get('whole')).toBe('1');
  });

  test.each([
    TABLE,
    'compare/',
    `compare/?a=${MINATO}&b=${YAMATE}`,
    'fields/I-1-2/',
    'findings/',
    'systems/',
    'contractors/',
  ])('%s fits a window of 320 pixels, and is accessible there', async (path) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(path);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axe()).toEqual([]);
  });

  /** A stroke of a finger over the table, in CSS pixels to the right. */
  const swipe = (by: number): Promise<void> =>
    page.locator('.compare-scroll').evaluate((area, distance) => {
      const touch = (x: number): Touch => new Touch({ identifier: 1, target: area, clientX: x, clientY: 500 });
      const send = (type: string, x: number): boolean =>
        area.dispatchEvent(new TouchEvent(type, { changedTouches: [touch(x)], bubbles: true }));
      send('touchstart', 200);
      send('touchend', 200 + distance);
    }, by);
});

describe('assessments of a reader’s own choice', () => {
  const { open, addressOf, newContext } = browseIn(WIDE);
  const chosen = (): Locator => page.locator('.compared > li');

  test('begin with help to choose, and are added by name', async () => {
    await open('compare/');
    expect(await page.getByRole('heading', { name: 'たとえば' }).isVisible()).toBe(true);
    await page.getByRole('searchbox', { name: '評価書を加える' }).fill('みなと見本市 児童手当');
    await page.locator('.offers button').first().click();
    await poll(() => chosen().count()).toBe(1);
    await page.getByRole('searchbox', { name: '評価書を加える' }).fill('山手 児童手当');
    await page.locator('.offers button').first().click();
    await poll(heads).toEqual([MINATO, YAMATE]);
    expect([query().get('a'), query().get('b')]).toEqual([MINATO, YAMATE]);
    expect(await page.getByRole('heading', { name: 'たとえば' }).isVisible()).toBe(false);
  });

  test('show only differences at first, against the first one', async () => {
    await open(`compare/?a=${MINATO}&b=${YAMATE}`);
    await rows().first().waitFor();
    expect(await page.getByRole('checkbox', { name: '違いのある行だけ' }).isChecked()).toBe(true);
    expect(await page.getByRole('combobox', { name: '基準にする列' }).inputValue()).toBe(MINATO);
    const same = await rows().evaluateAll(
      (all) =>
        all.filter((row) => {
          const said = [...row.querySelectorAll<HTMLElement>('td')].map((one) => one.dataset['v']);
          return said.every((answer) => answer !== undefined) && new Set(said).size < 2;
        }).length,
    );
    expect(same).toBe(0);
    await scrollToDifference();
  });

  test('change places, go away, come back by the way back, and give their address', async () => {
    await open(`compare/?a=${MINATO}&b=${YAMATE}&c=${KAWA}`);
    await poll(heads).toEqual([MINATO, YAMATE, KAWA]);
    await page.getByRole('button', { name: '見本山手市を左へ動かす' }).click();
    await poll(heads).toEqual([YAMATE, MINATO, KAWA]);
    await page.getByRole('button', { name: '見本川町を外す' }).click();
    await poll(heads).toEqual([YAMATE, MINATO]);
    await page.goBack();
    await poll(heads).toEqual([YAMATE, MINATO, KAWA]);
    await page.getByRole('button', { name: 'この比較のアドレスを写す' }).click();
    await page.getByText('アドレスを写しました。').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test('show one assessment at two dates', async () => {
    const { days } = read<VersionsJson>(`versions/${MINATO}.json`);
    const day = days.at(-1) ?? '';
    await open(`compare/?a=${MINATO}`);
    await page.getByRole('button', { name: 'みなと見本市：日付を変えて並べる' }).click();
    await poll(() => chosen().count()).toBe(2);
    await chosen().nth(1).getByRole('combobox').selectOption(day);
    await poll(heads).toEqual([MINATO, `${MINATO}@${day}`]);
    expect(await rows().count()).toBeGreaterThan(0);
  });

  test('are six at the most, of any procedure and form', async () => {
    const all = read<{ id: string }[]>('assessments.json')
      .slice(0, 7)
      .map(({ id }) => id);
    await open(`compare/?${['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name, at) => `${name}=${all[at]}`).join('&')}`);
    await poll(heads).toEqual(all.slice(0, 6));
    expect(await page.getByRole('searchbox', { name: '評価書を加える' }).isDisabled()).toBe(true);
    expect(await axe()).toEqual([]);
  });

  test('say when one cannot be read, and leave the way to choose another', async () => {
    await open(`compare/?a=${MINATO}&b=none-1`);
    await page.locator('output[data-state="error"]').waitFor();
    expect(await page.getByRole('searchbox', { name: '評価書を加える' }).isEnabled()).toBe(true);
  });

  test('need scripts, and say so where there are none', async () => {
    const plain = await newContext({ javaScriptEnabled: false });
    try {
      const still = await plain.newPage();
      await still.goto(addressOf('compare/'));
      expect(await still.locator('noscript a').isVisible()).toBe(true);
    } finally {
      await plain.close();
    }
  });

  test('are offered on the page of an assessment', async () => {
    await open(`assessments/${MINATO}/`);
    const links = page.getByRole('navigation', { name: 'ほかの団体と比べる' }).getByRole('link');
    await links.first().click();
    await poll(async () => (await heads())[0]).toBe(MINATO);
    expect((await heads()).length).toBe(2);
  });
});

describe('what an assessment shares with others', () => {
  const { open } = browseIn(WIDE);

  test('is told at each item, and stepped back by a switch, so that its own words stand out', async () => {
    await open(`assessments/${MINATO}/`);
    const note = page.locator('[data-shared]').first();
    expect(await note.textContent()).toMatch(/同じ文 \d+団体/u);
    await page.getByRole('checkbox', { name: 'ほかの団体と共通する文を薄くする' }).check();
    await poll(() => query().get('own')).toBe('1');
    const marked = await page.evaluate(() => Array.from(CSS.highlights.get('own-words') ?? [], String));
    expect(marked.length).toBeGreaterThan(0);
    for (const words of marked) expect(words.trim()).not.toBe('');
    expect(await axe()).toEqual([]);
    await note.getByRole('link').click();
    await page.locator('.text-group:target').waitFor();
  });
});
