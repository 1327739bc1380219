import { expect, test } from 'vitest';
import { meaningTree } from '../../../src/compare/meaning-tree.ts';
import type { FieldValue } from '../../../src/compare/values/field-values.ts';
import { makeList } from '../../../src/insights/lists/all-lists.ts';
import { countNotAsked } from '../../../src/insights/lists/asked.ts';
import { cellData } from '../../../src/insights/lists/cells.ts';
import { facetCounts } from '../../../src/insights/lists/facets.ts';
import type { List } from '../../../src/insights/lists/types.ts';
import { rowOf, sourceOf, valueOf } from './list-source.ts';

const ROWS = [rowOf('990011-1'), rowOf('990029-1'), rowOf('990029-1-kiso', 'kiso'), rowOf('990037-kyoiku-3', 'zen')];

const listOf = (field: string, values: FieldValue[], groups: never[] = []): List =>
  makeList(sourceOf(ROWS, { field: () => ({ field, values, texts: [], groups }) }), `field-${field}`);
const columnOf = (list: List, id: string): string[] => {
  const at = list.columns.findIndex((column) => column.id === id);
  return list.rows.map(({ cells }) => cellData(cells[at] ?? 0));
};
const countsOf = (list: List, id: string): Record<string, number> =>
  Object.fromEntries(
    facetCounts(
      list.rows,
      list.columns.findIndex((column) => column.id === id),
    ),
  );

const TASK = { kind: 'block', key: 'II-f1-4-contract1', name: '通知書の印刷', contractor: '見本印刷株式会社' } as const;
const FILE = { kind: 'file', key: 'II-f1', name: '児童手当ファイル', contractor: '' } as const;

test('the file is shown where nothing else tells the rows of a document apart', () => {
  const other = { ...FILE, key: 'II-f2', name: '別のファイル' };
  const shown = (...files: (typeof FILE | typeof other)[]) =>
    listOf(
      'II-4-contract-4',
      files.map((file, at) => valueOf('990011-1', `II-f${at + 1}-4-contract1-4`, { about: [file, TASK] })),
    ).columns.find(({ id }) => id === 'file')?.isHidden === false;
  expect([shown(FILE, other), shown(FILE, FILE)]).toEqual([true, false]);
});

test('a row says which task of which company and which file its value belongs to', () => {
  const key = 'II-f1-4-contract1-4';
  const list = listOf('II-4-contract-4', [
    valueOf('990011-1', key, { text: '再委託する', choice: '再委託する', about: [FILE, TASK] }),
    valueOf('990029-1', key, { about: [FILE, { ...TASK, name: '', contractor: '' }] }),
  ]);
  expect(list.columns.filter(({ isHidden }) => !isHidden).map(({ label }) => label)).toEqual([
    '団体',
    '事務',
    '委託事項',
    '委託先',
    '記載',
  ]);
  expect(columnOf(list, 'about')).toEqual(['通知書の印刷', '（記載なし）']);
  expect(columnOf(list, 'contractor')).toEqual(['見本印刷株式会社', '（記載なし）']);
  expect(columnOf(list, 'file')).toEqual(['児童手当ファイル', '児童手当ファイル']);
  expect(list.rows.map(({ path }) => path)).toEqual([
    '/assessments/990011-1/#II-f1-4-contract1-4',
    '/assessments/990029-1/#II-f1-4-contract1-4',
  ]);
});

test('what is not chosen, what is said to be none and what cannot be read are counted apart', () => {
  const marks = meaningTree().byId('II-5-provision-6');
  const [first = '', second = ''] = marks?.marks.map(({ label }) => label) ?? [];
  const list = listOf('II-5-provision-6', [
    valueOf('990011-1', 'k1', { text: first, on: [first] }),
    valueOf('990011-1', 'k2', { text: first, on: [first], unclear: [second] }),
    valueOf('990011-1', 'k3', { unclear: [second] }),
    valueOf('990011-1', 'k4'),
    valueOf('990011-1', 'k5', { text: '－', none: true }),
  ]);
  expect(countsOf(list, 'answer')).toEqual({
    [first]: 2,
    一部判読不明: 1,
    '~unreadable': 1,
    '~empty': 1,
    '~none': 1,
  });
  expect(columnOf(list, 'value')).toEqual([first, first, '（判読不明）', '（記載なし）', '（該当なし）']);
});

