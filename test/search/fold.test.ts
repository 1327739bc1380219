import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAll, foldForSearch, foldWithPlaces } from '../../src/search/fold.ts';

describe('foldForSearch', () => {
  it.each([
    ['ｻｰﾊﾞ', 'サーバ'],
    ['ＬＧＷＡＮ', 'lgwan'],
    ['再\n委 託', '再委託'],
    ['平成 28 年', '平成28年'],
    ['A 12', 'a 12'],
    ['A\u3000\n12', 'a 12'],
    ['か\u3099す', 'がす'],
    ['㈱見本', '(株)見本'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });
});

describe('foldWithPlaces', () => {
  it('folds as foldForSearch does, and each unit comes from a place not before the last', () => {
    const letters = fc.constantFrom(...'委再ーｻﾊﾞﾟか\u3099①㈱ＡaÉe\u0301 1９\n\u3000\u200b´½한\u1112\u1161𠮷😀。');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 20 }), (text) => {
        const { folded, starts } = foldWithPlaces(text);
        expect(folded).toBe(foldForSearch(text));
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        expect(starts).toHaveLength(folded.length + 1);
      }),
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
});
