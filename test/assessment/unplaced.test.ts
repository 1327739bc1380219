import { expect, test } from 'vitest';
import { writeUnplaced } from '../../src/assessment/unplaced.ts';

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
