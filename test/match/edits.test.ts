import { describe, expect, test } from 'vitest';
import { editsBetween, editsUpTo, editsWithin, isLeftOf, jaccard, type Tolerance } from '../../src/match/similarity.ts';

/** A quarter of the letters of a word may be wrong, one in any case; words of two letters must be right. */
const TOLERANCE: Tolerance = {
  share: { value: 0.25, unit: 'share of the letters' },
  shortest: { value: 3, unit: 'letters' },
};

describe('letters in which a text differs from a known word', () => {
  test.each<[text: string, word: string, edits: number | null]>([
    ['あいうえ', 'あいうえ', 0],
    ['あいうか', 'あいうえ', 1],
    ['あいう', 'あいうえ', 1],
    ['あいうえお', 'あいうえ', 1],
    ['あいかき', 'あいうえ', null],
    // One letter in any case.
    ['あいか', 'あいう', 1],
    // Too short to be damaged, even where nothing is.
    ['あい', 'あい', null],
    // Two of eight, and no more of seven.
    ['あいうえおかサシ', 'あいうえおかきく', 2],
    ['あいうえおサシ', 'あいうえおかき', null],
  ])('%j for %j: %j', (text, word, edits) => {
    expect(editsBetween(text, word, TOLERANCE)).toBe(edits);
  });
});

describe('letters in which two texts differ', () => {
  test.each<[most: number, one: string, other: string, edits: number | null]>([
    [0, 'あいう', 'あいう', 0],
    [0, 'あいう', 'あいえ', null],
    [1, 'あいう', 'あいえ', 1],
    [1, 'あいう', 'あい', 1],
    [1, 'あいうえ', 'あい', null],
    [1, 'あい', 'あいうえ', null],
    [2, 'あいうえ', 'あい', 2],
    [2, 'あいうえ', 'かきうえ', 2],
    [2, 'あいうえ', 'かきくえ', null],
    [9, '', 'あい', 2],
  ])('up to %i, %j and %j: %j', (most, one, other, edits) => {
    expect(editsUpTo(most, one, other)).toBe(edits);
    expect(editsUpTo(most, other, one)).toBe(edits);
  });
});

describe('a known word at the beginning of a text', () => {
  test.each<[text: string, word: string, found: { end: number; edits: number } | null]>([
    ['あいうえ見本', 'あいうえ', { end: 4, edits: 0 }],
    ['あいうえ', 'あいうえ', { end: 4, edits: 0 }],
    // The first place where the fewest letters are wrong.
    ['あいうえあいうえ', 'あいうえ', { end: 4, edits: 0 }],
    ['あいか見本', 'あいうえ', null],
    ['あいかえ見本', 'あいうえ', { end: 4, edits: 1 }],
    ['あいう見本', 'あいうえ', { end: 3, edits: 1 }],
    ['あいうかえ見本', 'あいうえ', { end: 3, edits: 1 }],
    ['見本あいうえ', 'あいうえ', { end: 6, edits: 0 }],
    ['あいう', 'あいうえ', { end: 3, edits: 1 }],
    ['あい', 'あいうえ', null],
    ['', 'あいう', null],
    ['あい', 'あい', null],
    ['あいうえおかサシ見本', 'あいうえおかきく', { end: 6, edits: 2 }],
  ])('%j holds %j as %j', (text, word, found) => {
    expect(editsWithin(text, word, TOLERANCE)).toEqual(found);
  });
});

test.each([
  ['', '見本', true],
  ['見本', '見本', true],
  ['見課', '見本課', true],
  ['課見', '見本課', false],
  ['見見', '見本課', false],
  ['見本課長', '見本課', false],
])('the letters of %j stand in %j in their order: %s', (text, word, expected) => {
  expect(isLeftOf(text, word)).toBe(expected);
});

test.each([
  [[1, 2, 3], [1, 2, 3], 1],
  [[1, 2], [3, 4], 0],
  [[1, 2, 3], [2, 3, 4], 1 / 2],
  [[2], [1, 2, 3], 1 / 3],
  [[3], [1, 2, 3], 1 / 3],
  [[1], [1, 2, 3, 4], 1 / 4],
  [[0, 5], [0, 7], 1 / 3],
  [[], [1], 0],
])('of %j and %j so much is in both: %d', (one, other, share) => {
  const [left, right] = [Uint32Array.from(one), Uint32Array.from(other)];
  expect(jaccard(left, right)).toBeCloseTo(share, 12);
  expect(jaccard(right, left)).toBeCloseTo(share, 12);
});
