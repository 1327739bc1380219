import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, foldForSearch, foldWithPlaces } from '../../../src/search/index/fold.ts';

describe('foldForSearch', () => {
  it.each([
    ['ｻｰﾊﾞ', 'サーバ'],
    ['ＬＧＷＡＮ', 'lgwan'],
    ['再\n委 託', '再委託'],
    ['平成 28 年', '平成28年'],
    ['A 12', 'a 12'],
    ['A\u3000\n12', 'a 12'],
    ['A\u200b12', 'a 12'],
    ['令和5\n年', '令和5年'],
    ['か\u3099す', 'がす'],
    ['㈱見本', '(株)見本'],
    ['①', '1'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });
});

/** Characters that folding treats in its own ways, between any others. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'再委託サーバｻﾊﾞｶﾞー―Ａ1２ a\n\u3000\u200b\uffff\u00a0㈱㍻①ΑΣ¨ㄱㅏ가ﾡￂ𠮷が\u3099'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
});

describe('foldWithPlaces', () => {
  it('folds as foldForSearch does, and knows where each letter comes from', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { folded, starts } = foldWithPlaces(text);
        expect(folded).toBe(foldForSearch(text));
        expect(starts).toHaveLength(folded.length + 1);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('findAll', () => {
  it.each([
    ['児童手当の再\n委託', '再委託', ['再\n委託']],
    ['ｻｰﾊﾞとサーバ', 'サーバ', ['ｻｰﾊﾞ', 'サーバ']],
    ['㈱見本', '株', ['㈱']],
    ['㈱見本', '株)見', ['㈱見']],
    ['ああああ', 'ああ', ['ああ', 'ああ']],
    ['𠮷野', '野', ['野']],
    ['見本', '', []],
  ])('in %j finds %j', (text, word, expected) => {
    expect(findAll(foldWithPlaces(text), word).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });

  it('finds a place for each that the folded text holds', () => {
    fc.assert(
      fc.property(anyText, fc.nat(20), fc.integer({ min: 1, max: 4 }), (text, at, length) => {
        const folded = foldForSearch(text);
        const word = foldForSearch(folded.slice(at, at + length));
        fc.pre(word !== '' && folded.includes(word));
        const found = findAll(foldWithPlaces(text), word);
        expect(found.length).toBeGreaterThan(0);
        for (const [start, end] of found) expect(foldForSearch(text.slice(start, end))).toContain(word);
      }),
    );
  });
});
