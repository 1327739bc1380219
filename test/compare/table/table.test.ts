import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Entry, Value } from '../../../src/assessment/types.ts';
import {
  alignDocuments,
  alignmentFromJson,
  alignmentToJson,
  type AlignmentJson,
} from '../../../src/compare/table/align-documents.ts';
import { indexDocument } from '../../../src/compare/table/document-index.ts';
import { compareDocuments } from '../../../src/compare/table/table.ts';
import type { ComparedDocument, ComparedRow } from '../../../src/compare/table/types.ts';
import { meaningTree } from '../../../src/compare/meaning-tree.ts';
import { nodeByField, parseKey } from '../../../src/forms/keys.ts';
import { loadForm } from '../../../src/forms/load.ts';
import type { FormId } from '../../../src/forms/types.ts';

const text = (words: string): Value => ({ type: 'text', text: words });
const choice = (value: string): Value => ({ type: 'choice', value, options: [value], count: null });

function document(id: string, form: FormId, values: Record<string, Value | null>): ComparedDocument {
  const loaded = loadForm(form);
  const entries = Object.entries(values).map(([key, value]): Entry => {
    const node = parseKey(loaded, key)?.node ?? nodeByField(loaded, key);
    return { key, field: node?.field ?? key, label: node?.label ?? '', value };
  });
  return { id, form: loaded, entries };
}

const system = (n: number, name: string): Record<string, Value | null> => ({
  [`I-2-system${n}`]: null,
  [`I-2-system${n}-1`]: text(name),
});

const written = (rows: readonly ComparedRow[]): string[] =>
  rows.flatMap((row) => {
    if (row.kind === 'heading') return [];
    if (row.kind === 'apart')
      return [
        `apart ${[...row.parts]
          .map(([id, own]) => `${id}:${own.map(({ name }) => name).join('/')}`)
          .sort()
          .join(' ')}`,
      ];
    return [`${row.meaning.id} ${[...row.cells].map(([id, { key, answer }]) => `${id}:${key}=${answer}`).join(' ')}`];
  });

const compare = (documents: ComparedDocument[], apartInFull = false): ComparedRow[] =>
  compareDocuments(documents, meaningTree(), { unmatchedInFull: apartInFull });

test('items of different forms that mean the same stand in one row', () => {
  const rows = compare([
    document('a', 'juten', { I: null, 'I-1-3': choice('1,000人未満') }),
    document('b', 'kiso', { II: null, 'II-1-people': choice('1,000人未満') }),
  ]);
  expect(written(rows)).toEqual(['I-1-3 a:I-1-3=1 b:II-1-people=1']);
});

test.each([
  ['株式会社 エヌ・ティ・ティ・データ見本', 'ＮＴＴデータ見本㈱', 'a:II-f1-4-contract1-3=1 b:II-f1-4-contract1-3=1'],
  ['株式会社甲見本\n乙見本㈱', '㈱乙見本\n株式会社甲見本', 'a:II-f1-4-contract1-3=1 b:II-f1-4-contract1-3=1'],
  ['株式会社見本 例示支店', '株式会社見本', 'a:II-f1-4-contract1-3=1 b:II-f1-4-contract1-3=2'],
  ['株式会社見本', '有限会社見本', 'a:II-f1-4-contract1-3=1 b:II-f1-4-contract1-3=2'],
  ['競争入札により 決定する。', '競争入札により決定する。', 'a:II-f1-4-contract1-3=1 b:II-f1-4-contract1-3=1'],
])('the companies of %j and %j', (one, other, expected) => {
  const [a, b] = [one, other].map((contractor, at) =>
    document(at === 0 ? 'a' : 'b', 'juten', {
      'II-f1': null,
      'II-f1-1': text('住民税ファイル'),
      'II-f1-4': null,
      'II-f1-4-contract1': text('税システムの保守'),
      'II-f1-4-contract1-3': text(contractor),
    }),
  ) as [ComparedDocument, ComparedDocument];
  expect(written(compare([a, b]))).toContain(`II-4-contract-3 ${expected}`);
});

