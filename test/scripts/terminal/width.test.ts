import { expect, test } from 'vitest';
import { padEndTo, padStartTo, widthOf, wrapJapanese } from '../../../scripts/terminal/width.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['評価書', 6],
  ['ﾃ', 1],
  ['（a）：', 7],
  ['件数 12', 7],
  ['データ', 6],
  ['𠮷野', 4],
])('%j takes %i columns', (text, width) => {
  expect(widthOf(text)).toBe(width);
});

test('padding counts columns, and cuts nothing', () => {
  expect(padEndTo('結果', 6)).toBe('結果  ');
  expect(padStartTo('結果', 6)).toBe('  結果');
  expect(padEndTo('結果', 3)).toBe('結果');
});

test('a line is filled to its width and no further', () => {
  expect(wrapJapanese('評価書を読む', 12)).toBe('評価書を読む');
  expect(wrapJapanese('評価書を読む', 11)).toBe('評価書を読\nむ');
});

test('no line begins with punctuation or small kana, and none breaks inside a word of Latin letters', () => {
  expect(wrapJapanese('評価書。原本', 6)).toBe('評価\n書。原\n本');
  expect(wrapJapanese('あいうっえ', 6)).toBe('あい\nうっえ');
  expect(wrapJapanese('読むのは site.config.yaml です', 16)).toBe('読むのは\nsite.config.yaml\nです');
  expect(wrapJapanese('原本（例：甲）', 8)).toBe('原本\n（例：\n甲）');
});

test('lines of the text stay lines', () => {
  expect(wrapJapanese('甲\n乙', 10)).toBe('甲\n乙');
});
