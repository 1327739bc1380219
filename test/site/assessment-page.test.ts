import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { AssessmentJson, ItemJson } from '../../src/export/schema.ts';
import type { Contractors } from '../../src/insights/contractors/types.ts';
import type { BuiltSite } from '../support/build-sites.ts';
import { attribute, type Element, elementsOf, textOf } from '../support/dom.ts';

const sites = { sample: inject('sample'), real: inject('real') };

const squeeze = (text: string): string => text.replace(/\s+/gu, '');
const words = (element: Element | undefined): string => (element === undefined ? '' : squeeze(textOf(element)));

function* within(element: Element): Generator<Element> {
  for (const child of element.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* within(child);
  }
}

const find = (element: Element, fits: (inner: Element) => boolean): Element | undefined => within(element).find(fits);
const hasClass = (element: Element, name: string): boolean =>
  attribute(element, 'class')?.split(' ').includes(name) ?? false;

function* readAssessments({ dir }: BuiltSite): Generator<{ json: AssessmentJson; elements: Element[] }> {
  const read = (...path: string[]): string => readFileSync(join(dir, ...path), 'utf8');
  for (const { id } of JSON.parse(read('api/v1/assessments.json')) as { id: string }[]) {
    const json = JSON.parse(read('api/v1/assessments', `${id}.json`)) as AssessmentJson;
    yield { json, elements: elementsOf(read('assessments', id, 'index.html')) };
  }
}

/** What of an item its section does not show; '' when it shows all. */
function missing(item: ItemJson, section: Element): string {
  const heading = find(section, ({ tagName }) => /^h[1-6]$/u.test(tagName));
  if (item.label !== '' && words(heading) !== squeeze(item.label)) return `the label ${item.label}`;
  const value = find(section, (element) => hasClass(element, 'value'));
  if (value === undefined) return 'its value';
  const shown = words(value);
  if (item.type === 'marks' && !item.none) {
    const boxes = [...within(value)].filter((element) => attribute(element, 'data-state') !== null);
    if (boxes.length !== item.marks.length) return `${item.marks.length} boxes`;
    const wrong = item.marks.find((mark, at) => {
      const box = boxes[at];
      const state = box === undefined ? null : attribute(box, 'data-state');
      const said = { on: '印あり', off: '印なし', unclear: '判読不明' }[mark.state];
      const label = squeeze(mark.label + mark.text);
      return (
        state !== mark.state ||
        !words(box)
          .replace(/[（）]/gu, '')
          .startsWith(label.replace(/[（）]/gu, '')) ||
        !words(box).endsWith(said)
      );
    });
    return wrong === undefined ? '' : `the box ${wrong.label}`;
  }
  if (item.choice !== null) {
    const chosen = [...within(value)].filter((element) => attribute(element, 'data-chosen') !== null);
    if (chosen.length !== (item.choice.value === null ? 0 : 1)) return 'which option is chosen';
    if (!words(chosen[0]).startsWith(squeeze(item.choice.value ?? ''))) return `the chosen ${item.choice.value}`;
    return item.choice.options.find((option) => !shown.includes(squeeze(option))) ?? '';
  }
  if (item.text === '') return shown === '記載なし' ? '' : 'that nothing is printed';
  if (item.none) return shown === `${item.text}該当なし` ? '' : 'that a dash is printed';
  if (item.date !== null && item.date.iso !== null) {
    const time = find(value, ({ tagName }) => tagName === 'time');
    if (time === undefined || attribute(time, 'datetime') !== item.date.iso) return `the date ${item.date.iso}`;
  }
  return shown.includes(squeeze(item.text)) ? '' : 'its whole text';
}

