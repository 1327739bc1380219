import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeness, pairsOf, pairsOfName, sharedPairs, weightIn, type Pairs } from '../../src/match/similarity.ts';

/** Every pair tells as much as any other. */
const EVEN = (): number => 1;
const alike = (one: string, other: string): number => likeness(pairsOf(one), pairsOf(other), EVEN);
/** The pairs of a text as they are written. */
const written = (pairs: Pairs): string[] =>
  [...pairs].map((pair) =>
    pair < 0x10000 ? String.fromCharCode(pair) : String.fromCharCode(Math.floor(pair / 0x10000), pair % 0x10000),
  );

describe('the share of pairs that two readings of a text have in common', () => {
  test.each([
    ['', '', 1],
    ['あ', 'あ', 1],
    ['あいう', 'あいう', 1],
    // Fewer than two letters have no pair.
    ['あ', 'い', 0],
    ['', 'あい', 0],
    ['あい', '', 0],
    ['あ', 'あい', 0],
    ['あい', 'いう', 0],
    ['あい', 'あいう', 2 / 3],
    ['あいう', 'あい', 2 / 3],
    ['あいう', 'いうえ', 1 / 2],
    // A pair counts as often as both have it.
    ['ああ', 'あああ', 2 / 3],
    ['ああああ', 'あああ', 4 / 5],
  ])('%j and %j: %d', (one, other, share) => {
    expect(sharedPairs(one, other)).toBeCloseTo(share, 12);
  });
});

describe('the pairs of a text', () => {
  test.each([
    ['', []],
    ['あ', ['あ']],
    ['あい', ['あい']],
    ['あいう', ['あい', 'いう']],
    ['あああ', ['ああ']],
    ['サーバー', ['サバ']],
    ['中間・サーバ（甲）', ['中間', '間サ', 'サバ', 'バ甲']],
  ])('%j are %j', (text, expected) => {
    expect(written(pairsOf(text))).toEqual(expected);
  });

  test.each([
    ['児童手当システム', ['児童', '童手', '手当']],
    // A word that is left out is no bridge between its neighbours.
    ['児童管理台帳', ['児童', '台帳']],
    ['管理システム', ['管理', '理シ', 'シス', 'ステ', 'テム']],
    ['税管理', ['税']],
    ['児・童システム', ['児童']],
  ])('of the name %j are %j', (name, expected) => {
    expect(written(pairsOfName(name))).toEqual(expected);
  });
});

describe('the weight of a pair', () => {
  const [all, one, none] = ['あい', 'うえ', 'かき'].map((text) => [...pairsOf(text)][0] ?? 0);
  const weight = weightIn([pairsOf('あい'), pairsOf('あい'), pairsOf('あいうえ')]);

  test('is the less the more texts hold it, and that of one text where none does', () => {
    expect(weight(all ?? 0)).toBeCloseTo(Math.log(2));
    expect(weight(one ?? 0)).toBeCloseTo(Math.log(4));
    expect(weight(none ?? 0)).toBeCloseTo(Math.log(4));
  });
});

describe('how like two texts are', () => {
  test('is the share of common pairs, twice those of both in those of each', () => {
    expect(alike('あいうえ', 'うえかき')).toBeCloseTo(2 / 6);
    expect(alike('あい', 'あい')).toBe(1);
    expect(alike('あい', 'いあ')).toBe(0);
    expect(alike('', '')).toBe(0);
  });

  test('is weighed by how telling the pairs are', () => {
    const heavy = (pair: number): number => (pair === [...pairsOf('あい')][0] ? 3 : 1);
    expect(likeness(pairsOf('あいう'), pairsOf('あいえ'), heavy)).toBeCloseTo(6 / 8);
  });

  test('is 0.8 at least where one holds three pairs or more of the other, and all it has', () => {
    const long = 'あいうえおかきくけこさしすせそ';
    expect(alike('あいうえ', long)).toBe(0.8);
    expect(alike(long, 'あいうえ')).toBe(0.8);
    // Two pairs prove nothing.
    expect(alike('あいう', long)).toBeCloseTo(4 / 16);
    // Neither do three of four.
    expect(alike('あいうえん', long)).toBeCloseTo(6 / 18);
    // More than 0.8 stays what it is.
    expect(alike('あいうえおかきくけこ', 'あいうえおかきくけこさ')).toBeCloseTo(18 / 19);
  });

  test('is the same both ways, between 0 and 1, and 1 for the same pairs', () => {
    const text = fc.string({ unit: fc.constantFrom('あ', 'い', 'う', 'え', 'お'), maxLength: 9 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const weight = weightIn([pairsOf(one), pairsOf(other)]);
        const found = likeness(pairsOf(one), pairsOf(other), weight);
        expect(found).toBeCloseTo(likeness(pairsOf(other), pairsOf(one), weight), 12);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1 + 1e-12);
        if (one !== '') expect(likeness(pairsOf(one), pairsOf(one), weight)).toBeCloseTo(1, 12);
      }),
    );
  });
});
