import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { cellData } from '../../src/insights/lists/cells.ts';
import { facetCounts } from '../../src/insights/lists/facets.ts';
import { listFromJson, type ListJson } from '../../src/insights/lists/list-json.ts';
import type { List } from '../../src/insights/lists/types.ts';
import { readCsv } from '../support/csv.ts';
import { attribute, elementsOf, textOf, type Element } from '../support/dom.ts';
import { listPages, readPage } from '../support/pages.ts';

describe.each(Object.entries({ sample: inject('sample'), based: inject('based') }))('the lists of %s', (_, site) => {
  const folder = join(site.dir, 'api/v1/lists');
  const ids = readdirSync(folder).map((file) => file.replace(/\.json$/u, ''));
  const readList = (id: string): List =>
    listFromJson(JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8')) as ListJson);

  test('hold the same as JSON and as CSV', () => {
    expect(ids.length).toBeGreaterThan(100);
    for (const id of ids) {
      const list = readList(id);
      const [head = [], ...rows] = readCsv(readFileSync(join(site.dir, `data/lists/${id}.csv`), 'utf8'));
      expect(head.slice(3), id).toEqual(list.columns.map(({ label }) => label));
      // What a spreadsheet would run has an apostrophe in front.
      const cells = rows.map((row) => row.slice(1).map((cell) => cell.replace(/^'/u, '').replaceAll('\r\n', '\n')));
      expect(cells, id).toEqual(
        list.rows.map((row) =>
          [row.assessment ?? '', row.key ?? '', ...row.cells.map(cellData)].map((cell) => cell.replace(/^'/u, '')),
        ),
      );
      expect(
        rows.every(([address = ''], at) => address.endsWith(`${site.base.slice(0, -1)}${list.rows[at]?.path ?? '?'}`)),
        id,
      ).toBe(true);
    }
  });

  test('stand on their pages whole, with the total of their rows, and the chart counts them', () => {
    const shown = new Map<string, { rows: number; total: number; charts: Element[] }>();
    for (const page of listPages(site)) {
      const html = readPage(page);
      if (!html.includes('<list-table')) continue;
      const elements = elementsOf(html);
      for (const table of elements.filter(({ tagName }) => tagName === 'list-table')) {
        const id = attribute(table, 'data-list') ?? '';
        const within = elementsOf(html.slice(html.indexOf(`data-list="${id}"`)));
        const total = Number(attribute(within.find(({ tagName }) => tagName === 'output') as Element, 'data-rows'));
        const rows = elements.filter(
          ({ tagName, parentNode }) =>
            tagName === 'tr' && parentNode?.nodeName === 'tbody' && isWithin(parentNode as Element, table),
        ).length;
        const known = shown.get(id) ?? { rows: 0, total, charts: [] };
        known.rows += rows;
        known.charts.push(...elements.filter((element) => attribute(element, 'data-chart') !== null));
        shown.set(id, known);
        expect(total, page.path).toBe(known.total);
      }
    }
    // A list without rows need not stand anywhere.
    const withRows = ids.filter((id) => readList(id).rows.length > 0);
    expect([...shown.keys()].filter((id) => readList(id).rows.length > 0).sort()).toEqual(withRows.toSorted());
    for (const [id, { rows, total, charts }] of shown) {
      const list = readList(id);
      expect([rows, total], id).toEqual([list.rows.length, list.rows.length]);
      for (const chart of charts) {
        const at = list.columns.findIndex((column) => column.id === attribute(chart, 'data-chart'));
        const counts = facetCounts(list.rows, at);
        const bars = chart.childNodes.filter((node): node is Element => 'tagName' in node && node.tagName === 'li');
        expect(new Set(bars.map((bar) => attribute(bar, 'data-value')))).toEqual(new Set(counts.keys()));
        for (const bar of bars)
          expect(textOf(bar).replace(/[\s,]+/gu, ''), id).toContain(
            `${counts.get(attribute(bar, 'data-value') ?? '')}/${list.rows.length}${list.unit}`,
          );
      }
    }
  });

  test('count as many changes of a body as its feed holds, which the page of each month adds up to', () => {
    const months = ids.filter((id) => id.startsWith('timeline-')).map(readList);
    const changes = new Map<string, number>();
    for (const { rows } of months)
      for (const { assessment } of rows) {
        const code = assessment?.split('-')[0] ?? '';
        changes.set(code, (changes.get(code) ?? 0) + 1);
      }
    let compared = 0;
    for (const [code, count] of changes) {
      const file = join(site.dir, `feeds/municipality-${code}.xml`);
      expect(existsSync(file)).toBe(true);
      const entries = readFileSync(file, 'utf8').match(/<entry>[^]*?<\/entry>/gu) ?? [];
      const ofChanges = entries.filter((entry) => /history\/#(?:change|undeclared)-/u.test(entry)).length;
      // A feed keeps the newest alone.
      if (ofChanges >= 100) continue;
      compared += 1;
      expect(ofChanges, code).toBe(count);
    }
    expect(compared).toBeGreaterThan(0);
  });
});

function isWithin(element: Element, above: Element): boolean {
  for (let at: Element['parentNode'] = element; at !== null; at = 'parentNode' in at ? at.parentNode : null)
    if (at === above) return true;
  return false;
}
