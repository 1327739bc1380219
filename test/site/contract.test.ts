import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { AssessmentJson, AssessmentRowJson } from '../../src/export/schema.ts';
import { attribute, elementsOf, type Element } from '../support/dom.ts';
import { listPages, readPage } from '../support/pages.ts';

/** What readers of addresses, hooks and columns rely on: it may grow, and never change. */

const sites = { sample: inject('sample'), based: inject('based'), real: inject('real') };

/** Addresses of pages that stand alone, and what `data-page` says on each. */
const PAGES: Record<string, string> = {
  '': 'home',
  'municipalities/': 'municipalities',
  'procedures/': 'procedures',
  'compare/': 'compare',
  'contractors/': 'contractors',
  'systems/': 'systems',
  'timeline/': 'timeline',
  'search/': 'search',
  'glossary/': 'glossary',
  'about/': 'about',
  'about/feeds/': 'feeds',
  'about/press/': 'press',
  'copies/': 'copies',
  '404.html': 'not-found',
};

/** Names and columns of the JSON, in their order. */
const ROW = ['id', 'form', 'number', 'title', 'municipality', 'authority', 'procedure', 'published'];
const ROW_END = ['complete', 'reviewed', 'url', 'status', 'ended', 'formVersion', 'office'];
const ITEM = [
  'key',
  'field',
  'label',
  'path',
  'type',
  'text',
  'none',
  'choice',
  'marks',
  'date',
  'important',
  'lines',
  'origin',
];
const CHANGE = [
  'n',
  'date',
  'printed',
  'item',
  'fields',
  'keys',
  'before',
  'after',
  'timing',
  'note',
  'kind',
  'lines',
  'origin',
];
const WARNING = ['line', 'code', 'message'];

const hasAll = (value: object, names: readonly string[]): string[] => names.filter((name) => !(name in value));

