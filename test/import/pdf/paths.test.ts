import { describe, expect, test } from 'vitest';
import { filledBoxes, readPath, strokedBoxes } from '../../../src/import/readers/pdf/paths.ts';
import type { Matrix } from '../../../src/import/readers/pdf/matrix.ts';

const SAME: Matrix = [1, 0, 0, 1, 0, 0];
/** pdf.js writes 0 x y for a move, 1 x y for a line, 2 and six numbers for a curve, 4 for the end of a shape. */
const rectangle = (x: number, y: number, w: number, h: number): number[] => [
  ...[0, x, y, 1, x + w, y, 1, x + w, y + h, 1, x, y + h, 4],
];

describe('filled outlines', () => {
  test.each<[string, number[], number]>([
    ['a bar of 2.9 pt is a rule', rectangle(0, 0, 100, 2.9), 1],
    ['one of 3 pt is a fill', rectangle(0, 0, 100, 3), 0],
    ['a ring is four', [...rectangle(0, 0, 100, 50), ...rectangle(1, 1, 98, 48)], 4],
    ['a ring thicker than a rule is none', [...rectangle(0, 0, 100, 50), ...rectangle(4, 4, 92, 42)], 0],
    ['a round dot is one', [0, 0, 0, 2, 0, 1, 1, 1, 1, 0, 2, 1, -1, 0, -1, 0, 0, 4], 1],
    ['a triangle is none', [0, 0, 0, 1, 50, 0, 1, 25, 40, 4], 0],
  ])('%s', (_, path, count) => {
    expect(filledBoxes(readPath(path, SAME))).toHaveLength(count);
  });
});

describe('strokes', () => {
  test.each<[string, number[], number, number]>([
    ['a line', [0, 0, 0, 1, 100, 0], 1, 1],
    ['a frame has four sides', rectangle(0, 0, 100, 50), 1, 4],
    ['a diagonal is no rule', [0, 0, 0, 1, 100, 50], 1, 0],
    ['a line that leans by 0.6 pt is level', [0, 0, 0, 1, 100, 0.6], 1, 1],
    ['one that leans by 0.7 pt is not', [0, 0, 0, 1, 100, 0.7], 1, 0],
    ['a line as thick as Word draws borders', [0, 0, 0, 1, 100, 0], 6, 1],
    ['a thicker one is a bar', [0, 0, 0, 1, 100, 0], 6.1, 0],
  ])('%s', (_, path, width, count) => {
    expect(strokedBoxes(readPath(path, SAME), width, SAME)).toHaveLength(count);
  });

  test('follow the matrix in force', () => {
    const half: Matrix = [0.5, 0, 0, -0.5, 0, 400];
    expect(strokedBoxes(readPath([0, 0, 0, 1, 100, 0], half), 2, half)).toEqual([[0, 399.5, 50, 400.5]]);
  });
});
