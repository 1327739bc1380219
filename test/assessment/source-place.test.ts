import { expect, test } from 'vitest';
import {
  describeSourcePlace,
  parseSourcePlace,
  sourcePlaceToWords,
  type SourcePlace,
} from '../../src/assessment/source-place.ts';

const PLACES: [words: string, english: string, place: SourcePlace][] = [
  ['47行目', 'line 47', { lines: [47, 47] }],
  ['47～49行目', 'lines 47-49', { lines: [47, 49] }],
  ['12ページ', 'page 12', { pages: [12, 12] }],
  ['12～13ページ', 'pages 12-13', { pages: [12, 13] }],
  ['シート「基本情報」A3:F8', 'sheet 「基本情報」 A3:F8', { sheet: '基本情報', range: 'A3:F8' }],
  ['シート「一「二」三」AB3', 'sheet 「一「二」三」 AB3', { sheet: '一「二」三', range: 'AB3' }],
  ['段落8', 'paragraph 8', { paragraphs: [8, 8] }],
  ['段落8～9', 'paragraphs 8-9', { paragraphs: [8, 9] }],
  ['表2の5行目', 'table 2, row 5', { table: 2, rows: [5, 5] }],
  ['表2の5～6行目', 'table 2, rows 5-6', { table: 2, rows: [5, 6] }],
];

test.each(PLACES)('%s is a place in words, in English %s, and read back', (words, english, place) => {
  expect(sourcePlaceToWords(place)).toBe(words);
  expect(describeSourcePlace(place)).toEqual({ ja: words, en: english });
  expect(parseSourcePlace(words)).toEqual(place);
});

test.each<[words: string, place: SourcePlace]>([
  [' シート「基本情報」 A3 ', { sheet: '基本情報', range: 'A3' }],
  ['４７〜４９行目', { lines: [47, 49] }],
  ['47–49行目', { lines: [47, 49] }],
  ['47—49行目', { lines: [47, 49] }],
  ['47-49行目', { lines: [47, 49] }],
  ['表２の５~６行目', { table: 2, rows: [5, 6] }],
])('%j is read in any width of digits and hyphens', (words, place) => {
  expect(parseSourcePlace(words)).toEqual(place);
});

test.each([
  '',
  '47',
  '0行目',
  '0～3行目',
  '9～3行目',
  '47行目から',
  '第47行目',
  '1234567890行目',
  '0ページ',
  '2～1ページ',
  '段落0',
  '表0の1行目',
  '表1の0行目',
  '表1の2～1行目',
  '表の1行目',
  'シート「」A1',
  'シート「甲」',
  'シート「甲」a1',
  'シート「甲」A1:',
  'シート「甲」A1から',
])('%j is no place', (words) => {
  expect(parseSourcePlace(words)).toBeNull();
});
