import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import { describe, expect, inject, test } from 'vitest';
import { TABLE_ROWS } from '../../src/components/english/open-data.ts';
import { bandInEnglish } from '../../src/components/english/band.ts';
import { TABLES } from '../../src/export/tables/index.ts';
import type { AssessmentRowJson } from '../../src/export/schema.ts';
import { attribute, elementsOf, textOf, type Element } from '../support/dom.ts';
import { listPages, readPage } from '../support/pages.ts';

const JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** Attributes whose words are read out or shown. */
const WORDS = ['alt', 'aria-label', 'placeholder', 'title'];

interface Run {
  language: string;
  words: string;
}

/** Every run of words of the body, with the language that it is marked with. */
function runsOf(html: string): Run[] {
  const runs: Run[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node, language: string): void => {
    if (node.nodeName === 'script' || node.nodeName === 'head') return;
    if (node.nodeName === '#text') runs.push({ language, words: (node as DefaultTreeAdapterTypes.TextNode).value });
    const own = 'attrs' in node ? (attribute(node as Element, 'lang') ?? language) : language;
    if ('attrs' in node)
      for (const name of WORDS) runs.push({ language: own, words: attribute(node as Element, name) ?? '' });
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, own);
  };
  visit(parse(html), '');
  return runs.filter(({ words }) => words.trim() !== '');
}

/** Words that run into a link, a mark or a Japanese word beside them. */
function touching(html: string): string[] {
  const inline = new Set(['a', 'b', 'code', 'span']);
  return elementsOf(html).flatMap((element) => {
    if (!inline.has(element.tagName) || (attribute(element, 'class') ?? '') !== '') return [];
    const around = element.parentNode?.childNodes ?? [];
    const at = around.indexOf(element);
    const textAt = (place: number): string => {
      const node = around[place];
      return node !== undefined && 'value' in node ? node.value : '';
    };
    const [before, own, after] = [textAt(at - 1), textOf(element), textAt(at + 1)];
    const isTouching = /[\p{L}\p{N}:,.]$/u.test(before) && /^[\p{L}\p{N}]/u.test(own);
    const isTouched = /[\p{L}\p{N}]$/u.test(own) && /^[\p{L}\p{N}(]/u.test(after);
    return isTouching || isTouched ? [`${before.slice(-20)}|${own}|${after.slice(0, 20)}`] : [];
  });
}

describe.each(Object.entries({ sample: inject('sample'), real: inject('real') }))('English pages of %s', (_, site) => {
  const dir = site?.dir ?? '';
  const base = site?.base ?? '/';
  const pages =
    site === null
      ? []
      : listPages(site)
          .filter(({ path }) => path.startsWith(`${base}en/`))
          .map((page) => ({ path: page.path, html: readPage(page) }));
  const rows =
    site === null
      ? []
      : (JSON.parse(readFileSync(join(dir, 'api/v1/assessments.json'), 'utf8')) as AssessmentRowJson[]);
  const codes = [...new Set(rows.map(({ municipality }) => municipality.code))];

  test.skipIf(site === null)('there is one for every body that published something, and the others', () => {
    const paths = pages.map(({ path }) => path.slice(base.length));
    for (const code of codes) expect(paths).toContain(`en/municipalities/${code}/`);
    for (const path of ['', 'about/', 'data/', 'guide/', 'labels/', 'municipalities/', 'procedures/'])
      expect(paths).toContain(`en/${path}`);
  });

  test.each(pages)('$path is English, and marks what is Japanese', ({ html }) => {
    expect(/<html[^>]*\slang="en"/u.test(html)).toBe(true);
    const runs = runsOf(html);
    expect(runs.filter(({ language, words }) => language !== 'ja' && JAPANESE.test(words))).toEqual([]);
    expect(runs.filter(({ words }) => /\b(?:null|undefined|NaN)\b/u.test(words))).toEqual([]);
    // Words of a sentence never touch: Hokkaido 北海道.
    expect(touching(html)).toEqual([]);
  });

  test.each(pages)(
    '$path says of every Japanese page that it is, and leads to pages and anchors that are there',
    ({ html }) => {
      for (const link of elementsOf(html).filter(({ tagName }) => tagName === 'a')) {
        const href = attribute(link, 'href') ?? '';
        if (!href.startsWith(base)) continue;
        const [path = '', anchor] = href.slice(base.length).split('#');
        const file = join(dir, path.split('?')[0] ?? '', /\/$|^$/u.test(path) ? 'index.html' : '');
        expect([href, existsSync(file)]).toEqual([href, true]);
        const isPage = file.endsWith('.html');
        const target = isPage ? readFileSync(file, 'utf8') : '';
        if (isPage)
          expect([href, attribute(link, 'hreflang') ?? 'en']).toEqual([href, path.startsWith('en/') ? 'en' : 'ja']);
        if (anchor !== undefined) expect([href, target.includes(`id="${anchor}"`)]).toEqual([href, true]);
      }
    },
  );

  test.each(codes)('the page of %s lists every assessment, with the words that stand in its data', (code) => {
    const html = pages.find(({ path }) => path === `${base}en/municipalities/${code}/`)?.html ?? '';
    const own = rows.filter(({ municipality }) => municipality.code === code);
    const titles = elementsOf(html)
      .filter(({ tagName }) => tagName === 'h3')
      .flatMap((heading) => heading.childNodes.filter((node): node is Element => 'tagName' in node))
      .flatMap((link) => attribute(link, 'href') ?? []);
    expect(titles.toSorted()).toEqual(own.map(({ id }) => `${base}assessments/${id}/`).toSorted());
    const words = runsOf(html).map(({ words: run }) => run.trim());
    for (const { id, status } of own.filter((row) => row.status === 'published')) {
      const { items } = JSON.parse(readFileSync(join(dir, `api/v1/assessments/${id}.json`), 'utf8')) as {
        items: { field: string; text: string; choice: { value: string | null } | null }[];
      };
      const people = items.find(({ field }) => /^I-1-3$|^II-1$/u.test(field))?.choice?.value;
      expect(status).toBe('published');
      if (people != null) expect(words).toContain(bandInEnglish(people) ?? people);
    }
  });
});

test('every table is told of in English', () => {
  expect(Object.keys(TABLE_ROWS).toSorted()).toEqual(TABLES.map(({ name }) => name).toSorted());
});
