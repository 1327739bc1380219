import { describe, expect, it } from 'vitest';
import {
  asksForPairs,
  expand,
  minimalTerms,
  highlightTerms,
  type QueryExpansion,
} from '../../../src/search/query/expand.ts';
import { parseQuery } from '../../../src/search/query/query.ts';
import { varyingPairs } from '../../../src/search/query/spelling/kana.ts';
import { describeQuery, describeExpansion } from '../../../src/search/query/describe-query.ts';

const WORDING = {
  synonyms: [
    ['個人番号', 'マイナンバー'],
    ['住民基本台帳ネットワークシステム', '住基ネット'],
    ['中間サーバー', '中間サーバPF'],
  ],
  pairs: new Set(varyingPairs(['マイナンバーのマイナンバ、サーバーとサーバ、ユーザーのユーザ、ネットワーク'])),
};
const BOTH: QueryExpansion = { spellings: true, synonyms: true };

const sought = (query: string, widening: QueryExpansion): string[] =>
  expand(parseQuery(query), widening, WORDING).map(({ words }) => words.map(({ folded }) => folded).join('|'));

it.each([
  ['再委託', BOTH, false],
  ['マイナンバー', BOTH, true],
  ['"マイナンバー"', BOTH, false],
  ['マイナンバー', { spellings: false, synonyms: true }, false],
  // Its synonym has another spelling.
  ['個人番号', BOTH, true],
])('%j with %j asks which pairs of letters the texts hold: %j', (query, widening, asks) => {
  const terms = parseQuery(query);
  expect(asksForPairs(terms, widening, WORDING.synonyms)).toBe(asks);
  if (!asks)
    expect(expand(terms, widening, { ...WORDING, pairs: new Set() })).toEqual(expand(terms, widening, WORDING));
});

describe('expand', () => {
  it.each([
    ['マイナンバー', BOTH, ['マイナンバー|個人番号|マイナンバ']],
    ['マイナンバー', { spellings: false, synonyms: true }, ['マイナンバー|個人番号']],
    ['マイナンバー', { spellings: true, synonyms: false }, ['マイナンバー|マイナンバ']],
    ['マイナンバー', { spellings: false, synonyms: false }, ['マイナンバー']],
    ['"マイナンバー"', BOTH, ['マイナンバー']],
    ['"サーバ"|ユーザー', BOTH, ['サーバ|ユーザー|ユーザ']],
    ['ﾏｲﾅﾝﾊﾞ', { spellings: false, synonyms: true }, ['マイナンバ|個人番号']],
    ['住基ネット', BOTH, ['住基ネット|住民基本台帳ネットワークシステム']],
    // No text writes ソフトウエア.
    ['ソフトウェア', BOTH, ['ソフトウェア']],
    // Only a whole word has synonyms.
    ['マイナンバーの利用', BOTH, ['マイナンバーの利用|マイナンバの利用']],
    ['再委託', BOTH, ['再委託']],
    ['中間サーバ', { spellings: false, synonyms: true }, ['中間サーバ|中間サーバpf']],
  ])('%j with %j looks for %j', (query, widening, expected) => {
    expect(sought(query, widening)).toEqual(expected);
  });
});

describe('shortestWords', () => {
  it.each([
    ['サーバー', ['サーバ']],
    ['委託|再委託', ['委託']],
    ['委託|許諾', ['委託', '許諾']],
  ])('of %j are %j', (query, expected) => {
    expect(expand(parseQuery(query), BOTH, WORDING).flatMap(minimalTerms)).toEqual(expected);
  });
});

describe('wordsToMark', () => {
  it('leaves out what is excluded, and keeps the longer spellings', () => {
    expect(highlightTerms(expand(parseQuery('サーバー -許諾 委託'), BOTH, WORDING))).toEqual([
      'サーバー',
      'サーバ',
      '委託',
    ]);
  });
});

describe('describeQuery and describeExpansion', () => {
  const say = (query: string): string[] => {
    const terms = expand(parseQuery(query), BOTH, WORDING);
    return [describeQuery(terms), ...describeExpansion(terms)];
  };

  it.each([
    ['再委託', ['「再委託」']],
    ['再委託 クラウド', ['「再委託」と「クラウド」']],
    ['委託|再委託 -許諾 -同意', ['「委託」か「再委託」（「許諾」と「同意」を除く）']],
    ['ﾏｲﾅﾝﾊﾞｰ', ['「ﾏｲﾅﾝﾊﾞｰ」', '同義語「個人番号」も含めています。', '表記ゆれ「マイナンバ」も含めています。']],
  ])('of %j: %j', (query, expected) => {
    expect(say(query)).toEqual(expected);
  });
});
