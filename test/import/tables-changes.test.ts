import { describe, expect, test } from 'vitest';
import type { GridPage } from '../../src/import/readers/tables/types.ts';
import { cell, page, read, rowsToCells, type Side } from './support/grid-pages.ts';

describe('the change table', () => {
  const HEAD: Side[] = [
    [0, 5, '変更日'],
    [5, 15, '項目'],
    [15, 25, '変更前の記載'],
    [25, 35, '変更後の記載'],
    [35, 38, '提出時期'],
    [38, 48, '提出時期に係る説明'],
  ];
  const TABLE: Side[][] = [[[0, 48, '（別添２）変更箇所']], HEAD];
  const changes = (...pages: GridPage[]): string[] =>
    read('juten', ...pages).changes.map(({ date, item, before, after, timing, note }) =>
      [date, item, before, after, timing, note].join('|'),
    );

  test('a row without a cell for 変更前 keeps its 変更後', () => {
    const rows: Side[][] = [
      ...TABLE,
      [
        [0, 5, '令和5年4月1日'],
        [5, 15, 'Ⅰ 1②'],
        [25, 35, '新しい記載'],
        [35, 38, '事後'],
      ],
    ];
    expect(changes(page(rowsToCells(rows)))).toEqual(['令和5年4月1日|Ⅰ 1②||新しい記載|事後|']);
  });

  test('a date merged over several rows is the date of each', () => {
    const cells = [
      ...rowsToCells(TABLE),
      cell(0, 3, 5, 5, '令和5年4月1日'),
      ...rowsToCells(
        [
          [
            [5, 15, 'Ⅰ 1②'],
            [15, 25, '甲'],
            [25, 35, '乙'],
            [35, 38, '事前'],
            [38, 48, ''],
          ],
          [
            [5, 15, 'Ⅰ 1③'],
            [15, 25, ''],
            [25, 35, '丙'],
            [35, 38, '事後'],
            [38, 48, ''],
          ],
        ],
        3,
      ),
    ];
    expect(changes(page(cells))).toEqual(['令和5年4月1日|Ⅰ 1②|甲|乙|事前|', '令和5年4月1日|Ⅰ 1③||丙|事後|']);
  });

  test('the table goes on over a page, with its head or without', () => {
    const row: Side[] = [
      [0, 5, '令和6年4月1日'],
      [5, 15, 'Ⅱ 2③'],
      [25, 35, '次'],
      [35, 38, '事後'],
    ];
    const first = page(
      rowsToCells([
        ...TABLE,
        [
          [0, 5, '令和5年4月1日'],
          [5, 15, 'Ⅰ 1②'],
          [15, 25, '甲'],
          [25, 35, '乙'],
          [35, 38, '事前'],
        ],
      ]),
    );
    for (const rows of [[row], [HEAD, row]])
      expect(changes(first, page(rowsToCells(rows, 1, 2), 2))).toEqual([
        '令和5年4月1日|Ⅰ 1②|甲|乙|事前|',
        '令和6年4月1日|Ⅱ 2③||次|事後|',
      ]);
  });

  test('a date cell that a page cuts goes on with the rows of the next page', () => {
    const next = rowsToCells(
      [
        [
          [5, 15, 'Ⅱ 2③'],
          [15, 25, '丙'],
          [25, 35, '丁'],
          [35, 38, '事後'],
        ],
      ],
      1,
      2,
    );
    const first = page(
      rowsToCells([
        ...TABLE,
        [
          [0, 5, '令和5年4月1日'],
          [5, 15, 'Ⅰ 1②'],
          [15, 25, '甲'],
          [25, 35, '乙'],
          [35, 38, '事前'],
        ],
      ]),
    );
    const rest = { ...cell(0, 1, 5, 2, '', 2), continued: true };
    expect(changes(first, page([rest, ...next], 2))[1]).toBe('令和5年4月1日|Ⅱ 2③|丙|丁|事後|');
  });

  test('a row whose words stand across two columns is set aside, never guessed', () => {
    const rows: Side[][] = [
      ...TABLE,
      [
        [0, 5, '令和5年4月1日'],
        [5, 15, 'Ⅰ 1②'],
        [15, 35, '様式の変更による全面的な見直し'],
        [35, 38, '事後'],
      ],
    ];
    const document = read('juten', page(rowsToCells(rows)));
    expect(document.changes).toEqual([]);
    expect(document.unplaced.map(({ text }) => text)).toContain('様式の変更による全面的な見直し');
  });

  test('a column that the form does not have is set aside, and the others are read', () => {
    const shift = (row: Side[], text: string): Side[] => [
      [0, 2, text],
      ...row.map(([left, right, words]): Side => [left + 2, right + 2, words]),
    ];
    const rows: Side[][] = [
      shift(HEAD, '項番'),
      shift(
        [
          [0, 5, '令和5年4月1日'],
          [5, 15, 'Ⅰ 1②'],
          [25, 35, '新しい記載'],
          [35, 38, '事後'],
        ],
        '1',
      ),
    ];
    const document = read('juten', page(rowsToCells([[[0, 50, '（別添２）変更箇所']], ...rows])));
    expect(document.changes.map(({ before, after }) => [before, after])).toEqual([['', '新しい記載']]);
    expect(document.unplaced.map(({ text }) => text)).toEqual(['項番', '1']);
  });

  test('a table without rules is set aside whole', () => {
    const lines = [
      ...HEAD.map(([left, , text]) => ({ left, top: 2, text })),
      { left: 0, top: 3, text: '令和5年4月1日' },
      { left: 5, top: 3, text: 'Ⅰ　基本情報' },
      { left: 15, top: 3, text: '古い記載' },
    ];
    const sheet = page(rowsToCells([[[0, 48, '（別添２）変更箇所']]]));
    sheet.loose.push(
      ...lines.map((line) => ({
        ...line,
        origin: {
          page: 1,
          box: [line.left, line.top, line.left + 2.5, line.top + 0.9] as [number, number, number, number],
        },
      })),
    );
    const document = read('juten', sheet);
    expect(document.changes).toEqual([]);
    expect(document.unplaced.map(({ text }) => text)).toEqual(['令和5年4月1日', 'Ⅰ 基本情報', '古い記載']);
  });
});
