import { describe, expect, test } from 'vitest';
import { placeName, toOriginSpan, toSourcePlace } from '../../src/import/origin.ts';
import type { Origin } from '../../src/import/types.ts';

const PAGES: Origin[] = [
  { page: 1, box: [10, 20, 30, 40] },
  { page: 1, box: [30, 20, 90, 60] },
  { page: 2, box: [10, 5, 30, 15] },
];
const CELLS: Origin[] = [
  { sheet: '甲', range: 'Z3' },
  { sheet: '甲', range: 'AB1:AC2' },
  { sheet: '乙', range: 'A1' },
];
const ROWS: Origin[] = [
  { table: 1, rows: [3, 3] },
  { table: 1, rows: [5, 6] },
];

describe('where an item is printed', () => {
  test('boxes on one page become one box', () => {
    expect(toOriginSpan(PAGES, [[1, 2]])).toEqual({ page: 1, box: [10, 20, 90, 60] });
  });

  test('cells between its own are not its', () => {
    const three: Origin[] = [...PAGES.slice(0, 1), { page: 1, box: [500, 500, 600, 600] }, ...PAGES.slice(1, 2)];
    const spans: [number, number][] = [
      [1, 1],
      [3, 3],
    ];
    expect(toOriginSpan(three, spans)).toEqual({ page: 1, box: [10, 20, 90, 60] });
  });

  test('what goes on on the next page is kept apart', () => {
    expect(toOriginSpan(PAGES, [[2, 3]])).toEqual({ ...PAGES[1], more: [PAGES[2]] });
  });

  test('ranges of a sheet become one range, also beyond column Z', () => {
    expect(toOriginSpan(CELLS, [[1, 2]])).toEqual({ sheet: '甲', range: 'Z1:AC3' });
    expect(toOriginSpan(CELLS, [[3, 3]])).toEqual({ sheet: '乙', range: 'A1' });
  });

  test('rows of a table become one run of rows', () => {
    expect(toOriginSpan(ROWS, [[1, 2]])).toEqual({ table: 1, rows: [3, 6] });
  });

  test('a line the document lacks is a fault of the reader', () => {
    expect(() => toOriginSpan(PAGES, [[3, 4]])).toThrow('no line 4');
  });
});

describe('where unplaced words stand', () => {
  test.each<[readonly Origin[] | null, [number, number], unknown]>([
    [null, [4, 6], { lines: [4, 6] }],
    [PAGES, [1, 2], { pages: [1, 1] }],
    [PAGES, [2, 3], { pages: [1, 2] }],
    [CELLS, [1, 1], { sheet: '甲', range: 'Z3' }],
    [ROWS, [2, 2], { table: 1, rows: [5, 6] }],
  ])('%#', (origins, lines, place) => {
    expect(toSourcePlace(origins, lines)).toEqual(place);
  });
});

test('a place in words', () => {
  expect(placeName(PAGES, 3)).toEqual({ ja: '2ページ', en: 'page 2' });
  expect(placeName(CELLS, 2)).toEqual({ ja: 'シート「甲」AB1:AC2', en: 'sheet 「甲」 AB1:AC2' });
  expect(placeName(ROWS, 2)).toEqual({ ja: '表1の5行目', en: 'table 1, row 5' });
  expect(placeName(null, 12)).toEqual({ ja: '12行目', en: 'line 12' });
});
