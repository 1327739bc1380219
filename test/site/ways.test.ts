import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { AssessmentRowJson } from '../../src/export/schema.ts';
import { attribute, elementsOf, textOf, type Element } from '../support/dom.ts';

/** An element of a page with all elements in it. */
const within = (element: Element | undefined): Element[] => {
  if (element === undefined) return [];
  const found: Element[] = [];
  const visit = (node: Element['childNodes'][number]): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  element.childNodes.forEach(visit);
  return found;
};
const hasClass = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);
const hrefsOf = (elements: readonly Element[]): string[] =>
  elements.flatMap((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? []) : []));
const bare = (text: string): string => text.replace(/[\s　]+/gu, '');

describe.each(Object.entries({ sample: inject('sample'), real: inject('real') }))('pictures of %s', (_, site) => {
  const read = (path: string): string => readFileSync(join(site?.dir ?? '', path), 'utf8');
  const pageOf = (path: string): Element[] => elementsOf(read(path));
  const rows = site === null ? [] : (JSON.parse(read('api/v1/assessments.json')) as AssessmentRowJson[]);
  const codes = [...new Set(rows.map(({ municipality }) => municipality.code))];
  const known = new Map<string, Set<string>>();
  /** Whether an address leads to an element of the page it names; `own` is the page it stands on. */
  const isThere = (href: string, own: string): boolean => {
    const [path = '', fragment] = href.split('#');
    const file = path === '' ? own : join(path.replace(/^\//u, ''), 'index.html');
    if (!existsSync(join(site?.dir ?? '', file))) return false;
    // Whole documents are long: their ids are found without reading them as trees.
    const ids = known.get(file) ?? new Set(Array.from(read(file).matchAll(/\sid="([^"]+)"/gu), ([, id = '']) => id));
    known.set(file, ids);
    return fragment === undefined || ids.has(decodeURIComponent(fragment));
  };

  test.skipIf(site === null)('there are some', () => {
    expect(rows.length).toBeGreaterThan(2);
    expect(codes.length).toBeGreaterThan(1);
  });

  /** Three drawings that say the same as the list beside them. */
  const checkWay = (file: string): void => {
    const figure = pageOf(file).find((element) => hasClass(element, 'data-way'));
    const drawings = within(figure).filter(({ tagName }) => tagName === 'svg');
    expect(drawings).toHaveLength(3);
    expect(within(drawings[0]).some((element) => hasClass(element, 'node'))).toBe(true);
    const list = within(figure).find(({ tagName }) => tagName === 'dl');
    const entries = within(list).filter(({ tagName }) => tagName === 'dd');
    const listed = bare(entries.map(textOf).join('\n'));
    // What dashes mean is said where there are some, if only among the folded ones.
    const isUnclear = within(figure).some((element) => hasClass(element, 'unclear'));
    expect(textOf(figure as Element).includes('破線は')).toBe(isUnclear || listed.includes('（判読不明）'));
    const listedLinks = hrefsOf(within(list));
    const ids = new Set(entries.flatMap((entry) => attribute(entry, 'id') ?? []));
    for (const drawing of drawings) {
      const boxes = within(drawing).filter((element) => hasClass(element, 'way-box'));
      for (const box of boxes) {
        const [note] = within(box).filter((element) => hasClass(element, 'way-note'));
        const words = within(box).filter((element) => element.tagName === 'text' && element !== note);
        const text = bare(words.map(textOf).join('')).replace(/…$/u, '');
        if (!hasClass(box, 'more')) expect(listed).toContain(text);
        if (note !== undefined) expect(listed).toContain(bare(textOf(note)).replace(/…$/u, ''));
        const href = attribute(box, 'href');
        if (box.tagName !== 'a') continue;
        expect(isThere(href ?? '', file), `${file} leads to ${href ?? 'nothing'}`).toBe(true);
        expect(attribute(box, 'tabindex')).toBe('-1');
        expect(listedLinks.includes(href ?? '') || ids.has((href ?? '').slice(1)), `${file}: ${href ?? ''}`).toBe(true);
      }
      // What is folded is counted.
      const folded = boxes
        .filter((box) => hasClass(box, 'more'))
        .reduce((sum, box) => sum + Number(/\d+/u.exec(textOf(box))?.[0] ?? 0), 0);
      const drawn = boxes.filter((box) => !hasClass(box, 'more')).length;
      expect(drawn + folded).toBe(entries.length);
    }
    for (const href of listedLinks) expect(isThere(href, file), `${file} leads to ${href}`).toBe(true);
  };

  test.each(rows.map(({ id }) => id))('the way of the data of %s says what its list says', (id) => {
    const file = `assessments/${id}/index.html`;
    const none = pageOf(file).find((element) => hasClass(element, 'data-way-none'));
    if (none === undefined) checkWay(file);
    else expect(pageOf(file).some((element) => hasClass(element, 'data-way'))).toBe(false);
  });

  test.each(codes)('the way of the data of the body %s says what its list says', (code) => {
    const file = `municipalities/${code}/index.html`;
    if (pageOf(file).some((element) => attribute(element, 'id') === 'way')) checkWay(file);
    else expect(rows.every((row) => row.municipality.code !== code || row.status !== 'published')).toBe(true);
  });

  test.each(rows.map(({ id }) => id))('the time band of %s says what its tables say', (id) => {
    const file = `assessments/${id}/history/index.html`;
    const elements = pageOf(file);
    const figure = within(elements.find((element) => attribute(element, 'data-picture') === 'band'));
    const heading = elements.find((element) => attribute(element, 'id') === 'band');
    expect(figure.length > 0).toBe(heading !== undefined);
    expect(read(`assessments/${id}/index.html`).includes('/history/#band"')).toBe(heading !== undefined);
    const table = (name: string): Element[] =>
      within(figure.find((element) => attribute(element, 'data-table') === name)).filter(
        (element) => element.tagName === 'tr' && within(element).some(({ tagName }) => tagName === 'td'),
      );
    const [spans, points] = [table('band-spans'), table('band-points')];
    const words = bare(spans.map(textOf).join('\n'));
    const bars = figure.filter((element) => attribute(element, 'data-bar') !== null);
    expect(bars).toHaveLength(spans.length);
    for (const bar of bars)
      for (const name of within(bar).filter((element) => hasClass(element, 'band-name')))
        expect(words).toContain(bare(textOf(name)));
    const tableLinks = hrefsOf([...spans, ...points].flatMap(within));
    const drawnLinks = hrefsOf(
      figure.filter((element) => element.tagName === 'a' && attribute(element, 'tabindex') === '-1'),
    );
    for (const href of drawnLinks) expect(tableLinks).toContain(href);
    for (const href of [...tableLinks, ...hrefsOf(figure)]) expect(isThere(href, file), `${file}: ${href}`).toBe(true);
    // What is drawn as a point stands in the table with its day.
    const marks = figure.filter((element) => hasClass(element, 'band-point'));
    expect(points.length).toBeGreaterThanOrEqual(marks.length - 1);
  });

  test.skipIf(site === null)('most histories of the sample have a band', () => {
    const bands = rows.filter(({ id }) => read(`assessments/${id}/history/index.html`).includes('id="band"'));
    expect(bands.length).toBeGreaterThan(2);
  });
});
