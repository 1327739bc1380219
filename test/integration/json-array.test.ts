import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJsonArray, openSortedJsonArray } from '../../src/integration/json-array.ts';
import { folderOfFile } from '../support/temporary-folder.ts';

const folder = folderOfFile('json');

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

test.each([[[]], [[1]], [['一', { a: [2] }, null]]])('an array of %j is written as JSON', (values: unknown[]) => {
  const path = join(folder, 'plain.json');
  const array = openJsonArray(path);
  for (const value of values) array.add(value);
  array.close();
  expect(read(path)).toEqual(values);
});

test('a sorted array has the highest rank first, and equal ranks in the order in which they came', () => {
  const array = openSortedJsonArray(join(folder, 'spill'));
  const values: [string, string][] = [
    ['2018-03-26', '平成30年'],
    ['', '日付なし'],
    ['2023', '年だけ'],
    ['2018-03-26', '同じ日'],
    ['2023-09-25', '最後'],
  ];
  for (const [rank, name] of values) array.add({ name }, rank);
  const path = join(folder, 'sorted.json');
  array.write(path);
  array.close();
  expect(read(path)).toEqual(['最後', '年だけ', '平成30年', '同じ日', '日付なし'].map((name) => ({ name })));
});

test('values that do not fit into one write keep their order and their letters', () => {
  const array = openSortedJsonArray(join(folder, 'spill'));
  const long = '評価書'.repeat(50_000);
  for (let n = 0; n < 5; n++) array.add({ n, long }, String(n));
  const path = join(folder, 'long.json');
  array.write(path);
  array.close();
  const back = read(path) as { n: number; long: string }[];
  expect(back.map(({ n }) => n)).toEqual([4, 3, 2, 1, 0]);
  expect(back.every((value) => value.long === long)).toBe(true);
});
