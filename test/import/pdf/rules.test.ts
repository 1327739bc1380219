import { expect, test } from 'vitest';
import { findRulings } from '../../../src/import/readers/pdf/rules.ts';
import type { Box } from '../../../src/import/types.ts';

const level = (from: number, to: number, at = 100, thick = 0.5): Box => [from, at - thick / 2, to, at + thick / 2];
const row = (count: number, length: number, gap: number, at = 100): Box[] =>
  Array.from({ length: count }, (_, index) => level(index * (length + gap), index * (length + gap) + length, at));

test.each<[string, Box[], number]>([
  ['pieces that touch', row(50, 2, 0), 1],
  ['pieces 1.5 pt apart', row(3, 20, 1.5), 1],
  ['pieces 1.7 pt apart, longer than dashes', row(3, 20, 1.7), 3],
  ['dots 3 pt apart', row(20, 0.5, 3), 1],
  ['dashes of 3 pt as far apart', row(10, 3, 3), 1],
  ['dashes 8 pt apart', row(6, 16, 8), 1],
  ['dashes more than 8 pt apart', row(6, 16, 8.1), 6],
  ['three dashes are no series', row(3, 16, 4), 3],
  ['four are', row(4, 16, 4), 1],
  ['doubled rules 3.1 pt apart', [level(0, 90, 100), level(0, 90, 103.1)], 1],
  ['rules 3.3 pt apart', [level(0, 90, 100), level(0, 90, 103.3)], 2],
  ['a stroke shorter than 4 pt', [level(0, 3.9)], 0],
  ['one of 4 pt', [level(0, 4)], 1],
])('%s', (_, boxes, count) => {
  expect(findRulings(boxes).level).toHaveLength(count);
});

test('tells level from upright rules', () => {
  const { level: across, upright } = findRulings([level(10, 90), [50, 0, 50.5, 70]]);
  expect(across).toEqual([{ at: 100, from: 10, to: 90 }]);
  expect(upright).toEqual([{ at: 50.25, from: 0, to: 70 }]);
});

test('joins 68,000 dots and 10,000 pieces without comparing all with all', () => {
  const dots = Array.from({ length: 40 }, (_, at) => row(1_700, 0.5, 2, at * 15)).flat();
  const pieces = Array.from({ length: 20 }, (_, at) => row(500, 1, 0, 1_000 + at * 15)).flat();
  expect(findRulings([...dots, ...pieces]).level).toHaveLength(60);
});
