import { expect, test } from 'vitest';
import { column } from '../../../src/insights/lists/columns.ts';
import { rowToElement, type RowOptions } from '../../../src/insights/lists/list-elements.ts';
import type { ListRow } from '../../../src/insights/lists/types.ts';
import { toHtml } from '../../../src/markup/to-html.ts';

const long = `${'長い文を省かずに引く。'.repeat(12)}ここまで。`;
const row: ListRow = {
  path: '/assessments/990000-1/#I-1-2',
  assessment: '990000-1',
  key: 'I-1-2',
  cells: [[{ text: '見本市', path: null }], [{ text: long, path: '/assessments/990000-1/#I-1-2' }]],
};
const options: RowOptions = {
  columns: [column('municipality', '団体'), column('evidence', '根拠', { type: 'quotation' })],
  shown: [0, 1],
  address: (path) => `/base${path}`,
};

test('what a row rests on is folded, whole, with a link to where it stands', () => {
  const html = toHtml(rowToElement(row, options));
  expect(html).toContain('<details class="proof"><summary>根拠</summary>');
  expect(html).toContain(long);
  expect(html).toContain('href="/base/assessments/990000-1/#I-1-2"');
  expect(html).not.toContain('誤りを知らせる');
});

test('an error of a row is reported where the publisher names an address', () => {
  const html = toHtml(rowToElement(row, { ...options, report: ({ key }) => `mailto:a@example.jp?subject=${key}` }));
  expect(html).toContain('<a href="mailto:a@example.jp?subject=I-1-2">誤りを知らせる</a>');
});

test('evidence is called after what it stands in, with the page of the original where that is known', () => {
  const words = [
    { text: '甲', path: '/assessments/990000-1/history/#change-3', page: 12 },
    { text: '乙', path: '/assessments/990000-1/#I-1-2' },
    { text: '（文書全体）', path: '/assessments/990000-1/' },
  ];
  const html = toHtml(rowToElement({ ...row, cells: [row.cells[0] ?? 0, words] }, options));
  expect(html).toContain('>変更履歴の該当する変更</a><span>原本 12ページ</span></figcaption>');
  expect(html).toContain('>評価書の該当する項目</a></figcaption>');
  expect(html).toContain('>評価書</a></figcaption>');
});

test('a row without evidence says so as any other cell', () => {
  const html = toHtml(rowToElement({ ...row, cells: [row.cells[0] ?? 0, { absence: 'empty' }] }, options));
  expect(html).toContain('記載なし');
  expect(html).not.toContain('<details');
});
