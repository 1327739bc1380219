import { describe, expect, it } from 'vitest';
import { asksForSomething, parseQuery, toExactQuery } from '../../../src/search/query/query.ts';

const shape = (query: string): string[] =>
  parseQuery(query).map(
    ({ words, exclude }) =>
      (exclude ? '-' : '') + words.map(({ folded, exact }) => (exact ? `"${folded}"` : folded)).join('|'),
  );

describe('parseQuery', () => {
  it.each([
    ['再委託', ['再委託']],
    ['託', ['託']],
    ['再委託 クラウド', ['再委託', 'クラウド']],
    ['再委託　クラウド', ['再委託', 'クラウド']],
    ['"A 社 委託"', ['"a社委託"']],
    ['"A 12"', ['"a 12"']],
    ['“庁内 連携”', ['"庁内連携"']],
    ['＂庁内連携＂', ['"庁内連携"']],
    ['"庁内連携', ['"庁内連携"']],
    ['再委託 -許諾', ['再委託', '-許諾']],
    ['再委託 －"許諾 の 方法"', ['再委託', '-"許諾の方法"']],
    ['再委託 -許諾|同意', ['再委託', '-許諾|同意']],
    ['e-Tax', ['e-tax']],
    ['委託|再委託', ['委託|再委託']],
    ['委託 ｜ 再委託', ['委託|再委託']],
    ['"A 社"|"B 社"|委託', ['"a社"|"b社"|委託']],
    ['|委託|', ['委託']],
    ['委託 |', ['委託']],
    ['ｻｰﾊﾞ|サーバ', ['サーバ']],
    ['再委託"許諾"', ['再委託', '"許諾"']],
    ['-許諾', ['-許諾']],
    ['  "" | ', []],
    ['', []],
    ['-', ['-']],
    ['--', ['--']],
    ['平成28年', ['平成28年']],
    ['（①）', ['(1)']],
  ])('%j asks for %j', (query, expected) => {
    expect(shape(query)).toEqual(expected);
  });

  /** Signs; the blanks took 45 s where the time grew with the square of them. */
  const LONG = 200_000;
  /** Measured: at most 0.4 s on a busy core. */
  const PATIENCE = 5000;

  it.each([
    ['blanks', (n: number) => `a${' '.repeat(n)}b`],
    ['words to choose from', (n: number) => Array.from({ length: n / 5 }, (_, at) => at).join('|')],
    ['signs of a choice', (n: number) => ' |'.repeat(n / 2)],
    ['signs of an exclusion', (n: number) => '-"|'.repeat(n / 3)],
    ['open quotes', (n: number) => '"a '.repeat(n / 3)],
  ])('reads a long run of %s', (_what, make) => {
    const start = performance.now();
    parseQuery(make(LONG));
    expect(performance.now() - start).toBeLessThan(PATIENCE);
  });

  it('keeps what was typed', () => {
    expect(parseQuery('"Ａ 社"|ｻｰﾊﾞ').flatMap(({ words }) => words.map(({ typed }) => typed))).toEqual([
      'Ａ 社',
      'ｻｰﾊﾞ',
    ]);
  });
});

describe('asksForSomething', () => {
  it.each([
    ['委託 -許諾', true],
    ['-許諾', false],
    ['', false],
  ])('%j: %j', (query, expected) => {
    expect(asksForSomething(parseQuery(query))).toBe(expected);
  });
});

describe('toExactQuery', () => {
  it('is read as what it was made of', () => {
    const words = ['マイナンバー', 'a 12', '個人番号'];
    expect(parseQuery(toExactQuery(words))).toEqual([
      { exclude: false, words: words.map((word) => ({ typed: word, folded: word, exact: true })) },
    ]);
  });
});
