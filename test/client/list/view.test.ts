import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readListQuery, type ListQuery } from '../../../src/client/list/address.ts';
import { sortedBy } from '../../../src/client/list/list-head.ts';
import { nearestFeed } from '../../../src/client/list/nearest-feed.ts';
import { openTable } from '../../../src/client/list/open-table.ts';
import { citeView, viewToJson, type ListView } from '../../../src/client/list/save-view.ts';
import { viewToCsv } from '../../../src/client/list/view-csv.ts';
import { narrowedWords, narrowingsOf } from '../../../src/client/list/words.ts';
import { cellData } from '../../../src/insights/lists/cells.ts';
import { listFromJson } from '../../../src/insights/lists/list-json.ts';
import type { List } from '../../../src/insights/lists/types.ts';
import { anyList } from '../../insights/lists/arbitrary.ts';
import { readCsv } from '../../support/csv.ts';

const LIST: List = {
  id: 'sample',
  path: '/sample/',
  caption: '再委託の有無',
  unit: '件',
  feed: { path: '/feeds/all.xml', holds: 'すべて' },
  columns: [
    { id: 'municipality', label: '団体', type: 'text', isFacet: true, isHidden: false },
    { id: 'procedure', label: '事務', type: 'text', isFacet: true, isHidden: false },
    { id: 'contractor', label: '委託先', type: 'text', isFacet: true, isHidden: false },
  ],
  rows: [
    ['港市', '児童手当', '見本計算'],
    ['山手市', '介護保険', null],
  ].map(([body, procedure, company], at) => ({
    path: `/assessments/99001${at}-1/#II-f1-4`,
    assessment: `99001${at}-1`,
    key: 'II-f1-4',
    cells: [
      [{ text: body ?? '', path: `/municipalities/99001${at}/` }],
      [{ text: procedure ?? '', path: `/procedures/p${at}/` }],
      company === null ? { absence: 'empty' } : [{ text: company ?? '', path: null }],
    ],
  })),
};
const asking = (more: Partial<ListQuery>): ListQuery => ({ ...readListQuery(LIST.columns, ''), ...more });
const viewOf = (list: List, query: ListQuery): ListView => ({
  list,
  query,
  rows: openTable(list).ask(query).rows,
  address: 'https://example.jp/sample/?contractor=~empty',
});

test('a view is the same rows as CSV and as JSON, with the columns that were chosen', () => {
  const query = (list: List) =>
    fc
      .record({
        sort: fc.constantFrom('', ...list.columns.map(({ id }) => `-${id}`)),
        words: fc.constantFrom('', '市', '再委託'),
        columns: fc.option(
          fc.subarray(
            list.columns.map(({ id }) => id),
            { minLength: 1 },
          ),
        ),
      })
      .map((more): ListQuery => ({ ...readListQuery(list.columns, ''), ...more }));
  const asked = anyList.chain((list) => fc.record({ list: fc.constant(list), query: query(list) }));
  fc.assert(
    fc.property(asked, ({ list, query: own }) => {
      const view = viewOf(list, own);
      const [head = [], ...csv] = readCsv(viewToCsv(view, 'https://example.jp'));
      const { view: about, ...json } = viewToJson(view, '2026-11-29');
      const saved = listFromJson(json);
      const chosen = list.columns.filter(({ id }) => own.columns?.includes(id) ?? true);
      expect(head.slice(3)).toEqual(chosen.map(({ label }) => label));
      expect(saved.columns.map(({ id }) => id)).toEqual(chosen.map(({ id }) => id));
      expect(csv.map(([address]) => address)).toEqual(view.rows.map(({ path }) => `https://example.jp${path}`));
      const plain = (cell: string): string => cell.replace(/^'/u, '').replaceAll('\r\n', '\n');
      expect(csv.map((row) => row.slice(3).map(plain))).toEqual(
        saved.rows.map(({ cells }) => cells.map((cell) => plain(cellData(cell)))),
      );
      expect(about.total).toContain(`${view.rows.length}${list.unit}`);
    }),
  );
});

test.each<[Partial<ListQuery>, string]>([
  [{}, ''],
  [{ words: '計算' }, '「計算」を含む'],
  [{ values: { contractor: ['~empty', '見本計算'] } }, '委託先：記載なしまたは見本計算'],
  [{ values: { municipality: ['港市'] }, find: { contractor: '見本' } }, '団体：港市、委託先に「見本」を含む'],
])('%j is narrowed to: %s', (more, words) => {
  expect(narrowedWords(LIST, asking(more))).toBe(words);
});

test('each thing that a list is narrowed by can be taken away, and nothing else with it', () => {
  const query = asking({
    words: '見本',
    values: { contractor: ['~empty', '見本計算'] },
    find: { procedure: '手当' },
    page: 3,
  });
  const left = narrowingsOf(LIST, query).map(({ words, without }) => [
    words,
    narrowedWords(LIST, without),
    without.page,
  ]);
  expect(left).toEqual([
    ['「見本」を含む', '事務に「手当」を含む、委託先：記載なしまたは見本計算', 1],
    ['事務に「手当」を含む', '「見本」を含む、委託先：記載なしまたは見本計算', 1],
    ['委託先：記載なし', '「見本」を含む、事務に「手当」を含む、委託先：見本計算', 1],
    ['委託先：見本計算', '「見本」を含む、事務に「手当」を含む、委託先：記載なし', 1],
  ]);
});

test('a citation has the title, what is narrowed, how many, the address and the day', () => {
  const view = viewOf(LIST, asking({ values: { contractor: ['~empty'] } }));
  expect(citeView(view, '評価書ポータル', '2026-11-29')).toBe(
    '評価書ポータル「再委託の有無」（委託先：記載なし。2件中1件、1団体）https://example.jp/sample/?contractor=~empty（2026年11月29日閲覧）',
  );
});

test.each<[Partial<ListQuery>, string]>([
  [{}, '/feeds/all.xml'],
  [{ values: { contractor: ['見本計算'] } }, '/feeds/all.xml'],
  [{ values: { municipality: ['山手市'], procedure: ['児童手当'] } }, '/feeds/municipality-990011.xml'],
  [{ values: { procedure: ['児童手当'] } }, '/feeds/procedure-p0.xml'],
  [{ values: { municipality: ['山手市', '港市'] } }, '/feeds/all.xml'],
  [{ values: { municipality: ['存在しない市'] } }, '/feeds/all.xml'],
])('the feed nearest to %j is %s', (more, path) => {
  expect(nearestFeed(LIST, asking(more))?.path).toBe(path);
});

test('a column is sorted up, then down, then not at all', () => {
  const steps = ['a', 'a', 'a', 'b', 'a'];
  let query = { sort: '', page: 4 };
  const seen = steps.map((id) => {
    query = sortedBy(query, id);
    return query.sort;
  });
  expect(seen).toEqual(['a', '-a', '', 'b', 'a']);
  expect(query.page).toBe(1);
});

test('an address that names columns that a list does not have asks for nothing of them', () => {
  expect(readListQuery(LIST.columns, '?sort=-nothing&columns=nothing&nothing=1&page=0')).toEqual(asking({}));
  expect(readListQuery(LIST.columns, '?columns=nothing,procedure&sort=-procedure').columns).toEqual([
    'municipality',
    'procedure',
  ]);
});

test('two lists of a page have parameters of their own', () => {
  expect(readListQuery(LIST.columns, '?sort=procedure&former.sort=-contractor', 'former.').sort).toBe('-contractor');
});