test('assessments whose form has no such item, and those that do not print it, are no rows and are counted apart', () => {
  const meaning = meaningTree().byId('II-2-4');
  if (meaning === null) throw new Error('The forms have no II-2-4.');
  const facts = [...sourceOf(ROWS).assessmentFacts().values()];
  expect(countNotAsked(meaning, facts, new Set(['990011-1']))).toEqual({ notAsked: 1, missing: 2 });
  expect(countNotAsked(meaning, facts, new Set(facts.map(({ id }) => id)))).toEqual({ notAsked: 0, missing: 0 });
  const ofTask = meaningTree().byId('II-4-contract-4');
  if (ofTask === null) throw new Error('The forms have no II-4-contract-4.');
  expect(countNotAsked(ofTask, facts, new Set())).toEqual({ notAsked: 1, missing: null });
});

test('whether others print a text is offered, and leads to where the page shows it', () => {
  const long = '申請書を受け付け、資格を確かめ、結果を通知する。'.repeat(3);
  const values = ['990011-1', '990029-1', '990037-kyoiku-3', '990029-1-kiso'].map((id) =>
    valueOf(id, 'I-1-2', { text: id === '990029-1-kiso' ? '短い文。' : long }),
  );
  const groups = [
    {
      ...{ municipalities: 2, same: 2, near: 0, linked: 0, oldest: null, undated: 2 },
      wordings: [{ municipalities: 2, likeness: 1, members: [0, 1], status: 'same' as const, near: null }],
    },
  ];
  const plain = { page: null };
  const texts = (['same', 'same', 'only'] as const).map((status) => ({ ...plain, status }));
  const list = makeList(sourceOf(ROWS, { field: () => ({ field: 'I-1-2', values, texts, groups }) }), 'field-I-1-2');
  expect(columnOf(list, 'shared')).toEqual(['同じ文あり', '同じ文あり', '同じ文・ほぼ同じ文なし', '60字未満']);
  const at = list.columns.findIndex(({ id }) => id === 'shared');
  expect(list.rows[0]?.cells[at]).toEqual([{ text: '同じ文あり', path: '/fields/I-1-2/#g1' }]);
});

test('every row of an assessment can be narrowed by body, procedure, form, size, year and organ', () => {
  const [people] = meaningTree().byId('I-1-3')?.options ?? [];
  const printed = [valueOf('990011-1', 'I-1-3', { choice: people ?? '', text: people ?? '' })];
  const source = sourceOf(
    ROWS,
    {
      field: () => ({
        field: 'I-1-2',
        values: ROWS.map(({ id }) => valueOf(id, 'I-1-2', { text: '文。' })),
        texts: [],
        groups: [],
      }),
    },
    printed,
  );
  const list = makeList(source, 'field-I-1-2');
  expect(columnOf(list, 'municipality')).toEqual(['見本990011市', '見本990029市', '見本990029市', '見本990037市']);
  expect(columnOf(list, 'form')).toEqual(['重点項目評価書', '重点項目評価書', '基礎項目評価書', '全項目評価書']);
  expect(columnOf(list, 'people')).toEqual([people, '（項目の印刷なし）', '（項目の印刷なし）', '（項目の印刷なし）']);
  expect(columnOf(list, 'year')).toEqual(['2025年', '2025年', '2025年', '2025年']);
  expect(columnOf(list, 'office').at(-1)).toBe('教育委員会');
  expect(list.columns.filter(({ isFacet }) => isFacet).map(({ id }) => id)).toEqual(
    expect.arrayContaining(['prefecture', 'municipality', 'procedure', 'form', 'people', 'year', 'office']),
  );
});

test('bodies of one name are told apart by their prefectures', () => {
  const named = (id: string, prefecture: string) =>
    rowOf(id, 'juten', { municipality: { ...rowOf(id).municipality, name: '府中市', prefecture } });
  const facts = sourceOf([
    named('990011-1', '見本県'),
    named('990029-1', '例示県'),
    rowOf('990037-1'),
  ]).assessmentFacts();
  expect(Array.from(facts.values(), ({ municipality }) => municipality)).toEqual([
    '府中市（見本県）',
    '府中市（例示県）',
    '見本990037市',
  ]);
});