test('names of officials make other answers, and are in no cell', () => {
  const officer = (id: string, name: string): ComparedDocument =>
    document(id, 'juten', { 'I-6': null, 'I-6-1': text('見本課'), 'I-6-2': text(`見本課長 ${name}`) });
  const [office, row] = compare([officer('a', '山川'), officer('b', '海野'), officer('c', '山　川')]).filter(
    (one) => one.kind === 'item',
  );
  expect([office?.differs, row?.differs]).toEqual([false, true]);
  expect([...(row?.cells.values() ?? [])].map(({ text: shown, answer }) => [shown, answer])).toEqual([
    ['見本課長 ［人名］', 1],
    ['見本課長 ［人名］', 2],
    ['見本課長 ［人名］', 1],
  ]);
});

test('systems stand in one row by their names, and those without counterpart apart', () => {
  const rows = compare([
    document('a', 'juten', { ...system(1, '児童手当システム'), ...system(2, '中間サーバー') }),
    document('b', 'juten', { ...system(1, '中間サーバ'), ...system(2, '申請管理システム') }),
  ]);
  expect(written(rows)).toEqual([
    'I-2-system-1 a:I-2-system2-1=1 b:I-2-system1-1=2',
    'apart a:児童手当システム b:申請管理システム',
  ]);
});

test('a single file stands beside the single file of another document, whatever they are called', () => {
  const rows = compare([
    document('a', 'juten', { 'II-f1': null, 'II-f1-1': text('甲ファイル') }),
    document('b', 'juten', { 'II-f1': null, 'II-f1-1': text('全く別の名前') }),
  ]);
  expect(written(rows)).toEqual(['II-1 a:II-f1-1=1 b:II-f1-1=2']);
});

test('single files stand in one row also where several documents agree on another name', () => {
  const single = (id: string, name: string): ComparedDocument =>
    document(id, 'juten', { 'II-f1': null, 'II-f1-1': text(name) });
  const rows = compare([
    ...['a', 'b', 'c'].map((id) => single(id, '児童手当ファイル')),
    ...['d', 'e'].map((id) => single(id, '受給者台帳')),
  ]);
  expect(written(rows)).toEqual(['II-1 a:II-f1-1=1 b:II-f1-1=1 c:II-f1-1=1 d:II-f1-1=2 e:II-f1-1=2']);
});

test('a single file stays beside the second file of others where it bears its name', () => {
  const rows = compare([
    ...['a', 'b'].map((id) =>
      document(id, 'juten', {
        'II-f1': null,
        'II-f1-1': text('住民基本台帳ファイル'),
        'II-f2': null,
        'II-f2-1': text('送付先情報ファイル'),
      }),
    ),
    document('c', 'juten', { 'II-f1': null, 'II-f1-1': text('送付先情報ファイル') }),
  ]);
  expect(written(rows)).toContain('II-1 a:II-f2-1=1 b:II-f2-1=1 c:II-f1-1=1');
});

test('several files are matched by their names', () => {
  const rows = compare([
    document('a', 'juten', {
      'II-f1': null,
      'II-f1-1': text('住民基本台帳ファイル'),
      'II-f2': null,
      'II-f2-1': text('送付先情報ファイル'),
    }),
    document('b', 'juten', {
      'II-f1': null,
      'II-f1-1': text('送付先情報ファイル'),
      'II-f2': null,
      'II-f2-1': text('住民基本台帳ファイル'),
    }),
  ]);
  expect(written(rows).sort()).toEqual(['II-1 a:II-f1-1=1 b:II-f2-1=1', 'II-1 a:II-f2-1=1 b:II-f1-1=1']);
});

