import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import type { TimelineIndex } from '../../src/insights/timeline.ts';
import type { AssessmentRowJson, ChangeJson } from '../../src/export/schema.ts';
import { timelineSchema } from '../../src/export/timeline-schema.ts';
import { attribute, elementsOf, textOf } from '../support/dom.ts';
import { listPages, readPage } from '../support/pages.ts';

describe.each(Object.entries({ sample: inject('sample'), based: inject('based') }))('the timeline of %s', (_, site) => {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(site.dir, 'api/v1', path), 'utf8'));
  const index = read('timeline/index.json') as TimelineIndex;
  const pages = listPages(site).filter(({ path }) => path.startsWith(`${site.base}timeline/`));

  test('holds every change of every assessment once', () => {
    // What a 案 would change has not been changed.
    const drafts = (read('assessments.json') as AssessmentRowJson[]).filter(({ status }) => status === 'draft');
    const isDraft = new Set(drafts.map(({ id }) => id));
    const all = (read('changes.json') as (ChangeJson & { assessment: string })[]).filter(
      ({ assessment }) => !isDraft.has(assessment),
    );
    const listed = index.months.flatMap(({ month }) =>
      timelineSchema
        .parse(read(`timeline/${month}.json`))
        .flatMap((group) => group.changes.map(({ n }) => `${group.date} ${group.assessment} ${n}`)),
    );
    expect(listed.sort()).toEqual(all.map(({ assessment, n, date }) => `${date} ${assessment} ${n}`).sort());
    expect(index.months.reduce((sum, { changes }) => sum + changes, 0)).toBe(all.length);
  });

  test('is counted alike wherever the site says how much it has', () => {
    const all = index.months.reduce((sum, { changes }) => sum + changes, 0).toLocaleString('ja-JP');
    const page = (path: string): string => readFileSync(join(site.dir, path, 'index.html'), 'utf8');
    const home = elementsOf(page(''));
    const figures = home.filter(({ tagName }) => tagName === 'dd').map((dd) => textOf(dd).replace(/\s/gu, ''));
    expect(figures).toContain(`${all}件`);
    expect(page('')).toContain(`変更の記録${all}件`);
    expect(page('en')).toContain(`${all} recorded changes`);
    expect(page('timeline')).toContain(`変更 ${all}件`);
  });

  test('has a page for each month, whose links lead to changes of a history', () => {
    const paths = pages.map(({ path }) => path.slice(`${site.base}timeline/`.length));
    for (const { month } of index.months) expect(paths).toContain(`${month}/`);
    const history = new Map<string, Set<string | null>>();
    for (const page of pages) {
      for (const element of elementsOf(readPage(page))) {
        const [, path, anchor] = /^(.*\/history\/)#(.+)$/u.exec(attribute(element, 'href') ?? '') ?? [];
        if (path === undefined || anchor === undefined) continue;
        if (!history.has(path)) {
          const html = readFileSync(join(site.dir, path.slice(site.base.length), 'index.html'), 'utf8');
          history.set(path, new Set(elementsOf(html).map((found) => attribute(found, 'id'))));
        }
        expect(history.get(path)).toContain(anchor);
      }
    }
    expect(history.size).toBeGreaterThan(2);
  });

  test('keeps its pages below 20 kB gzipped', () => {
    for (const page of pages) expect(gzipSync(readPage(page)).length).toBeLessThan(20_000);
  });
});
