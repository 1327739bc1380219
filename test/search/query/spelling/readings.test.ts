import { expect, test } from 'vitest';
import { otherReadings } from '../../../../src/search/query/spelling/readings.ts';

test.each([
  [
    'nttデータ',
    ['エヌ・ティ・ティ・データ', 'エヌティティデータ', 'エヌ・ティー・ティー・データ', 'エヌティーティーデータ'],
  ],
  ['it見本', ['アイ・ティ見本', 'アイティ見本', 'アイ・ティー見本', 'アイティー見本']],
  ['エヌ・ティ・ティ・データ見本', ['nttデータ見本', 'エヌティティデータ見本']],
  ['エヌティティデータ', ['nttデータ']],
  ['nec', ['エヌ・イー・シー', 'エヌイーシー']],
  ['エヌイーシー', ['nec']],
  ['株式会社ケーケーシー情報', ['株式会社kkc情報']],
  ['tkc', ['ティ・ケー・シー', 'ティケーシー', 'ティー・ケー・シー', 'ティーケーシー']],
  ['jx', ['ジェイ・エックス', 'ジェイエックス']],
  ['見本・ネット', []],
  ['サービス・検索', []],
  ['サービス・ネット', ['サービスネット']],
])('%s is also %j', (word, expected) => {
  expect(otherReadings(word)).toEqual(expected);
});

test.each(['再委託', 'アイネス', 'ウイルス', 'excel', 'a', 'a1', 'ファイル', '見本'])(
  '%s has no other reading',
  (word) => {
    expect(otherReadings(word)).toEqual([]);
  },
);
