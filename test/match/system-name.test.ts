import { expect, test } from 'vitest';
import { systemKey, systemName } from '../../src/match/system-name.ts';

test.each<[printed: string, name: string, key: string]>([
  ['見本システム', '見本システム', '見本システム'],
  [' 見本システム \n窓口で使う。', '見本システム', '見本システム'],
  ['見本システム（以下「見本」という。）', '見本システム', '見本システム'],
  ['見本(以下「見」という。)、手本（以下「手」という。）', '見本、手本', '見本、手本'],
  // Other words in brackets are a part of the name.
  ['見本システム（甲）', '見本システム（甲）', '見本システム(甲)'],
  ['見本システム（以下同じ。）', '見本システム（以下同じ。）', '見本システム(以下同じ。)'],
  // Spellings of one name.
  ['ＡＢＣ　サーバー', 'ＡＢＣ　サーバー', 'abcサーバ'],
  ['abcサーバ', 'abcサーバ', 'abcサーバ'],
  ['サーバーとサーバー', 'サーバーとサーバー', 'サーバとサーバ'],
  ['ユーザー管理とユーザー認証', 'ユーザー管理とユーザー認証', 'ユーザ管理とユーザ認証'],
  ['', '', ''],
])('%j is shown as %j and compared as %j', (printed, name, key) => {
  expect(systemName(printed)).toBe(name);
  expect(systemKey(printed)).toBe(key);
});
