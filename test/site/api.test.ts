import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, inject, test } from 'vitest';
import type { AssessmentJson, AssessmentRowJson, ChangeJson } from '../../src/export/schema.ts';
import type { VersionsJson } from '../../src/export/versions-schema.ts';
import { attribute, elementsOf } from '../support/dom.ts';
import { listFiles } from '../support/pages.ts';

const sites = { sample: inject('sample'), based: inject('based'), real: inject('real') };

describe.each(Object.entries(sites))('%s', (name, site) => {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(site?.dir ?? '', 'api/v1', path), 'utf8'));
  const rows = (): AssessmentRowJson[] => read('assessments.json') as AssessmentRowJson[];
  const whole = (id: string): AssessmentJson => read(`assessments/${id}.json`) as AssessmentJson;

  const movedOr = (file: string): object => read(`assessments/${file}`) as object;

  test.skipIf(site === null)('every JSON file fits its published schema', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false });
    addFormats.default(ajv);
    const faults: unknown[] = [];
    const check = (schema: string, path: string): void => {
      const validate = ajv.getSchema(schema) ?? ajv.compile({ ...(read(`schema/${schema}`) as object), $id: schema });
      if (validate(read(path)) !== true) faults.push({ path, errors: validate.errors });
    };
    check('assessments.json', 'assessments.json');
    check('changes.json', 'changes.json');
    const ids = new Set(rows().map(({ id }) => id));
    for (const file of readdirSync(join(site?.dir ?? '', 'api/v1/assessments'), {
      recursive: true,
      encoding: 'utf8',
    })) {
      const [id = ''] = file.split(/[/.]/u);
      if (file.endsWith('.json')) check(ids.has(id) ? 'assessment.json' : 'moved.json', `assessments/${file}`);
    }
    for (const file of readdirSync(join(site?.dir ?? '', 'api/v1/lists'))) check('list.json', `lists/${file}`);
    expect(faults).toEqual([]);
  });

  test.skipIf(site === null)('each assessment has the days of its past, also where nothing ever changed', () => {
    const ids = rows().map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.map((id) => (read(`versions/${id}.json`) as VersionsJson).id)).toEqual(ids);
  });

  test.skipIf(site === null)('the list and the files name the same assessments, and each has its page', () => {
    if (site === null) return;
    const ids = rows().map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(2);
    const files = readdirSync(join(site.dir, 'api/v1/assessments')).filter(
      (file) => file.endsWith('.json') && !('movedTo' in movedOr(file)),
    );
    expect(files.sort()).toEqual(ids.map((id) => `${id}.json`).sort());
    for (const row of rows()) {
      const {
        source: _source,
        items: _items,
        changes: _changes,
        unplaced: _unplaced,
        warnings: _warnings,
        review: _review,
        editions: _editions,
        ...own
      } = whole(row.id);
      expect(own).toEqual(row);
      const origin = name === 'based' ? 'https://example.jp' : '';
      expect(row.url).toBe(`${origin}${site.base}assessments/${row.id}/`);
      expect(existsSync(join(site.dir, 'assessments', row.id, 'index.html'))).toBe(true);
    }
  });

  test.skipIf(site === null)(
    'keys are the addresses of the items on the page, and changes those of its history',
    () => {
      if (site === null) return;
      for (const { id } of rows()) {
        const json = whole(id);
        const page = elementsOf(readFileSync(join(site.dir, 'assessments', id, 'index.html'), 'utf8'));
        const shown = page.filter((element) => attribute(element, 'data-item') !== null);
        expect(shown.filter((element) => attribute(element, 'id') !== attribute(element, 'data-item'))).toEqual([]);
        const keys = shown.map((element) => attribute(element, 'data-item'));
        expect(json.items.map(({ key }) => key).filter((key) => !keys.includes(key))).toEqual([]);
        expect(new Set(json.items.map(({ key }) => key)).size).toBe(json.items.length);
        if (json.changes.length === 0) continue;
        const history = elementsOf(readFileSync(join(site.dir, 'assessments', id, 'history/index.html'), 'utf8'));
        const numbers = history.map((element) => attribute(element, 'data-change')).filter((n) => n !== null);
        expect(numbers.map(Number).sort((a, b) => a - b)).toEqual(json.changes.map(({ n }) => n).filter((n) => n > 0));
        const places = history.map((element) => attribute(element, 'id'));
        const undeclared = json.changes.filter(({ n }) => n < 0).map(({ n }) => `undeclared-${-n}`);
        expect(undeclared.filter((place) => !places.includes(place))).toEqual([]);
      }
    },
  );

  test.skipIf(site === null)('all changes stand in changes.json, newest first, those without a date last', () => {
    const all = read('changes.json') as (ChangeJson & { assessment: string })[];
    const ranks = all.map(({ date }) => date ?? '');
    expect(ranks).toEqual([...ranks].sort().reverse());
    const byAssessment = rows().flatMap(({ id }) => whole(id).changes.map((change) => ({ assessment: id, ...change })));
    const order = (change: { assessment: string; n: number }): string => `${change.assessment} ${change.n}`;
    expect(all.map(order).sort()).toEqual(byAssessment.map(order).sort());
  });

  test.skipIf(site === null)('a value is told in the way of its type, and in words', () => {
    for (const { id } of rows())
      for (const item of whole(id).items) {
        const { type, none, choice, marks, date } = item;
        expect({
          key: item.key,
          choice: choice !== null,
          marks: marks.length > 0 && type !== 'marks',
          date: date !== null,
        }).toEqual({
          key: item.key,
          choice: type === 'choice' && !none,
          marks: false,
          date: type === 'date' && !none,
        });
        const chosen = choice?.value ?? null;
        if (chosen !== null) expect(item.text.startsWith(chosen)).toBe(true);
        for (const mark of marks)
          if (mark.state === 'on') expect(item.text.split('\n').some((line) => line.startsWith(mark.label))).toBe(true);
      }
  });
});

test('the addresses and files that are promised stand', () => {
  const files = listFiles(inject('sample'));
  const promised = [
    'index.html',
    'municipalities/index.html',
    'search/index.html',
    'about/index.html',
    '404.html',
    'sitemap-index.xml',
    '_headers',
    'api/v1/assessments.json',
    'api/v1/changes.json',
    'api/v1/schema/assessment.json',
    'api/v1/schema/assessments.json',
    'api/v1/schema/changes.json',
  ];
  expect(promised.filter((file) => !files.includes(file))).toEqual([]);
});
