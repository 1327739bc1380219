import { expect, test } from 'vitest';
import { countMatrix, heatGrade } from '../../../src/insights/pictures/count-matrix.ts';

const entry = (row: string, column: string, municipality: string) => ({ row, column, municipality });

test('a municipality is counted once a cell', () => {
  const entries = [entry('a', 'x', '1'), entry('a', 'x', '1'), entry('a', 'x', '2'), entry('b', 'y', '1')];
  expect(countMatrix(entries, ['a', 'b'], ['x', 'y'], () => 3)).toEqual([
    [
      { count: 2, of: 3 },
      { count: 0, of: 3 },
    ],
    [
      { count: 0, of: 3 },
      { count: 1, of: 3 },
    ],
  ]);
});

test('nothing gives no cell', () => {
  expect(countMatrix([], [], ['x'], () => 0)).toEqual([]);
});

test('60 rows and columns whose names hold any letters stay apart', () => {
  const names = Array.from({ length: 60 }, (_, at) => `"${at}","`);
  const entries = names.map((name) => entry(name, name, '1'));
  const cells = countMatrix(entries, names, names, () => 1);
  expect(cells.map((row, at) => row.findIndex(({ count }) => count === 1) === at)).toEqual(names.map(() => true));
});

test.each([
  [0, 0, 0],
  [0, 4, 0],
  [1, 100, 1],
  [1, 4, 1],
  [2, 4, 2],
  [3, 4, 3],
  [4, 4, 4],
  [26, 100, 2],
  [75, 100, 3],
  [76, 100, 4],
])('%i of %i has grade %i', (count, of, grade) => {
  expect(heatGrade({ count, of })).toBe(grade);
});
