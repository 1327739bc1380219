import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { AssessmentJson, AssessmentRowJson } from '../../src/export/schema.ts';
import { attribute, elementsOf, textOf, type Element } from '../support/dom.ts';

describe.each(Object.entries({ sample: inject('sample'), real: inject('real') }))(
  'what assessments of %s open with',
  (_, site) => {
    const read = (path: string): string => readFileSync(join(site?.dir ?? '', path), 'utf8');
    const rows = site === null ? [] : (JSON.parse(read('api/v1/assessments.json')) as AssessmentRowJson[]);
    const hasClass = (name: string) => (element: Element) =>
      (attribute(element, 'class') ?? '').split(' ').includes(name);

    test.skipIf(site === null)('there are some', () => {
      expect(rows.length).toBeGreaterThan(2);
    });

    test.each(rows.map(({ id }) => id))('%s', (id) => {
      const html = read(`assessments/${id}/index.html`);
      const { items, municipality, procedure, changes } = JSON.parse(
        read(`api/v1/assessments/${id}.json`),
      ) as AssessmentJson;
      const elements = elementsOf(html);
      const heading = elements.find(({ tagName }) => tagName === 'h1');
      if (procedure !== null && heading !== undefined)
        expect(textOf(heading).trim()).toBe(`${municipality.name}の${procedure.name}`);
      const facts = elements.find(hasClass('opening-facts'));
      const words = facts === undefined ? '' : textOf(facts).replace(/\s+/gu, '');
      const countOf = (pattern: RegExp): number =>
        new Set(items.flatMap(({ key }) => pattern.exec(key)?.[0] ?? [])).size;
      const counts = [
        ['委託事項', countOf(/^.*-contract\d+/u)],
        ['提供先', countOf(/^.*-provision\d+/u)],
        ['移転先', countOf(/^.*-transfer\d+/u)],
      ] as const;
      for (const [label, count] of counts) if (count > 0) expect(words).toContain(`${label}${count}件`);
      // Differences of editions without a row, which have numbers below 0, are no rows.
      const printed = changes.filter(({ n }) => n > 0).length;
      if (printed > 0) expect(words).toContain(`これまでに計${printed}件`);
      // The picture and its list name the same places, and every place is on the page or on another page of the site.
      const idsOf = (of: Element[]): Set<string | null> => new Set(of.map((element) => attribute(element, 'id')));
      const ids = new Map([['', idsOf(elements)]]);
      const idsAt = (path: string): Set<string | null> => {
        const known = ids.get(path) ?? idsOf(elementsOf(read(`${path}index.html`)));
        ids.set(path, known);
        return known;
      };
      const figure = elements.find(hasClass('data-way'));
      const links =
        figure === undefined
          ? []
          : elementsOf(
              `<body>${html.slice(html.indexOf('class="data-way"'), html.indexOf('</figure>', html.indexOf('class="data-way"')))}`,
            );
      const hrefs = links.flatMap((element) => attribute(element, 'href') ?? []);
      for (const href of hrefs) {
        const [path = '', id = ''] = href.split('#');
        expect(idsAt(path.slice(1))).toContain(id);
      }
    });
  },
);
