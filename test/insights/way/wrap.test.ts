import { expect, test } from 'vitest';
import { textWidth, wrapText } from '../../../src/insights/way/wrap.ts';

test('a letter is one em wide, one of ASCII about a half', () => {
  expect(textWidth('情報')).toBe(2);
  expect(textWidth('ab')).toBeCloseTo(1.1);
  expect(textWidth('')).toBe(0);
});

test('a text that fits stays on its line, one letter more begins the next', () => {
  expect(wrapText('あいうえお', 5, 2)).toEqual(['あいうえお']);
  expect(wrapText('あいうえおか', 5, 2)).toEqual(['あいうえお', 'か']);
});

test('no line begins with 、 or ends with （', () => {
  expect(wrapText('あいうえお、か', 5, 2)).toEqual(['あいうえお、', 'か']);
  expect(wrapText('あいうえ（か）', 5, 2)).toEqual(['あいうえ', '（か）']);
});

test('what fits in no line is cut, and says so', () => {
  expect(wrapText('あいうえおかきくけこ', 5, 2)).toEqual(['あいうえお', 'かきくけこ']);
  expect(wrapText('あいうえおかきくけこさ', 5, 2)).toEqual(['あいうえお', 'かきくけ…']);
  expect(wrapText('', 5, 2)).toEqual([]);
});
