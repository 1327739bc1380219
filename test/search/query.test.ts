import { describe, expect, it } from 'vitest';
import { parseQuery, wanted } from '../../src/search/query.ts';

const shape = (query: string): string[] =>
  parseQuery(query).map(({ anyOf, exclude }) => (exclude ? '-' : '') + anyOf.join('|'));

describe('parseQuery', () => {
  it.each([
    ['再委託 クラウド', ['再委託', 'クラウド']],
    ['再委託　クラウド', ['再委託', 'クラウド']],
    ['"A 社 委託"', ['a社委託']],
    ['“庁内 連携”', ['庁内連携']],
    ['再委託 -許諾', ['再委託', '-許諾']],
    ['再委託 －"許諾 の 方法"', ['再委託', '-許諾の方法']],
    ['委託|再委託', ['委託|再委託']],
    ['委託 ｜ 再委託', ['委託|再委託']],
    ['ｻｰﾊﾞ|サーバ', ['サーバ']],
    ['再委託"許諾"', ['再委託', '許諾']],
    ['-許諾', []],
    ['  "" | ', []],
    ['-', ['-']],
  ])('%j asks for %j', (query, expected) => {
    expect(shape(query)).toEqual(expected);
  });
});

describe('wanted', () => {
  it('leaves out what is excluded', () => {
    expect(wanted(parseQuery('委託|再委託 -許諾 委託'))).toEqual(['委託', '再委託']);
  });
});
