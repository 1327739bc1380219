import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign, assignCertain } from '../../src/match/assignment.ts';

const gains = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

const sumOf = (table: number[][], pairing: (number | null)[]): number =>
  pairing.reduce<number>((sum, column, row) => sum + (column === null ? 0 : (table[row]?.[column] ?? 0)), 0);

/** The greatest sum by trying every pairing. */
function best(table: number[][], row = 0, taken = new Set<number>()): number {
  if (row >= table.length) return 0;
  let most = best(table, row + 1, taken);
  for (const [column, gain] of (table[row] ?? []).entries()) {
    if (taken.has(column)) continue;
    most = Math.max(most, gain + best(table, row + 1, new Set([...taken, column])));
  }
  return most;
}

test('no pairing gains more', () => {
  fc.assert(
    fc.property(gains, (table) => {
      expect(sumOf(table, assign(table).columns)).toBe(best(table));
    }),
  );
});

test('no column is given twice, and no pair gains nothing', () => {
  fc.assert(
    fc.property(gains, (table) => {
      const pairing = assign(table).columns;
      const columns = pairing.filter((column) => column !== null);
      expect(pairing).toHaveLength(table.length);
      expect(new Set(columns).size).toBe(columns.length);
      for (const [row, column] of pairing.entries())
        if (column !== null) expect(table[row]?.[column]).toBeGreaterThan(0);
    }),
  );
});

test('one sure pair beats two doubtful ones only where it gains more', () => {
  expect(
    assign([
      [9, 5],
      [5, 0],
    ]).columns,
  ).toEqual([1, 0]);
  expect(
    assign([
      [11, 5],
      [5, 0],
    ]).columns,
  ).toEqual([0, null]);
});

test('a pair that is forbidden, or scores no more than a row that stays alone, is none', () => {
  expect(
    assign(
      [
        [-Infinity, 3],
        [2, -Infinity],
      ],
      -4,
    ),
  ).toEqual({ columns: [1, 0], total: 5 });
  expect(assign([[-Infinity], [-5], [-4]], -4)).toEqual({ columns: [null, null, null], total: -12 });
  expect(assign([[-3, -3.5]], -4)).toEqual({ columns: [0], total: -3 });
  expect(assign([])).toEqual({ columns: [], total: 0 });
});

// A row that stays alone scores -2, and a column is certain that the whole would miss by 2.
test.each<[why: string, scores: number[][], same: string[], columns: (number | null)[]]>([
  ['another row would score nearly as much', [[3], [2.5]], ['一', '二'], [null, null]],
  ['a row of the same words may take its place', [[3], [2.5]], ['一', '一'], [0, null]],
  [
    'each has a column of its own',
    [
      [3, -9],
      [-9, 3],
    ],
    ['一', '二'],
    [0, 1],
  ],
  [
    'two may change places',
    [
      [3, 3],
      [3, 3],
    ],
    ['一', '二'],
    [null, null],
  ],
  ['nothing is gained', [[-3]], ['一'], [null]],
])('a column is certain or not: %s', (_, scores, same, columns) => {
  expect(assignCertain(scores, same)).toEqual(columns);
});