describe.each(Object.entries(sites))('%s', (_name, site) => {
  const read = (path: string): string => readFileSync(join(site?.dir ?? '', path), 'utf8');
  const json = <Value>(path: string): Value => JSON.parse(read(path)) as Value;
  const rows = (): AssessmentRowJson[] => json('api/v1/assessments.json');
  const pageAt = (path: string): Element[] =>
    elementsOf(read(path === '' || path.endsWith('/') ? `${path}index.html` : path));
  // A page of many is asked for by each of them.
  const kinds = new Map<string, string | null>();
  const kindAt = (path: string): string | null => {
    if (!kinds.has(path)) {
      const mains = pageAt(path).filter(({ tagName }) => tagName === 'main');
      kinds.set(path, mains.length === 1 && mains[0] !== undefined ? attribute(mains[0], 'data-page') : null);
    }
    return kinds.get(path) ?? null;
  };

  test.skipIf(site === null)('pages stand at their addresses and say of which kind they are', () => {
    for (const [path, kind] of Object.entries(PAGES)) expect({ path, kind: kindAt(path) }).toEqual({ path, kind });
    for (const { id, municipality, procedure } of rows()) {
      expect(kindAt(`assessments/${id}/`)).toBe('assessment');
      expect(kindAt(`assessments/${id}/history/`)).toBe('history');
      expect(kindAt(`municipalities/${municipality.code}/`)).toBe('municipality');
      if (procedure !== null) expect(kindAt(`procedures/${procedure.id}/`)).toBe('procedure');
    }
    for (const { id } of json<{ contractors: { id: string }[] }>('api/v1/contractors.json').contractors)
      expect(kindAt(`contractors/${id}/`)).toBe('contractor');
    for (const file of readdirSync(join(site?.dir ?? '', 'api/v1/fields')))
      expect(kindAt(`fields/${file.replace(/\.json$/u, '')}/`)).toBe('field');
  });

  test.skipIf(site === null)('every page says of which kind it is', () => {
    if (site === null) return;
    const silent = listPages(site).filter(({ path }) => kindAt(path.slice(site.base.length)) === null);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test.skipIf(site === null)('feeds and the sitemap stand at their addresses', () => {
    if (site === null) return;
    for (const name of ['feeds/all.xml', 'sitemap-index.xml', 'robots.txt'])
      expect({ name, stands: existsSync(join(site.dir, name)) }).toEqual({ name, stands: true });
    for (const { id } of rows()) {
      const hasChanges = json<AssessmentJson>(`api/v1/assessments/${id}.json`).changes.length > 0;
      expect({ id, feed: existsSync(join(site.dir, `feeds/assessment-${id}.xml`)) }).toEqual({ id, feed: hasChanges });
    }
  });

  test.skipIf(site === null)('the JSON has every name that is promised', () => {
    const lacking: unknown[] = [];
    for (const row of rows()) {
      const whole = json<AssessmentJson>(`api/v1/assessments/${row.id}.json`);
      const tables: [string, readonly object[], readonly string[]][] = [
        ['rows', [row, whole], [...ROW, ...ROW_END]],
        ['assessment', [whole], ['source', 'items', 'changes', 'unplaced', 'warnings', 'editions']],
        ['source', whole.source === null ? [] : [whole.source], ['file', 'kind', 'sha256']],
        ['items', whole.items, ITEM],
        ['choices', whole.items.flatMap(({ choice }) => choice ?? []), ['value', 'options', 'count']],
        ['marks', whole.items.flatMap(({ marks }) => marks), ['label', 'state', 'text', 'count', 'inferred']],
        ['dates', whole.items.flatMap(({ date }) => date ?? []), ['iso', 'printed']],
        ['changes', whole.changes, [...CHANGE, 'flags', 'basis']],
        ['unplaced', whole.unplaced, ['lines', 'origin', 'text']],
        ['warnings', whole.warnings, WARNING],
      ];
      for (const [table, values, names] of tables)
        for (const value of values) for (const name of hasAll(value, names)) lacking.push({ id: row.id, table, name });
    }
    expect(lacking).toEqual([]);
  });

  test.skipIf(site === null)('cells of comparisons say which item of which assessment they hold', () => {
    if (site === null) return;
    const ids = new Set(rows().map(({ id }) => id));
    const fields = new Set(readdirSync(join(site.dir, 'api/v1/fields')).map((file) => file.replace(/\.json$/u, '')));
    const wrong: string[] = [];
    let cells = 0;
    for (const page of listPages(site)) {
      const html = readPage(page);
      const kind = kindAt(page.path.slice(site.base.length));
      // Most pages have none, and need not be read as elements.
      const elements = html.includes('data-cell') ? elementsOf(html) : [];
      const own = elements.filter((element) => attribute(element, 'data-cell') !== null);
      if ((kind === 'procedure' || kind === 'field') && own.length === 0) wrong.push(`${page.path} has no cell`);
      for (const cell of own) {
        cells += 1;
        const [field, assessment] = [attribute(cell, 'data-field') ?? '', attribute(cell, 'data-assessment') ?? ''];
        if (cell.tagName !== 'td' || !fields.has(field) || !ids.has(assessment))
          wrong.push(`${page.path}: <${cell.tagName}> ${field} of ${assessment}`);
      }
    }
    expect(cells).toBeGreaterThan(100);
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  test.skipIf(site === null)('items and changes bear their hooks', () => {
    const wrong: string[] = [];
    for (const { id } of rows()) {
      for (const element of pageAt(`assessments/${id}/`)) {
        const key = attribute(element, 'data-item');
        if (key !== null && (element.tagName !== 'section' || attribute(element, 'id') !== key))
          wrong.push(`${id} ${key}`);
      }
      for (const element of pageAt(`assessments/${id}/history/`)) {
        const n = attribute(element, 'data-change');
        if (n === null) continue;
        const inside = elementsWithin(element).filter((inner) => attribute(inner, 'data-diff') !== null);
        const outside = elementsWithin(element).filter(({ tagName }) => tagName === 'ins' || tagName === 'del');
        if (
          element.tagName !== 'article' ||
          attribute(element, 'data-timing') === null ||
          attribute(element, 'data-kind') === null ||
          inside.length !== 1 ||
          outside.some((mark) => !elementsWithin(inside[0]).includes(mark))
        )
          wrong.push(`${id} change ${n}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.skipIf(site === null)('the search has its place for words before it begins', () => {
    const status = pageAt('search/').filter((element) => attribute(element, 'data-search-status') !== null);
    expect(status.map((element) => [element.tagName, attribute(element, 'data-state')])).toEqual([['output', 'idle']]);
    expect(status.map((element) => attribute(element, 'data-items'))).toEqual([null]);
  });
});

function elementsWithin(element: Element | undefined): Element[] {
  return (element?.childNodes ?? []).flatMap((child) => ('tagName' in child ? [child, ...elementsWithin(child)] : []));
}
