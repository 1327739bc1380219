import { expect, test } from 'vitest';
import { joinQuotedCells } from '../../src/import/readers/ocr/quoted-cells.ts';

test.each<[string, string[], string[]]>([
  ['over two lines', ['①名称\t"一行目', '二行目"\t事前'], ['①名称\t一行目 二行目\t事前', '']],
  ['with quotation marks of its own', ['①名称\t"「""甲""」', 'の件"'], ['①名称\t「"甲"」 の件', '']],
  ['that is never closed', ['①名称\t"甲', '乙'], ['①名称\t"甲', '乙']],
  ['on one line', ['①名称\t"甲"'], ['①名称\t"甲"']],
])('a quoted cell %s', (_, lines, expected) => {
  expect(joinQuotedCells(lines)).toEqual(expected);
});
