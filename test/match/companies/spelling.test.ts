import { expect, test } from 'vitest';
import { companyKey, printedKey } from '../../../src/match/companies/company-name.ts';
import { bareName } from '../../../src/match/companies/legal-form.ts';

test.each([
  ['株式会社 エヌ・ティ・ティ・データ見本', 'ＮＴＴデータ見本㈱'],
  ['エヌティティデータ', 'NTTデータ'],
  ['エヌ・テイ・テイ・データ', 'NTTデータ'],
  ['エヌイーシー', 'ＮＥＣ'],
  ['株式会社ティーケーシー', '株式会社TKC'],
  ['アイピーシステム株式会社', 'ＩＰシステム㈱'],
  ['ダブリュ・エックス・ワイ', 'WXY'],
  ['見本コンピューター', '見本コンピュータ'],
  ['見本コンピューターサービス', '見本コンピュータサービス'],
  ['見本ソフトウエア', '見本ソフトウェア'],
  ['見本・ネット', '見本ネット'],
  ['見本デ-タ', '見本データ'],
  ['株式会社髙見本', '株式会社高見本'],
  ['例示 J-LIS', '例示JLIS'],
])('%s and %s are one name', (one, other) => {
  expect(companyKey(one)).toBe(companyKey(other));
});

test.each([
  // One letter that is read out is as often the beginning of a word.
  ['アイネス', 'Iネス'],
  ['エス・見本', 'S見本'],
  ['エステート見本', 'STート見本'],
  ['サンビール', 'サンビル'],
  ['株式会社見本', '有限会社見本'],
  ['株式会社見本', '見本'],
  ['みほん', 'ミホン'],
  ['見本T&D', '見本TD'],
])('%s and %s are two names', (one, other) => {
  expect(companyKey(one)).not.toBe(companyKey(other));
});

test('the key of addresses keeps signs and kana as printed', () => {
  expect(printedKey('㈱エヌ・ティ・ティ・データ見本')).toBe('エヌ・ティ・ティ・データ見本/株式会社');
});

test.each([
  ['株式会社 見本', '見本'],
  ['見本（株）', '見本'],
  ['㈱ ＮＴＴ見本', 'ＮＴＴ見本'],
  ['公益財団法人見本協会', '見本協会'],
  ['見本協会', '見本協会'],
])('%s without its legal form is %s as printed', (name, expected) => {
  expect(bareName(name)).toBe(expected);
});
