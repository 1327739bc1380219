import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { AssessmentJson } from '../../src/export/schema.ts';
import { readCsv } from '../support/csv.ts';
import { caseSets } from '../support/cases/index.ts';
import { attribute, elementsOf, textOf, type Element } from '../support/dom.ts';
import { folderOfFile } from '../support/temporary-folder.ts';

const cases = inject('cases');
const work = folderOfFile('cases');

const read = (path: string): string => readFileSync(join(cases.pagefind.dir, path), 'utf8');
const exists = (path: string): boolean => existsSync(join(cases.pagefind.dir, path));

/** Elements of the main part of a page. */
function mainOf(path: string): Element[] {
  const html = read(path);
  return elementsOf(html.slice(html.indexOf('<main'), html.indexOf('</main>')));
}

describe.each(caseSets(work))('a site of the cases $name', ({ code, right }) => {
  test('an assessment without any choice is built with all its files', () => {
    for (const path of [
      `assessments/${code}-1/index.html`,
      `api/v1/versions/${code}-1.json`,
      `api/v1/versions/${right.choice.id}.json`,
    ])
      expect({ path, exists: exists(path) }).toEqual({ path, exists: true });
    const { items } = JSON.parse(read(`api/v1/assessments/${code}-1.json`)) as AssessmentJson;
    expect(items.filter(({ type }) => type === 'choice')).toEqual([]);
  });

  test('a choice named as every object has something is a text like any other', () => {
    const { id, value } = right.choice;
    const { items } = JSON.parse(read(`api/v1/assessments/${id}.json`)) as AssessmentJson;
    expect(items.find(({ type }) => type === 'choice')).toMatchObject({ choice: { value } });
    expect(read(`assessments/${id}/index.html`)).toContain(value);
    const [head = [], ...rows] = readCsv(read('data/items.csv'));
    const choices = rows.map((row) => row[head.indexOf('choice')]);
    expect(choices).toContain(value);
  });

  test('only words that differ are marked; the same letter in other code points, and invisible ones, are not', () => {
    const marked = elementsOf(read(`assessments/${code}-c08/history/index.html`))
      .filter(({ tagName }) => ['ins', 'del'].includes(tagName))
      .map((element) => [element.tagName, textOf(element)]);
    // The legend explains both by an example.
    expect(marked.filter(([, text]) => !/^(?:下線|取り消し線)/u.test(text ?? ''))).toEqual([
      ['del', right.differing[0]],
      ['ins', right.differing[1]],
    ]);
  });

  test('a page keeps the words of references, notes, pictures and links', () => {
    const { slug, words: kept, links: outward, heading, bold } = right.page;
    const main = mainOf(`${slug}/index.html`);
    const words = textOf(main[0] as Element);
    for (const part of kept) expect(words).toContain(part);
    const links = main.filter(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href') ?? '');
    expect(links).toEqual(expect.arrayContaining(outward));
    const ids = new Set(main.map((element) => attribute(element, 'id')));
    const inPage = links.filter((href) => href.startsWith('#')).map((href) => decodeURIComponent(href.slice(1)));
    expect(inPage).toContain(heading);
    expect(inPage.filter((id) => !ids.has(id))).toEqual([]);
    expect(main.filter(({ tagName }) => tagName === 'strong').map(textOf)).toEqual([bold]);
  });

  test('a page saved with a byte order mark is a page', () => {
    expect(textOf(mainOf(`${right.bom}/index.html`)[0] as Element)).not.toContain('---');
  });

  test('no CSV holds a text that a spreadsheet runs', () => {
    const [head = [], ...rows] = readCsv(read('data/items.csv'));
    const texts = rows
      .filter((row) => row[head.indexOf('assessment')] === `${code}-c21`)
      .map((row) => row[head.indexOf('text')] ?? '');
    expect(texts.filter((text) => text.startsWith("'")).map((text) => text.slice(0, 2))).toEqual(right.formulas);
    expect(texts.filter((text) => text === '－').length).toBe(2);
    expect(texts.filter((text) => /^[=+@＝＋＠]/u.test(text))).toEqual([]);
  });
});
