import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import type { OriginalBoxes } from '../../src/workspace/original-boxes.ts';
import type { AssessmentJson, AssessmentRowJson } from '../../src/export/schema.ts';
import { attribute, elementsOf, textOf, type Element } from '../support/dom.ts';
import { listFiles } from '../support/pages.ts';

// The sample publishes originals; the same content under a base path says nothing, which only links to those of the authorities.
const [sample, based] = [inject('sample'), inject('based')];
const read = (dir: string, path: string): string => readFileSync(join(dir, path), 'utf8');

function assessments(dir: string): AssessmentJson[] {
  const rows = JSON.parse(read(dir, 'api/v1/assessments.json')) as AssessmentRowJson[];
  return rows.map(({ id }) => JSON.parse(read(dir, `api/v1/assessments/${id}.json`)) as AssessmentJson);
}

const pageOf = (dir: string, path: string): Element[] => elementsOf(read(dir, `${path}index.html`));

function* within(element: Element): Generator<Element> {
  for (const child of element.childNodes) {
    if (!('tagName' in child)) continue;
    yield child;
    yield* within(child);
  }
}

/** What a part of a page itself says of its place in the original, not that of parts below it. */
function originOf(part: Element): Element | undefined {
  return [...within(part)].find(
    (element) =>
      attribute(element, 'class')?.split(' ').includes('origin') &&
      [part, ...within(part)].findLast(
        (other) => other.tagName === part.tagName && [...within(other)].includes(element),
      ) === part,
  );
}

const withOriginal = assessments(sample.dir).filter(({ items }) =>
  items.some(({ origin }) => origin !== null && 'page' in origin),
);

describe('originals', () => {
  test('each item and each change leads to its page in the PDF, which is there', () => {
    expect(withOriginal.length).toBeGreaterThan(1);
    for (const { id, items, changes, published } of withOriginal) {
      const file = `/originals/${id}/${published}.pdf`;
      expect(existsSync(join(sample.dir, file))).toBe(true);
      const [page, history] = [`assessments/${id}/`, `assessments/${id}/history/`].map((path) =>
        pageOf(sample.dir, path),
      );
      const parts = [
        ...items.map(({ key, origin }) => ({
          origin,
          part: page?.find((each) => attribute(each, 'data-item') === key),
        })),
        ...changes.map(({ n, origin }) => ({
          origin,
          part: history?.find((each) => attribute(each, 'data-change') === `${n}`),
        })),
      ];
      for (const { origin, part } of parts) {
        if (origin === null || !('page' in origin) || part === undefined) throw new Error(`${id} lacks a place.`);
        const link = originOf(part);
        expect(link && textOf(link).trim()).toBe(`原本 ${origin.page}ページ`);
        expect(link && attribute(link, 'href')).toBe(`${file}#page=${origin.page}`);
      }
    }
  });

  test('every page that items are printed on has its picture, with the boxes of the record', () => {
    for (const { id, items, published } of withOriginal) {
      const folder = `originals/${id}/${published}`;
      const boxes = JSON.parse(read(sample.dir, `${folder}/boxes.json`)) as OriginalBoxes;
      const pages = new Set<number>();
      for (const { key, origin } of items) {
        if (origin === null || !('page' in origin)) throw new Error(`${id} ${key} has no page.`);
        pages.add(origin.page);
        expect(boxes.items[key]).toEqual([{ page: origin.page, boxes: [origin.box] }]);
        const [width = 0, height = 0] = boxes.pages[origin.page] ?? [];
        const [left, top, right, bottom] = origin.box;
        expect(left >= 0 && top >= 0 && right <= width && bottom <= height && left < right && top < bottom).toBe(true);
      }
      for (const page of pages) expect(existsSync(join(sample.dir, folder, `${page}.webp`))).toBe(true);
    }
  });

  test('only a page with pictures has the switch, and no page loads any of it by itself', () => {
    for (const { id } of assessments(sample.dir)) {
      const page = pageOf(sample.dir, `assessments/${id}/`);
      const tags = page.map(({ tagName }) => tagName);
      expect(tags.includes('original-beside')).toBe(withOriginal.some((other) => other.id === id));
      expect(tags).not.toContain('img');
    }
  });

  test('are published only where the publisher says so; the place is named all the same', () => {
    expect(listFiles(based).filter((file) => file.startsWith('originals/'))).toEqual([]);
    for (const { id, items } of assessments(based.dir).filter((each) =>
      withOriginal.some((other) => other.id === each.id),
    )) {
      const page = pageOf(based.dir, `assessments/${id}/`);
      const named = page.filter((element) => attribute(element, 'class') === 'origin');
      expect(named.map(({ tagName }) => tagName)).toEqual(items.map(() => 'span'));
    }
  });
});
