import { describe, expect, it } from 'vitest';
import { findAll, foldForSearch } from '../../src/search/fold.ts';

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
    expect(foldForSearch(text).folded).toBe(folded);
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
    expect(findAll(foldForSearch(text), word).map(([start, end]) => text.slice(start, end))).toEqual(expected);
  });
});
