import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, inject, test } from 'vitest';
import type { z } from 'zod';
import { isComparable, likenessOf, STATUS_WORDS, TEXT_STATUSES } from '../../src/compare/copies/definition.ts';
import { addCounts, comparedOf } from '../../src/compare/copies/text-statuses.ts';
import type { FieldJson } from '../../src/export/field-schema.ts';
import type { copiesSchema, procedureCopiesSchema } from '../../src/export/copies-schema.ts';
import type { AssessmentRowJson } from '../../src/export/schema.ts';
import { readCsv } from '../support/csv.ts';
import { attribute, elementsOf, textOf, type Element } from '../support/dom.ts';

const sites = { sample: inject('sample'), based: inject('based'), real: inject('real') };

describe.each(Object.entries(sites))('%s', (_name, site) => {
  const dir = site?.dir ?? '';
  const base = site?.base ?? '/';
  const read = <Value>(path: string): Value => JSON.parse(readFileSync(join(dir, 'api/v1', path), 'utf8')) as Value;
  const page = (path: string): Element[] => elementsOf(readFileSync(join(dir, path, 'index.html'), 'utf8'));
  const all = (): z.infer<typeof copiesSchema> => read('copies.json');
  const ofProcedure = (id: string): z.infer<typeof procedureCopiesSchema> => read(`copies/${id}.json`);
  const fields = (): FieldJson[] => readdirSync(join(dir, 'api/v1/fields')).map((file) => read(`fields/${file}`));
  const rows = (): Record<string, string>[] => {
    const [head = [], ...body] = readCsv(readFileSync(join(dir, 'data/copies.csv'), 'utf8'));
    return body.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])));
  };

  test.skipIf(site === null)('what is exported fits its published schema', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: true, strictTuples: false });
    addFormats.default(ajv);
    expect(ajv.validate(read<object>('schema/copies.json'), all())).toBe(true);
    const validate = ajv.compile(read<object>('schema/procedure-copies.json'));
    for (const { id } of all().procedures) expect({ id, fits: validate(ofProcedure(id)) }).toEqual({ id, fits: true });
  });

  test.skipIf(site === null)('each text is called what comparing it with every other one of its item says', () => {
    for (const { field, type, values, texts } of fields()) {
      if (type !== 'text') continue;
      const own = values.map(({ text, municipality }) => ({ text, municipality, isLong: isComparable(text) }));
      const found = own.map(({ text, municipality, isLong }) => {
        if (!isLong) return null;
        const others = own.filter((other) => other.isLong && other.municipality !== municipality);
        const likenesses = new Set(others.map((other) => likenessOf(text, other.text)));
        if (others.length === 0) return 'alone';
        return likenesses.has('same') ? 'same' : likenesses.has('near') ? 'near' : 'only';
      });
      expect({ field, statuses: texts.map((text) => text?.status ?? null) }).toEqual({ field, statuses: found });
    }
  });

  test.skipIf(site === null)('the totals of the page, its JSON, its CSV and the items are the same', () => {
    const { fields: own } = all();
    const counted = (status: string): number => rows().filter((row) => row['判定'] === status).length;
    const sum = addCounts(own.map(({ counts }) => counts));
    for (const status of TEXT_STATUSES) {
      expect(counted(STATUS_WORDS[status])).toBe(sum[status]);
      const inFields = fields().flatMap(({ texts }) => texts.filter((text) => text?.status === status));
      expect(inFields).toHaveLength(sum[status]);
    }
    expect(all().families).toHaveLength(fields().reduce((count, { groups }) => count + groups.length, 0));
    const words = textOf(page('copies').find(({ tagName }) => tagName === 'main') as Element);
    const compared = comparedOf(sum).toLocaleString('ja-JP');
    expect(words).toContain(`同じ文あり ${sum.same.toLocaleString('ja-JP')} / ${compared}件`);
    expect(words).toContain(`ほぼ同じ文あり ${sum.near.toLocaleString('ja-JP')} / ${compared}件`);
    expect(words).toContain(`どちらもなし ${sum.only.toLocaleString('ja-JP')} / ${compared}件`);
  });

  test.skipIf(site === null)('each family leads to its texts, side by side without a script', () => {
    const links = page('copies')
      .map((element) => attribute(element, 'href') ?? '')
      .filter((href) => href.includes('#g'));
    expect(links.length > 0 || all().families.length === 0).toBe(true);
    for (const href of links) {
      const [path = '', anchor] = href.slice(base.length).split('#');
      const article = page(path).find((element) => attribute(element, 'id') === anchor);
      expect(article?.tagName).toBe('article');
    }
    const largest = fields().find(({ groups }) => groups.some(({ wordings }) => wordings.length > 1));
    if (largest === undefined) return;
    const sides = page(`fields/${largest.field}`).filter((element) => attribute(element, 'class') === 'side-by-side');
    expect(sides.length).toBeGreaterThan(0);
    for (const element of sides) expect(textOf(element)).toMatch(/代表の文[^]*この文/u);
  });

  test.skipIf(site === null)('the matrix of a procedure says what its JSON says, and leads to both assessments', () => {
    const ids = new Set(read<AssessmentRowJson[]>('assessments.json').map(({ id }) => id));
    for (const { id, municipalities } of all().procedures) {
      expect(existsSync(join(dir, 'copies', id, 'index.html'))).toBe(municipalities > 1);
      if (municipalities < 2) continue;
      const { matrix } = ofProcedure(id);
      const inPage = page(join('copies', id)).flatMap((element) => {
        const href = attribute(element, 'href') ?? '';
        const words = textOf(element).trim();
        return href.includes('/compare/?') && /^\d+\/\d+$/u.test(words) ? [{ href, words }] : [];
      });
      expect(inPage).toHaveLength(2 * matrix.cells.length);
      for (const { same, near, items, assessments } of matrix.cells) {
        expect(assessments.every((one) => ids.has(one))).toBe(true);
        const href = `${base}compare/?a=${assessments[0]}&b=${assessments[1]}&diff=0`;
        expect(inPage).toContainEqual({ href, words: `${same + near}/${items}` });
      }
    }
  });

  test.skipIf(site === null)(
    'every statement in the CSV has its rule, its precision and the text that proves it',
    () => {
      const values = new Map(
        fields().flatMap(({ field, values: own }) =>
          own.map((value) => [`${field} ${value.assessment} ${value.key}`, value] as const),
        ),
      );
      const claimed = rows().filter((row) => row['規則'] !== '');
      for (const row of claimed) {
        const field = row['項目の種類'] ?? '';
        const one = values.get(`${field} ${row['評価書'] ?? ''} ${row['キー'] ?? ''}`);
        const other = values.get(`${field} ${row['根拠の評価書'] ?? ''} ${row['根拠のキー'] ?? ''}`);
        expect(one?.municipality).not.toBe(other?.municipality);
        expect(`copy-${likenessOf(one?.text ?? '', other?.text ?? '')}`).toBe(row['規則']);
        expect(Number(row['正解率'])).toBeGreaterThanOrEqual(0.98);
      }
      expect(claimed).toHaveLength(rows().filter((row) => /^(?:ほぼ)?同じ文あり$/u.test(row['判定'] ?? '')).length);
    },
  );
});
