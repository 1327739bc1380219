import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { JIS_CRITERIA } from '../../src/components/accessibility/jis-criteria.ts';
import { attribute, elementsOf, textOf } from '../support/dom.ts';
import { isMoved, listFiles, listPages, readPage } from '../support/pages.ts';

/** Elements with sound or moving pictures. */
const MEDIA = new Set(['audio', 'video', 'object', 'embed', 'iframe', 'marquee', 'blink']);

describe.each(Object.entries({ sample: inject('sample'), real: inject('real') }))('pages of %s', (_, site) => {
  const pages = site === null ? [] : listPages(site);

  test.skipIf(site === null)('have no sound, no film, no time limit, and send nothing', () => {
    const faults = new Set<string>();
    for (const page of pages)
      for (const element of elementsOf(readPage(page))) {
        if (MEDIA.has(element.tagName)) faults.add(`${page.path}: ${element.tagName}`);
        const isRefresh = attribute(element, 'http-equiv')?.toLowerCase() === 'refresh';
        if (isRefresh && !(isMoved(page) && (attribute(element, 'content') ?? '').startsWith('0;')))
          faults.add(`${page.path}: refresh`);
        if (element.tagName === 'form' && !['get', 'dialog'].includes(attribute(element, 'method') ?? 'get'))
          faults.add(`${page.path}: a form that is sent`);
      }
    expect(pages.length).toBeGreaterThan(5);
    expect([...faults]).toEqual([]);
  });

  test.skipIf(site === null)('have nothing that moves by itself without end', () => {
    if (site === null) return;
    const sheets = listFiles(site).filter((file) => file.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const file of sheets)
      expect(readFileSync(join(site.dir, file), 'utf8')).not.toMatch(
        /animation[^;}]*infinite|text-decoration:\s*blink/u,
      );
  });
});

test('the page of accessibility has a row for each success criterion, and claims no conformance', () => {
  const html = readFileSync(join(inject('sample').dir, 'accessibility/index.html'), 'utf8');
  const elements = elementsOf(html);
  const rows = elements.flatMap((element) => attribute(element, 'data-criterion') ?? []);
  expect(rows.slice(0, JIS_CRITERIA.length)).toEqual(JIS_CRITERIA.map(({ number }) => number));
  const main = elements.find(({ tagName }) => tagName === 'main');
  const words = main === undefined ? '' : textOf(main);
  expect(words).toContain('「配慮」');
  expect(words).not.toMatch(/(?:AA|Ａ|A)に(?:一部)?準拠/u);
});
