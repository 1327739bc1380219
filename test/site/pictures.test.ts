import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { SystemFacts } from '../../src/insights/systems/gather.ts';
import { countBodies } from '../../src/insights/lists/total-words.ts';
import { attribute, elementsOf } from '../support/dom.ts';
import { countedMarks, openLists } from '../support/mark-counts.ts';
import { listPages, readPage } from '../support/pages.ts';

const sites = { sample: inject('sample'), based: inject('based'), real: inject('real') };

describe.each(Object.entries(sites))('%s', (_name, site) => {
  test.skipIf(site === null)('every mark of a picture leads to the rows that it counts', () => {
    if (site === null) return;
    const answer = openLists(site);
    const wrong: unknown[] = [];
    let marks = 0;
    for (const page of listPages(site)) {
      for (const { count, href } of countedMarks(readPage(page))) {
        const { pathname, search } = new URL(href, 'http://site.test');
        const found = countBodies(answer(pathname, search));
        if (found !== count) wrong.push({ page: page.path, href: decodeURI(href), count, found });
        marks += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(marks).toBeGreaterThan(0);
  });

  test.skipIf(site === null)('the groups of systems have the numbers of the data, and their addresses', () => {
    if (site === null) return;
    const systems = JSON.parse(readFileSync(join(site.dir, 'api/v1/systems.json'), 'utf8')) as SystemFacts[];
    const elements = elementsOf(readFileSync(join(site.dir, 'systems/index.html'), 'utf8'));
    const ids = new Set(elements.flatMap((element) => attribute(element, 'id') ?? []));
    expect(systems.slice(0, 300).filter(({ id }) => !ids.has(id))).toEqual([]);
    const counts = elements.flatMap((element) => attribute(element, 'data-municipalities') ?? []);
    expect(counts).toEqual(systems.slice(0, 300).map(({ municipalities }) => String(municipalities)));
  });
});
