import { expect, test } from 'vitest';
import { findNames, foldName } from '../../src/text/find-names.ts';

const towns = [
  ['熊本市', 'くまもとし'],
  ['小熊町', 'おぐまちょう'],
  ['久万高原町', 'くまこうげんちょう'],
];
const find = (asked: string): (string | undefined)[] => findNames(asked, towns, (town) => town).map(([name]) => name);

test.each([
  ['くま', ['熊本市', '久万高原町']],
  ['クマ', ['熊本市', '久万高原町']],
  ['ｸﾏ', ['熊本市', '久万高原町']],
  ['熊', ['熊本市', '小熊町']],
  ['ちょう', ['小熊町', '久万高原町']],
  ['', []],
  [' ', []],
  ['東京', []],
])('%j finds %j', (asked, found) => {
  expect(find(asked)).toEqual(found);
});

test('katakana, half width and full width are one', () => {
  expect(new Set(['ガヴァ', 'がゔぁ', 'ｶﾞｳﾞｧ'].map(foldName)).size).toBe(1);
});
