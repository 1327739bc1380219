import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readListQuery, writeListQuery, type ListQuery } from '../../../src/client/list/address.ts';
import { openTable } from '../../../src/client/list/open-table.ts';
import { wordsOf } from '../../../src/insights/lists/cells.ts';
import { facetCounts, facetKeys, orderKeys } from '../../../src/insights/lists/facets.ts';
import { listFromJson, listToJson } from '../../../src/insights/lists/list-json.ts';
import type { List, ListCell, ListRow } from '../../../src/insights/lists/types.ts';
import { anyList } from '../../insights/lists/arbitrary.ts';

const keysAt = (list: List, at: number): string[] => [...facetCounts(list.rows, at).keys()];

/** A list, and something that may be asked of it. */
const asked = anyList.chain((list) =>
  fc.record({
    list: fc.constant(list),
    query: fc
      .record({
        values: fc.tuple(
          ...list.columns.map((_, at) =>
            keysAt(list, at).length === 0
              ? fc.constant<string[]>([])
              : fc.oneof(
                  fc.constant<string[]>([]),
                  fc.uniqueArray(fc.constantFrom(...keysAt(list, at)), { maxLength: 2 }),
                ),
          ),
        ),
        sort: fc.constantFrom('', ...list.columns.flatMap(({ id }) => [id, `-${id}`])),
        words: fc.constantFrom('', '再委託', 'クラウド 〇', 'なし'),
      })
      .map(({ values, sort, words }): ListQuery => ({
        ...readListQuery(list.columns, ''),
        words,
        sort,
        values: Object.fromEntries(list.columns.map(({ id }, at) => [id, values[at] ?? []])),
      })),
  }),
);

/** Rows that have one of the values asked for in each column but one. */
function narrowedBy({ columns, rows }: List, { values }: ListQuery, except = ''): ListRow[] {
  return rows.filter(({ cells }) =>
    columns.every(({ id }, at) => {
      const wanted = values[id] ?? [];
      return (
        id === except || wanted.length === 0 || facetKeys(cells[at] as ListCell).some((key) => wanted.includes(key))
      );
    }),
  );
}

test('rows are those that have what was asked for, and facets count by everything else that is asked', () => {
  fc.assert(
    fc.property(asked, ({ list, query }) => {
      const { rows, countsOf } = openTable(list).ask({ ...query, words: '', sort: '' });
      expect(rows).toEqual(narrowedBy(list, query));
      for (const [at, { id, isFacet }] of list.columns.entries())
        if (isFacet) expect(countsOf(id)).toEqual(facetCounts(narrowedBy(list, query, id), at));
    }),
  );
});

test('what an address says is read as it was asked, and the table answers the same from its file', () => {
  fc.assert(
    fc.property(asked, ({ list, query }) => {
      const read = readListQuery(list.columns, writeListQuery(list.columns, query, '?other=1'));
      expect(read).toEqual(query);
      expect(openTable(listFromJson(listToJson(list))).ask(read).rows).toEqual(openTable(list).ask(query).rows);
    }),
  );
});

test('sorting leaves the same rows, absences last either way', () => {
  fc.assert(
    fc.property(asked, ({ list, query }) => {
      const { ask } = openTable(list);
      const [unsorted, sorted] = [ask({ ...query, sort: '' }).rows, ask(query).rows];
      expect(new Set(sorted)).toEqual(new Set(unsorted));
      const at = list.columns.findIndex(({ id }) => id === query.sort.replace('-', ''));
      const absent = sorted.map(({ cells }) => at >= 0 && 'absence' in Object(cells[at]));
      expect(absent.slice(absent.indexOf(true)).every(Boolean) || !absent.includes(true)).toBe(true);
    }),
  );
});

const word = (text: string): ListCell => [{ text, path: null }];
const LIST: List = {
  id: 'sample',
  path: '/sample/',
  caption: '見本',
  unit: '件',
  feed: null,
  columns: [
    { id: 'name', label: '名前', type: 'text', isFacet: true, isHidden: false, order: ['港市', '山手市'] },
    { id: 'count', label: '数', type: 'number', isFacet: false, isHidden: false },
    { id: 'day', label: '日', type: 'day', isFacet: false, isHidden: false },
  ],
  rows: (
    [
      ['山手市', 10, '2018-03-26'],
      ['いろは市', 9, '2018-03'],
      ['港市', 100, '2018'],
      ['アイウ市', { absence: 'none' }, { absence: 'empty' }],
    ] as const
  ).map(([name, count, day]) => ({ path: '/', assessment: null, key: null, cells: [word(name), count, day] })),
};
const namesBy = (query: Partial<ListQuery>): (string | undefined)[] =>
  openTable(LIST)
    .ask({ ...readListQuery(LIST.columns, ''), ...query })
    .rows.map(({ cells }) =>
      wordsOf(cells[0] as ListCell)
        .map(({ text }) => text)
        .join(''),
    );

test.each([
  ['the order of the column, then by the code of the letters', 'name', ['港市', '山手市', 'いろは市', 'アイウ市']],
  ['the same backwards', '-name', ['アイウ市', 'いろは市', '山手市', '港市']],
  ['numbers by size, absences last', 'count', ['いろは市', '山手市', '港市', 'アイウ市']],
  ['numbers backwards, absences last', '-count', ['港市', '山手市', 'いろは市', 'アイウ市']],
  ['days as exact as they are printed, the shorter first', 'day', ['港市', 'いろは市', '山手市', 'アイウ市']],
])('sorts by %s', (_, sort, names) => {
  expect(namesBy({ sort })).toEqual(names);
});

test.each(['day', '-day'])('words in the place of a day (記録なし) come last, sorted by %s', (sort) => {
  const rows = LIST.rows.map((row, at) => (at === 0 ? { ...row, cells: [word('記録'), 10, word('記録なし')] } : row));
  const sorted = openTable({ ...LIST, rows }).ask({ ...readListQuery(LIST.columns, ''), sort }).rows;
  expect(sorted.map(({ cells }) => typeof cells[2]).slice(0, 2)).toEqual(['string', 'string']);
});

test.each([
  [{ words: 'あいう' }, ['アイウ市']],
  [{ words: '2018年3月26日' }, ['山手市']],
  [{ words: '2018-03-26 山手' }, ['山手市']],
  [{ find: { name: '市', day: '2018年3月' } }, ['山手市', 'いろは市']],
  [{ words: '港市100' }, []],
  [{ values: { name: ['港市', 'アイウ市'] } }, ['港市', 'アイウ市']],
])('%j finds', (query, names) => {
  expect(namesBy(query)).toEqual(names);
});

test('values are offered in the order of their column, each absence for itself behind them', () => {
  expect(orderKeys({ order: ['乙'] }, ['~none', '甲', '~empty', '~~empty', '乙'])).toEqual([
    '乙',
    '~~empty',
    '甲',
    '~empty',
    '~none',
  ]);
});
