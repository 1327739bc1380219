import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { AssessmentJson, AssessmentRowJson } from '../../src/export/schema.ts';
import { attribute, elementsOf, textOf } from '../support/dom.ts';

const site = inject('sample');
const read = (path: string): string => readFileSync(join(site.dir, path), 'utf8');
const rows = JSON.parse(read('api/v1/assessments.json')) as AssessmentRowJson[];
const inForce = rows.filter(({ status }) => status === 'published');
const codes = [...new Set(inForce.map(({ municipality }) => municipality.code))];
const linksOf = (html: string): string[] =>
  [...elementsOf(html)].flatMap((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? []) : []));
/** The part of a page from one heading to the next of its level. */
const partOf = (html: string, id: string): string =>
  html.split(/(?=<h2[ >])/u).find((part) => part.includes(`id="${id}"`)) ?? '';

test('the sample has bodies with tasks', () => {
  expect(codes.length).toBeGreaterThan(3);
});

describe.each(codes)('the page of %s', (code) => {
  const html = read(`municipalities/${code}/index.html`);
  const own = inForce.filter(({ municipality }) => municipality.code === code);
  const json = new Map(
    own.map(({ id }) => [id, JSON.parse(read(`api/v1/assessments/${id}.json`)) as AssessmentJson] as const),
  );

  test('lists every task in force once, by the part of life it belongs to', () => {
    const part = partOf(html, 'tasks');
    const titles = linksOf(part).filter((href) => /\/assessments\/[^/]+\/$/u.test(href));
    expect(titles.toSorted()).toEqual(own.map(({ id }) => `${site.base}assessments/${id}/`).toSorted());
  });

  test('names every company and every recipient that its documents print, and no other', () => {
    const fields = {
      contractors: /^II-4-contract-3$|^II-4-contract-6$/u,
      recipients: /^II-5-(?:provision|transfer)$/u,
    };
    for (const [id, field] of Object.entries(fields)) {
      const printed = [...json.values()].flatMap(({ items }) =>
        items.filter((item) => field.test(item.field) && item.text !== '' && !item.none).map((item) => item.text),
      );
      const shown = Array.from(partOf(html, id).matchAll(/<b[^>]*>([^<]*)<\/b>/gu), ([, name = '']) => name);
      const firstLine = (text: string): string => (text.split('\n')[0] ?? '').normalize('NFKC');
      for (const name of shown) expect(printed.map(firstLine)).toContain(name.normalize('NFKC'));
      if (printed.length > 0) expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThanOrEqual(new Set(printed.map(firstLine)).size);
    }
  });

  test('leads to items and rows that are there', () => {
    const anchors = new Map<string, string>();
    for (const href of linksOf(html).filter((one) => /\/assessments\/.+#/u.test(one))) {
      const [path = '', anchor = ''] = href.slice(site.base.length).split('#');
      const page = anchors.get(path) ?? read(`${path}index.html`);
      anchors.set(path, page);
      expect(page).toContain(`id="${anchor}"`);
    }
  });

  test('has a letter of request that names its tasks and sends nothing', () => {
    const letter = read(`municipalities/${code}/request/index.html`);
    const article = [...elementsOf(letter)].find(({ tagName }) => tagName === 'article');
    const words = article === undefined ? '' : textOf(article);
    for (const { procedure } of own) if (procedure !== null) expect(words).toContain(procedure.name);
    expect(words).toContain('個人情報の保護に関する法律');
    expect(words).not.toMatch(/第[0-9０-９一二三四五六七八九十]+条/u);
    const main = letter.slice(letter.indexOf('<main'), letter.indexOf('</main>'));
    expect(main).not.toMatch(/<(?:form|input|button|textarea)\b/u);
  });
});

test('what changed in a year is told in sentences, each a link to its row', () => {
  const sentences = codes.flatMap((code) => linksOf(partOf(read(`municipalities/${code}/index.html`), 'year')));
  expect(sentences.filter((href) => /\/history\/#change-\d+$/u.test(href)).length).toBeGreaterThan(5);
});
