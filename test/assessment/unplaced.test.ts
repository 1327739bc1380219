import { expect, test } from 'vitest';
import { formatMessages } from '../../src/assessment/faults.ts';
import type { Unplaced } from '../../src/assessment/types.ts';
import { writeUnplaced } from '../../src/assessment/unplaced.ts';
import { read } from './support/read-body.ts';

test('words without an item stand under their place, each with its own heading', () => {
  expect(
    writeUnplaced([
      { at: { lines: [3, 4] }, text: '一\n・二' },
      { at: { pages: [2, 2] }, text: '' },
      { at: { sheet: '甲 #', range: 'A1' }, text: '# 三' },
    ]),
  ).toBe(['# 未整理の記載', '## 3～4行目', '一', '- 二', '## 2ページ', '## シート「甲 #」A1', '\\# 三'].join('\n\n'));
  expect(writeUnplaced([])).toBe('# 未整理の記載');
});

test.each<[string, Unplaced['at']]>([
  ['47行目', { lines: [47, 47] }],
  ['47～49行目', { lines: [47, 49] }],
  ['４７〜４９行目', { lines: [47, 49] }],
  ['47-49行目', { lines: [47, 49] }],
  ['12ページ', { pages: [12, 12] }],
  ['１２～１３ページ', { pages: [12, 13] }],
  ['シート「Ⅰ\\_基本情報」A3:F8', { sheet: 'Ⅰ_基本情報', range: 'A3:F8' }],
  ['段落8', { paragraphs: [8, 8] }],
  ['表2の5～6行目', { table: 2, rows: [5, 6] }],
])('未整理の記載: %s', (heading, at) => {
  expect(read(`# 未整理の記載\n\n## ${heading}\n\n文\n`).assessment?.unplaced).toEqual([{ at, text: '文' }]);
});

test.each(['0行目', '9～3行目', '0ページ', '表0の1行目', 'シート「甲」', '行目'])(
  '未整理の記載: %s is no place',
  (heading) => {
    expect(formatMessages(read(`# 未整理の記載\n\n## ${heading}\n\n文\n`).file).join('\n')).toContain(heading);
  },
);
