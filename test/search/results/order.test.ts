import { describe, expect, test } from 'vitest';
import type { Listed } from '../../../src/search/index/corpus-file.ts';
import { sortRows, type SortOrder } from '../../../src/search/results/order.ts';

/** Rows in the order of their codes, each with its title and how many items hold the words. */
function sorted(
  order: SortOrder,
  words: readonly string[],
  rows: readonly {
    id: string;
    title?: string;
    town?: string;
    procedure?: string;
    published?: string;
    items?: number;
  }[],
): string[] {
  const listed = rows.map(({ id, title = '', town = '', procedure, published }, number): Listed => ({
    number,
    id,
    title,
    municipality: { code: id, name: town, prefecture: '' },
    procedure: procedure === undefined ? null : { id: 'x', name: procedure },
    form: { id: 'juten', name: '重点項目評価書' },
    published: published ?? null,
    status: 'published',
  }));
  const items = new Map(rows.map(({ id, items: count = 0 }) => [id, count]));
  return sortRows(listed, order, words, ({ id }) => items.get(id) ?? 0).map(({ id }) => id);
}

describe('by relevance', () => {
  test.each([
    ['title', { title: '児童手当に関する事務' }],
    ['municipality', { town: '児童市' }],
    ['procedure', { procedure: '児童手当の支給' }],
  ])('a %s that holds a word goes before many items', (_, named) => {
    expect(
      sorted(
        'relevance',
        ['介護', '児童'],
        [
          { id: 'a', items: 9, published: '2025-01-01' },
          { id: 'b', items: 1, ...named },
        ],
      ),
    ).toEqual(['b', 'a']);
  });

  test('more items go before later days, later days before lower codes', () => {
    expect(
      sorted(
        'relevance',
        ['児童'],
        [
          { id: 'a', items: 1, published: '2025-01-01' },
          { id: 'b', items: 2, published: '2020-01-01' },
          { id: 'c', items: 2, published: '2021-01-01' },
          { id: 'd', items: 2, published: '2021-01-01' },
          { id: 'e', items: 2 },
        ],
      ),
    ).toEqual(['c', 'd', 'b', 'e', 'a']);
  });

  test('two names that hold a word are no better than one', () => {
    expect(
      sorted(
        'relevance',
        ['児童'],
        [
          { id: 'a', title: '児童手当', town: '児童市', items: 1 },
          { id: 'b', title: '児童手当', items: 2 },
        ],
      ),
    ).toEqual(['b', 'a']);
  });
});

const DATED = [
  { id: 'a', published: '2020-01-01', title: '児童手当', items: 9 },
  { id: 'b' },
  { id: 'c', published: '2021-01-01' },
  { id: 'd', published: '2021-01-01', items: 5 },
];

test('by date the newest goes first, one without a date last, and equal days by their codes', () => {
  expect(sorted('date', ['児童'], DATED)).toEqual(['c', 'd', 'a', 'b']);
});

test('by code nothing is moved', () => {
  expect(sorted('code', ['児童'], DATED)).toEqual(['a', 'b', 'c', 'd']);
});
