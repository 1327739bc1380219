import { expect, test } from 'vitest';
import { layOutTileMap, MAP_ROWS, shareGrade } from '../../../src/insights/pictures/tile-map.ts';
import { NO_PREFECTURE } from '../../../src/registry/order-bodies.ts';

const valuesOf = (...prefectures: string[]) => prefectures.map((prefecture) => ({ prefecture }));

test('all 47 prefectures are drawn, also where there is nothing of them', () => {
  const { tiles } = layOutTileMap([]);
  expect(tiles).toHaveLength(47);
  expect(tiles.every(({ value }) => value === null)).toBe(true);
});

test('tiles lie within the map, and no two on one place', () => {
  const { tiles } = layOutTileMap(valuesOf('見本県', '例示県', '雛形県', '模型県'));
  expect(tiles).toHaveLength(51);
  for (const [at, one] of tiles.entries()) {
    expect(one.x + one.width).toBeLessThanOrEqual(100.01);
    expect(one.row + one.rows).toBeLessThanOrEqual(MAP_ROWS);
    for (const other of tiles.slice(at + 1)) {
      const apart =
        one.x + one.width <= other.x + 0.02 ||
        other.x + other.width <= one.x + 0.02 ||
        one.row + one.rows <= other.row ||
        other.row + other.rows <= one.row;
      expect(apart, `${one.name} and ${other.name}`).toBe(true);
    }
  }
});

test('a name of two letters fits a tile of one column on a phone, and a longer one has two', () => {
  for (const { name, width } of layOutTileMap(valuesOf('見本県')).tiles)
    expect(Array.from(name).length * 12, name).toBeLessThanOrEqual((width * 358) / 100);
});

test('bodies of no prefecture, and sample prefectures without room, are not lost', () => {
  const values = valuesOf('', '見本県', '例示県', '雛形県', '模型県', '試験県', NO_PREFECTURE);
  const { left } = layOutTileMap(values);
  expect(left.map(({ prefecture }) => prefecture)).toEqual(['', '試験県', NO_PREFECTURE]);
});

test.each([
  [0, 0, 0],
  [0, 9, 0],
  [1, 9, 1],
  [3, 9, 1],
  [4, 9, 2],
  [6, 9, 2],
  [7, 9, 3],
  [8, 9, 3],
  [9, 9, 4],
  [1, 1, 4],
])('%i of %i has grade %i', (count, of, grade) => {
  expect(shareGrade(count, of)).toBe(grade);
});
