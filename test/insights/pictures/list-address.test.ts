import { expect, test } from 'vitest';
import { readListQuery } from '../../../src/client/list/address.ts';
import { openTable } from '../../../src/client/list/open-table.ts';
import { absence, column } from '../../../src/insights/lists/columns.ts';
import type { List } from '../../../src/insights/lists/types.ts';
import { narrowedPath, type Narrowing } from '../../../src/insights/pictures/list-address.ts';

const list: List = {
  id: 'sample',
  path: '/sample/',
  caption: '見本',
  unit: '件',
  feed: null,
  columns: [column('name', '名前'), column('since', 'いつから', { type: 'day' })],
  rows: (
    [
      ['見本市', '2024-05-01'],
      ['見本市', '2024-06-01'],
      ['~見本&市=?', '2024-05-31'],
      ['（見本）市', '2023-05'],
      ['', '2023-04'],
    ] as const
  ).map(([text, since], at) => ({
    path: `/assessments/99000${at}-1/#I-1-2`,
    assessment: `99000${at}-1`,
    key: 'I-1-2',
    cells: [text === '' ? absence('unreadable') : [{ text, path: null }], since],
  })),
};

test.each<[string, Narrowing, number[]]>([
  ['nothing', {}, [0, 1, 2, 3, 4]],
  ['why there is no word', { values: { name: absence('unreadable') } }, [4]],
  ['a word', { values: { name: '見本市' } }, [0, 1]],
  ['a word with signs of an address', { values: { name: '~見本&市=?' } }, [2]],
  ['a word that no row has', { values: { name: '見本' } }, []],
  ['the days of a month', { find: { since: '2024-05' } }, [0, 2]],
  ['a word and a month', { values: { name: '見本市' }, find: { since: '2024-05' } }, [0]],
])('an address that asks for %s opens the list with those rows', (_, narrowing, expected) => {
  const { search, pathname } = new URL(narrowedPath('/sample/', narrowing), 'http://site.test');
  const { rows } = openTable(list).ask(readListQuery(list.columns, search));
  expect(pathname).toBe('/sample/');
  expect(rows.map((row) => list.rows.indexOf(row))).toEqual(expected);
});

test('an address that asks for nothing has no query', () => {
  expect(narrowedPath('/sample/', {})).toBe('/sample/');
});
