import { expect, test } from 'vitest';
import { circledNumber, fold, foldLabel, nfkc } from '../../src/text/fold.ts';

test.each([
  ['Ⅱ２③', 'II2③'],
  ['ｻｰﾊﾞ', 'サーバ'],
  ['市⻑と町⺠', '市長と町民'],
])('nfkc(%s)', (text, expected) => {
  expect(nfkc(text)).toBe(expected);
});

test.each([
  ['【 記録 項目 】', '[記録項目]'],
  ['１－２　ＡＢ', '1-2ab'],
  ['‹選択肢›', '<選択肢>'],
])('fold(%s)', (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test('labels are the same with and without ※, brackets and dots', () => {
  expect(foldLabel('３. 保管・消去（※）')).toBe(foldLabel('3．保管‧消去'));
});

test('circled digits count from 1 to 20', () => {
  expect(circledNumber('⑳')).toBe(20);
  expect(circledNumber('1')).toBeNull();
  expect(circledNumber('')).toBeNull();
});
