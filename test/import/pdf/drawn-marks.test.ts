import { describe, expect, test } from 'vitest';
import { BOX, boxesToLetters } from '../../../src/match/boxes.ts';
import { shapeBoxes, withDrawnMarks } from '../../../src/import/readers/pdf/drawn-marks.ts';
import { readPath } from '../../../src/import/readers/pdf/paths.ts';
import type { Box } from '../../../src/import/types.ts';
import { draw } from './support/draw.ts';

const square = (x: number, y: number, side: number): Box => [x, y, x + side, y + side];

describe('a shape that is drawn over a box', () => {
  const read = (text: string, shape: Box): string =>
    withDrawnMarks(draw(text, 0, 0), [shape])
      .sort((a, b) => a.box[0] - b.box[0])
      .map((glyph) => glyph.text)
      .join('');
  const show = (text: string, shape: Box): string => boxesToLetters(read(text, shape)).replaceAll(BOX.doubtful, '?');

  // `[  ]紙` reaches from 0 to 20 points, 紙 from there to 30; the line is 10 points high.
  test.each<[string, string, Box, string]>([
    ['between brackets', '[  ]紙', square(5, 0, 10), '?紙'],
    ['around brackets', '[  ]紙', square(-3, -5, 20), '?紙'],
    ['2.9 points below their line', '[  ]紙', square(5, 7.9, 10), '?紙'],
    ['3.1 points below it', '[  ]紙', square(5, 8.1, 10), `${BOX.empty}紙`],
    ['over words', '[  ]紙', square(20, 0, 10), `${BOX.empty}紙`],
    ['over brackets with a sign', '[○]紙', square(5, 0, 10), `${BOX.on}紙`],
    ['over a square', '□紙', square(0, 0, 10), '?紙'],
    ['beside a square', '□紙', square(11, 0, 10), '□紙'],
  ])('%s', (_, text, shape, expected) => {
    expect(show(text, shape)).toBe(expected);
  });
});

test.each<[string, number[], number]>([
  ['a ring of four curves', [0, 10, 0, 2, 10, 5, 5, 10, 0, 10, 2, -5, 10, -10, 5, -10, 0, 4], 1],
  ['a tick', [0, 0, 5, 1, 3, 9, 1, 9, 0], 1],
  ['a square', [0, 0, 0, 1, 10, 0, 1, 10, 10, 1, 0, 10, 4], 0],
  ['a line', [0, 0, 0, 1, 10, 0], 0],
  ['a cross of 30 points', [0, 0, 0, 1, 30, 30], 1],
  ['a larger diagonal', [0, 0, 0, 1, 30.1, 30.1], 0],
  ['a diagonal of 3 points', [0, 0, 0, 1, 3, 3], 1],
  ['a dot', [0, 0, 0, 1, 2.9, 2.9], 0],
])('%s as a mark: %#', (_, path, count) => {
  expect(shapeBoxes(readPath(path, [1, 0, 0, 1, 0, 0]))).toHaveLength(count);
});
