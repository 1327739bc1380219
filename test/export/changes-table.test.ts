import { expect, test } from 'vitest';
import { CHANGES } from '../../src/export/tables/changes.ts';
import type { TableValue, TableSource } from '../../src/export/tables/table.ts';
import { loadForm } from '../../src/forms/load.ts';

const form = loadForm('juten');
/** Ⅰ4② bears a ※, Ⅰ6① does not. */
const [STARRED, PLAIN] = ['I-4-basis', 'I-6-1'];

function rowsOf(
  changes: { fields: string[]; note: string; n?: number; basis?: string; kind?: string }[],
): Record<string, TableValue>[] {
  const source = {
    form,
    json: { id: '992011-1', url: 'https://example.jp/assessments/992011-1/', form: 'juten', municipality: {} },
    changes: changes.map((change, at) => ({
      keys: [],
      flags: [],
      how: 'exact',
      origin: null,
      basis: '',
      kind: 'law',
      n: at + 1,
      ...change,
    })),
  } as unknown as TableSource;
  return [...CHANGES.rows(source)].map((cells) =>
    Object.fromEntries(CHANGES.columns.map(({ name }, at) => [name, cells[at] ?? null])),
  );
}

test.each([
  ['an item with ※ that the note does not call important', STARRED, '文言の整理', true, false],
  ['an item without ※ that the note calls important', PLAIN, '重要な変更', false, true],
  ['both', STARRED, '重要な変更', true, true],
  ['neither', PLAIN, '重要な変更に当たらない', false, false],
])('%s', (_, field, note, important, called) => {
  expect(rowsOf([{ fields: [field ?? ''], note }])).toMatchObject([{ important, called_important: called }]);
});

test('rows are in the order of the document, each with its own address', () => {
  const rows = rowsOf([
    { fields: [], note: '二' },
    { fields: [], note: '一' },
  ]);
  expect(rows.map(({ n, note, url }) => [n, note, url])).toEqual([
    [1, '二', 'https://example.jp/assessments/992011-1/history/#change-1'],
    [2, '一', 'https://example.jp/assessments/992011-1/history/#change-2'],
  ]);
});

test('a change without a row of 変更箇所 has a negative number, and leads to its own place', () => {
  const [row] = rowsOf([{ fields: ['I-1-2'], note: '', n: -2, basis: 'undeclared' }]);
  expect([row?.['n'], row?.['basis'], row?.['timing'] ?? null]).toEqual([-2, 'undeclared', null]);
  expect(row?.['url']).toBe('https://example.jp/assessments/992011-1/history/#undeclared-2');
});

test('what is derived of a change has the rule that derives it and how often that is right; what is not determined has none', () => {
  const [known, open] = rowsOf([
    { fields: [], note: '', kind: 'law', basis: 'declared' },
    { fields: [], note: '', kind: 'undetermined' },
  ]);
  expect(known).toMatchObject({ kind_rule: 'kind-law', basis_rule: 'edition-declared' });
  for (const name of ['kind_precision', 'basis_precision']) expect(known?.[name]).toMatch(/^(?:0\.9[89]\d|1\.000)$/u);
  expect(open).toMatchObject({ kind_rule: null, kind_precision: null, basis_rule: null, basis_precision: null });
});
