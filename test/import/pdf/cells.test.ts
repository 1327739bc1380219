import { expect, test } from 'vitest';
import { findCells } from '../../../src/import/readers/pdf/cells.ts';
import type { Ruling, Rulings } from '../../../src/import/readers/pdf/rules.ts';

const rule = (at: number, from: number, to: number): Ruling => ({ at, from, to });
const boxesOf = (rules: Rulings): string[] => findCells(rules).cells.map(({ box }) => box.join(' '));

const FRAME: Rulings = {
  level: [rule(0, 0, 100), rule(50, 0, 100)],
  upright: [rule(0, 0, 50), rule(40, 0, 50), rule(100, 0, 50)],
};

test.each<[string, Rulings, string[]]>([
  ['a row of two cells', FRAME, ['0 0 40 50', '40 0 100 50']],
  [
    'a cell over two rows',
    { ...FRAME, level: [...FRAME.level, rule(20, 40, 100)] },
    ['0 0 40 50', '40 0 100 20', '40 20 100 50'],
  ],
  ['no border at the left', { ...FRAME, upright: FRAME.upright.slice(1) }, ['0 0 40 50', '40 0 100 50']],
  ['no border at either side', { ...FRAME, upright: FRAME.upright.slice(1, 2) }, ['0 0 40 50', '40 0 100 50']],
  ['cut open below', { ...FRAME, level: FRAME.level.slice(0, 1) }, ['0 0 40 50', '40 0 100 50']],
  [
    'a rule that ends inside a cell parts nothing',
    { ...FRAME, level: [...FRAME.level, rule(25, 40, 70)] },
    ['0 0 40 50', '40 0 100 50'],
  ],
  [
    'corners that miss each other by 3 pt meet',
    { ...FRAME, upright: [rule(0, 3, 47), rule(40, 3, 47), rule(100, 3, 47)] },
    ['0 0 40 50', '40 0 100 50'],
  ],
  ['lines that do not cross', { level: [rule(0, 0, 100), rule(50, 0, 100)], upright: [] }, []],
  ['nothing', { level: [], upright: [] }, []],
])('%s', (_, rules, boxes) => {
  expect(boxesOf(rules)).toEqual(boxes);
});

test('tells which sides are drawn, and which cell is at a place', () => {
  const { cells, at } = findCells({ ...FRAME, level: FRAME.level.slice(0, 1) });
  expect(cells[0]?.drawn).toEqual([true, true, true, false]);
  expect([at(10, 10), at(60, 10), at(60, 51), at(-1, 10)]).toEqual([0, 1, -1, -1]);
});

test('refuses a page with more lines than any form has', () => {
  const many = Array.from({ length: 2_600 }, (_, at) => rule(at * 5, 0, 13_000));
  expect(() => findCells({ level: many, upright: [rule(0, 0, 13_000), rule(13_000, 0, 13_000)] })).toThrow(
    /rules across or along/u,
  );
});
