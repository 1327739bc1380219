import { describe, expect, test } from 'vitest';
import { DEFINITIONS, isComparable, likenessOf } from '../../../src/compare/copies/definition.ts';
import { COPIED } from '../../../src/match/thresholds.ts';

const TEXT =
  '窓口で受け取った申請書は、鍵の掛かる棚に納め、担当の職員のほかは開けることができない。処理が終わった書類は、その日のうちに書庫へ移し、持ち出した者の名を帳簿に残す。';
/** Every run of four letters is there once. */
const letters = (from: number, count: number): string =>
  String.fromCodePoint(...Array.from({ length: count }, (_, at) => 0x4e00 + from + at));

describe('two texts are the same', () => {
  test.each([
    ['with other widths', TEXT, TEXT.replace('、', '､')],
    ['with other blanks and lines', TEXT, ` ${TEXT.replaceAll('。', '。\n　')}`],
    ['with other brackets', `${TEXT}（注）`, `${TEXT}(注)`],
  ])('%s', (_, one, other) => {
    expect(likenessOf(one, other)).toBe('same');
  });

  test('but not with one other letter', () => {
    expect(likenessOf(TEXT, TEXT.replace('鍵', '錠'))).toBe('near');
  });

  test('nor where one has a part twice that has the same runs of letters', () => {
    expect(likenessOf(TEXT, TEXT + TEXT)).toBe('near');
  });
});

describe('two texts are nearly the same', () => {
  // 103 letters are 100 runs of four; a text of 73 of them has 70 of these runs.
  test.each([
    [73, 'near'],
    [72, 'other'],
  ] as const)('that have the first %i of 103 letters in common: %s', (common, likeness) => {
    const [one, other] = [letters(0, 103), letters(0, common)];
    expect(likenessOf(one, other)).toBe(likeness);
    expect(likenessOf(other, one)).toBe(likeness);
  });
});

test.each([
  [COPIED.shortest.value - 1, 'other'],
  [COPIED.shortest.value, 'same'],
] as const)('texts of %i letters: %s', (length, likeness) => {
  expect(likenessOf(letters(0, length), letters(0, length))).toBe(likeness);
  expect(isComparable(letters(0, length))).toBe(likeness === 'same');
});

test('the definitions name the figures of the thresholds', () => {
  expect(DEFINITIONS.near).toContain('4文字ずつ');
  expect(DEFINITIONS.near).toContain('7割以上');
  expect(DEFINITIONS.compared).toContain('60字以上');
});