describe.each(Object.entries(sites))('an assessment page of %s', (_name, site) => {
  test.skipIf(site === null)('shows every item with its label and value, at its key', () => {
    if (site === null) return;
    const faults: string[] = [];
    let items = 0;
    for (const { json, elements } of readAssessments(site)) {
      const sections = new Map(
        elements
          .filter(({ tagName }) => tagName === 'section')
          .flatMap((element) => {
            const key = attribute(element, 'data-item');
            return key === null ? [] : [[key, element] as const];
          }),
      );
      if (sections.size !== json.items.length)
        faults.push(`${json.id} shows ${sections.size} of ${json.items.length} items`);
      for (const item of json.items) {
        items += 1;
        const section = sections.get(item.key);
        const lack = section === undefined ? 'the item' : missing(item, section);
        if (lack !== '') faults.push(`${json.id} ${item.key} lacks ${lack}`);
        if (section !== undefined && attribute(section, 'id') !== item.key) faults.push(`${item.key} has another id`);
      }
    }
    expect(items).toBeGreaterThan(500);
    expect(faults).toEqual([]);
  });

  test.skipIf(site === null)('shows what belongs to no item, with its lines, and where the text is from', () => {
    if (site === null) return;
    const faults: string[] = [];
    for (const { json, elements } of readAssessments(site)) {
      const part = (id: string): string => words(elements.find((element) => attribute(element, 'id') === id));
      for (const { lines, origin, text } of json.unplaced) {
        // Readers are told pages of the original; lines of a text are for who mends it.
        const isPage = origin !== null && 'page' in origin;
        const place = isPage ? origin.page : (lines?.[0] ?? '');
        const isTold = isPage
          ? part('unplaced').includes(`${place}`)
          : elements.some((element) => attribute(element, 'data-lines')?.split('-')[0] === `${place}`);
        if (!part('unplaced').includes(squeeze(text)) || !isTold)
          faults.push(`${json.id} lacks the unplaced text of page or line ${place}`);
      }
      if (json.source !== null && !part('source').includes(squeeze(json.source.file)))
        faults.push(`${json.id} lacks its source`);
    }
    expect(faults).toEqual([]);
  });

  test.skipIf(site === null)(
    'leads from each item to the same one of other documents, in one step of the keyboard',
    () => {
      if (site === null) return;
      const faults: string[] = [];
      let ways = 0;
      for (const { json, elements } of readAssessments(site)) {
        const items = new Map(json.items.map((item) => [item.key, item]));
        for (const section of elements.filter(({ tagName }) => tagName === 'section')) {
          const item = items.get(attribute(section, 'data-item') ?? '');
          const label = section.childNodes.find((node) => 'tagName' in node && hasClass(node, 'label')) as
            Element | undefined;
          if (item === undefined || label === undefined || json.status !== 'published') continue;
          const page = join(site.dir, 'fields', item.field, 'index.html');
          const links = [...within(label)].filter((element) => hasClass(element, 'compare-item'));
          const here = find(label, (element) => hasClass(element, 'here'));
          ways += links.length;
          if (links.length === 0 && existsSync(page)) faults.push(`${json.id} ${item.key} leads nowhere`);
          if (links.length > 1) faults.push(`${json.id} ${item.key} leads twice`);
          if ((here === undefined) !== (links.length === 1))
            faults.push(`${json.id} ${item.key} takes the keyboard twice`);
        }
      }
      expect(faults).toEqual([]);
      expect(ways).toBeGreaterThan(500);
    },
  );

  test.skipIf(site === null)('leads from each 委託先名 to the companies that have the task', () => {
    if (site === null) return;
    const { contractors } = JSON.parse(readFileSync(join(site.dir, 'api/v1/contractors.json'), 'utf8')) as Contractors;
    const expected = contractors.flatMap(({ id, tasks }) =>
      tasks.map(({ assessment, contractorKey }) => `${assessment} ${contractorKey} /contractors/${id}/`),
    );
    const found = [...readAssessments(site)].flatMap(({ json, elements }) =>
      elements.flatMap((section) => {
        const key = attribute(section, 'data-item');
        const value = section.childNodes.find((node) => 'tagName' in node && hasClass(node, 'value')) as
          Element | undefined;
        if (key === null || value === undefined) return [];
        const links = [...within(value)].flatMap((element) => attribute(element, 'href') ?? []);
        return links.flatMap((href) => (href.startsWith('/contractors/') ? [`${json.id} ${key} ${href}`] : []));
      }),
    );
    expect(found.length).toBeGreaterThan(5);
    expect([...new Set(found)].sort()).toEqual([...new Set(expected)].sort());
  });

  test.skipIf(site === null)('has headings that skip no level', () => {
    if (site === null) return;
    const faults: string[] = [];
    for (const { json, elements } of readAssessments(site)) {
      let last = 0;
      for (const { tagName } of elements) {
        if (!/^h[1-6]$/u.test(tagName)) continue;
        const level = Number(tagName.slice(1));
        if (level > last + 1) faults.push(`${json.id}: ${tagName} after h${last}`);
        last = level;
      }
    }
    expect(faults).toEqual([]);
  });
});
