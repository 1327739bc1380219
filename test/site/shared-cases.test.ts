import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { AssessmentJson } from '../../src/export/schema.ts';
import { readCsv } from '../support/csv.ts';
import { attribute, elementsOf, textOf, type Element } from '../support/dom.ts';

const cases = inject('cases');

const read = (path: string): string => readFileSync(join(cases?.pagefind.dir ?? '', path), 'utf8');
const exists = (path: string): boolean => existsSync(join(cases?.pagefind.dir ?? '', path));

/** Elements of the main part of a page. */
function mainOf(path: string): Element[] {
  const html = read(path);
  return elementsOf(html.slice(html.indexOf('<main'), html.indexOf('</main>')));
}

describe.skipIf(cases === null)('a site of the cases', () => {
  test('an assessment without any choice is built with all its files', () => {
    for (const path of [
      'assessments/431001-1/index.html',
      'api/v1/versions/431001-1.json',
      'api/v1/versions/992526-1.json',
    ])
      expect({ path, exists: exists(path) }).toEqual({ path, exists: true });
    const { items } = JSON.parse(read('api/v1/assessments/431001-1.json')) as AssessmentJson;
    expect(items.filter(({ type }) => type === 'choice')).toEqual([]);
  });

  test('a choice named constructor is a text like any other', () => {
    const { items } = JSON.parse(read('api/v1/assessments/992526-1.json')) as AssessmentJson;
    expect(items.find(({ type }) => type === 'choice')).toMatchObject({ choice: { value: 'constructor' } });
    expect(read('assessments/992526-1/index.html')).toContain('constructor');
    const [head = [], ...rows] = readCsv(read('data/items.csv'));
    const choices = rows.map((row) => row[head.indexOf('choice')]);
    expect(choices).toContain('constructor');
  });

  test('only words that differ are marked; the same letter in other code points, and invisible ones, are not', () => {
    const marked = elementsOf(read('assessments/431001-c08/history/index.html'))
      .filter(({ tagName }) => ['ins', 'del'].includes(tagName))
      .map((element) => [element.tagName, textOf(element)]);
    // The legend explains both by an example.
    expect(marked.filter(([, text]) => !/^(?:下線|取り消し線)/u.test(text ?? ''))).toEqual([
      ['del', '甲'],
      ['ins', '乙'],
    ]);
  });

  test('a page keeps the words of references, notes, pictures and links', () => {
    const main = mainOf('annai/index.html');
    const words = textOf(main[0] as Element);
    for (const part of ['くわしい案内', 'ひらく', '脚注の本文です。', '見本の写真', '検索', '電話', '済み', 'まだ'])
      expect(words).toContain(part);
    const links = main.filter(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href') ?? '');
    expect(links).toEqual(
      expect.arrayContaining(['https://example.jp/a', 'https://example.jp/b', '/search/', 'tel:000-201-0000']),
    );
    const ids = new Set(main.map((element) => attribute(element, 'id')));
    const inPage = links.filter((href) => href.startsWith('#')).map((href) => decodeURIComponent(href.slice(1)));
    expect(inPage).toContain('場所');
    expect(inPage.filter((id) => !ids.has(id))).toEqual([]);
    expect(main.filter(({ tagName }) => tagName === 'strong').map(textOf)).toEqual(['「大切」']);
  });

  test('a page saved with a byte order mark is a page', () => {
    expect(textOf(mainOf('bom/index.html')[0] as Element)).not.toContain('---');
  });

  test('no CSV holds a text that a spreadsheet runs', () => {
    const [head = [], ...rows] = readCsv(read('data/items.csv'));
    const texts = rows
      .filter((row) => row[head.indexOf('assessment')] === '431001-c21')
      .map((row) => row[head.indexOf('text')] ?? '');
    expect(texts.filter((text) => text.startsWith("'")).map((text) => text.slice(0, 2))).toEqual([
      "'＝",
      "'＠",
      "'＋",
      "'=",
    ]);
    expect(texts.filter((text) => text === '－').length).toBe(2);
    expect(texts.filter((text) => /^[=+@＝＋＠]/u.test(text))).toEqual([]);
  });
});
