import { describe, expect, test } from 'vitest';
import { takeStamps, takeStampsFromText } from '../../../src/import/stamps/take-stamps.ts';
import type { SourceBlock } from '../../../src/import/types.ts';

const row = (at: number, ...texts: string[]): SourceBlock => ({
  kind: 'row',
  lines: [at, at],
  // Cells of one row may share the array of its lines.
  cells: texts.map((text) => ({ text, lines: [at, at] })),
});
const line = (at: number, text: string): SourceBlock => ({ kind: 'line', text, lines: [at, at] });

describe('a text', () => {
  test('keeps its lines and their lengths', () => {
    const text = '公表日\n令和7年3月31日\n[令和6年10月\n　様式2] Ⅰ 関連情報\n';
    const taken = takeStampsFromText(text);
    expect(taken.stamps).toEqual([
      { printed: '[令和6年10月 様式2]', month: '令和6年10月', form: '様式2', lines: [3, 4] },
    ]);
    expect(taken.text.split('\n').map((each) => each.length)).toEqual(text.split('\n').map((each) => each.length));
    expect(taken.text.replace(/\s+/gu, ' ')).toBe('公表日 令和7年3月31日 Ⅰ 関連情報 ');
  });

  test('without a stamp is what it was', () => {
    const text = '公表日\n令和7年3月31日\n';
    expect(takeStampsFromText(text)).toEqual({ text, stamps: [] });
  });
});

describe('parts', () => {
  const texts = (parts: readonly SourceBlock[]): string[] =>
    parts.map((part) => (part.kind === 'row' ? part.cells.map(({ text }) => text).join('|') : part.text));

  test.each<[string, SourceBlock[], string[], [number, number]]>([
    ['a line of its own', [line(1, '公表日'), line(2, '[令和6年10月 様式2]')], ['公表日'], [2, 2]],
    [
      'behind a date in its cell',
      [row(1, '公表日', '令和7年3月31日\n[令和6年10月 様式2]')],
      ['公表日|令和7年3月31日'],
      [1, 1],
    ],
    ['before a date', [row(1, '公表日', '[令和6年10月 様式2] 令和7年3月31日')], ['公表日|令和7年3月31日'], [1, 1]],
    ['between lines', [line(1, '特記事項\n[令和6年10月 様式2]\nなし')], ['特記事項\nなし'], [1, 1]],
    [
      'a cell of a row',
      [row(1, '公表日', '令和7年3月31日', '[令和6年10月 様式2]')],
      ['公表日|令和7年3月31日|'],
      [1, 1],
    ],
    [
      'over two cells',
      [row(1, '公表日', '令和7年3月31日', '[令和6年10月', '様式2]')],
      ['公表日|令和7年3月31日||'],
      [1, 1],
    ],
    ['over two rows', [row(1, '', '[令和6年10月'), row(2, '', '様式2]'), line(3, '項目一覧')], ['項目一覧'], [1, 2]],
  ])('%s', (_, parts, left, lines) => {
    const taken = takeStamps(parts);
    expect(texts(taken.parts)).toEqual(left);
    expect(taken.stamps).toEqual([{ printed: '[令和6年10月 様式2]', month: '令和6年10月', form: '様式2', lines }]);
  });

  test('keep their places, and what stands already is not taken', () => {
    const spanned: SourceBlock = {
      kind: 'row',
      lines: [2, 2],
      cells: [
        { text: '[令和6年10月 様式2]', lines: [2, 2], spanned: true },
        { text: '項目一覧', lines: [2, 2] },
      ],
    };
    const parts: SourceBlock[] = [
      line(1, '公表日'),
      spanned,
      { kind: 'repeat', text: '[令和6年10月 様式2]', lines: [3, 3] },
    ];
    expect(takeStamps(parts)).toEqual({ parts, stamps: [] });
  });
});
