import { expect, test } from 'vitest';
import type { Box, OriginSpan } from '../../src/assessment/origin.ts';
import { originWords, pageRanges, pagesOf } from '../../src/assessment/origin-words.ts';

const box: Box = [72, 310, 523, 402];

test.each<[OriginSpan, string | null, number[]]>([
  [{ page: 12, box }, '12ページ', [12]],
  [{ page: 12, box, more: [{ page: 12, box }] }, '12ページ', [12]],
  [
    {
      page: 12,
      box,
      more: [
        { page: 13, box },
        { page: 14, box },
      ],
    },
    '12～14ページ',
    [12, 13, 14],
  ],
  [
    {
      page: 12,
      box,
      more: [
        { page: 15, box },
        { page: 13, box },
      ],
    },
    '12～13、15ページ',
    [12, 13, 15],
  ],
  [{ sheet: 'Ⅰ基本情報', range: 'B3:F7' }, 'シート「Ⅰ基本情報」B3:F7', []],
  [{ table: 4, rows: [2, 2] }, '表4の2行目', []],
  [{ table: 4, rows: [2, 3] }, '表4の2～3行目', []],
  [{ lines: [44, 46] }, null, []],
])('%j', (origin, words, pages) => {
  expect([originWords(origin), pagesOf(origin)]).toEqual([words, pages]);
});

test('pages are counted as references count them', () => {
  const more = [13, 15].map((page) => ({ page, box }));
  expect(pageRanges({ page: 12, box })).toBe('12');
  expect(pageRanges({ page: 12, box, more })).toBe('12-13, 15');
  expect(pageRanges({ sheet: 'Ⅰ', range: 'A1' })).toBeNull();
});