test('an item that a form lacks is no difference, one that a document leaves out is', () => {
  const rows = compare([
    document('a', 'juten', { 'I-1-1': text('甲'), 'I-7': text('なし') }),
    document('b', 'juten', { 'I-1-1': text('甲') }),
    document('c', 'zen', { 'I-4-1': text('必要') }),
  ]);
  const differs = Object.fromEntries(
    rows.flatMap((row) => (row.kind === 'item' ? [[row.meaning.id, [row.differs, [...row.notInForm].join()]]] : [])),
  );
  expect(differs).toEqual({
    'I-1-1': [true, ''],
    'I-7': [true, ''],
    'zen-I-4-1': [false, 'a,b'],
  });
});

test('values that differ only in width and blanks are one answer', () => {
  const rows = compare([
    document('a', 'juten', { 'I-1-1': text('児童手当 １') }),
    document('b', 'juten', { 'I-1-1': text('児童手当1') }),
  ]);
  expect(written(rows)).toEqual(['I-1-1 a:I-1-1=1 b:I-1-1=1']);
});

const names = ['児童手当システム', '中間サーバー', '団体内統合宛名システム', '申請管理システム', '収納システム'];
const files = ['住民基本台帳ファイル', '送付先情報ファイル', '児童手当ファイル'];
const some = (from: readonly string[]) => fc.shuffledSubarray([...from], { minLength: 1 });
const corpus = fc
  .array(fc.record({ systems: some(names), files: some(files), tasks: some(names) }), { minLength: 2, maxLength: 6 })
  .map((all) =>
    all.map((own, n) =>
      document(`d${n}`, 'juten', {
        ...Object.assign({}, ...own.systems.map((name, at) => system(at + 1, name))),
        ...Object.assign(
          {},
          ...own.files.map((name, at) => ({ [`II-f${at + 1}`]: null, [`II-f${at + 1}-1`]: text(name) })),
        ),
        ...Object.assign({}, ...own.tasks.map((name, at) => ({ [`II-f1-4-contract${at + 1}`]: text(name) }))),
      }),
    ),
  );

test('a table of some of the documents has the rows that these have in the table of all', () => {
  fc.assert(
    fc.property(corpus, fc.nat(), (documents, cut) => {
      const tree = meaningTree();
      const parts = new Map(documents.map((one) => [one.id, indexDocument(one, tree).parts]));
      const kept = JSON.parse(JSON.stringify(alignmentToJson(alignDocuments(parts)))) as AlignmentJson;
      const alignment = alignmentFromJson(kept);
      const at = 1 + (cut % (documents.length - 1));
      const placesOf = (of: ComparedDocument[], given?: typeof alignment): string[] =>
        compareDocuments(of, tree, { unmatchedInFull: true, alignment: given }).flatMap((row) =>
          row.kind === 'item' ? Array.from(row.cells, ([id, { key }]) => `${row.id} ${id}:${key}`) : [],
        );
      const whole = placesOf(documents);
      const inParts = [...placesOf(documents.slice(0, at), alignment), ...placesOf(documents.slice(at), alignment)];
      expect(inParts.sort()).toEqual(whole.sort());
    }),
    { numRuns: 60 },
  );
});

test('parts without counterpart among all documents are named apart, those with one in another table are not', () => {
  const documents = [
    document('a', 'juten', { ...system(1, '児童手当システム'), ...system(2, '収納システム') }),
    document('b', 'juten', system(1, '中間サーバー')),
    document('c', 'juten', system(1, '児童手当システム')),
  ];
  const tree = meaningTree();
  const alignment = alignDocuments(new Map(documents.map((one) => [one.id, indexDocument(one, tree).parts])));
  const rows = compareDocuments(documents.slice(0, 2), tree, { unmatchedInFull: false, alignment });
  expect(written(rows)).toEqual(['I-2-system-1 a:I-2-system1-1=1', 'apart a:収納システム b:中間サーバー']);
});
