import { describe, expect, test } from 'vitest';
import { cell, page, read, rowsToCells, type Side, valueOf } from './support/grid-pages.ts';

describe('boxes in cells of their own', () => {
  const ITEM = '③他のシステムとの接続';
  const marks = (...lines: Side[][]): string | undefined => {
    const head: Side[][] = [
      [[0, 40, 'Ⅰ　基本情報']],
      [[0, 40, '２．特定個人情報ファイルを取り扱う事務において使用するシステム']],
      [[0, 40, 'システム1']],
      [
        [0, 10, '①システムの名称'],
        [10, 40, '手当システム'],
      ],
    ];
    const cells = [...rowsToCells(head), cell(0, 5, 10, 5 + lines.length, ITEM), ...rowsToCells(lines, 5)];
    return valueOf(read('juten', page(cells)), 'I-2-system1-3');
  };

  test.each<[string, Side[][]]>([
    [
      'left of their labels',
      [
        [
          [10, 11, '○'],
          [11, 20, '税務システム'],
          [20, 21, ''],
          [21, 30, '宛名システム等'],
        ],
      ],
    ],
    [
      'right of their labels',
      [
        [
          [10, 19, '税務システム'],
          [19, 20, '○'],
          [20, 29, '宛名システム等'],
          [29, 30, ''],
        ],
      ],
    ],
    [
      'below their labels',
      [
        [
          [10, 20, '税務システム'],
          [20, 30, '宛名システム等'],
        ],
        [
          [10, 20, '○'],
          [20, 30, ''],
        ],
      ],
    ],
    [
      'above their labels',
      [
        [
          [10, 20, '○'],
          [20, 30, ''],
        ],
        [
          [10, 20, '税務システム'],
          [20, 30, '宛名システム等'],
        ],
      ],
    ],
    [
      'with signs for both',
      [
        [
          [10, 19, '税務システム'],
          [19, 20, '☑'],
          [20, 29, '宛名システム等'],
          [29, 30, '☐'],
        ],
      ],
    ],
    [
      'with brackets in cells',
      [
        [
          [10, 11, '['],
          [11, 12, '○'],
          [12, 20, '] 税務システム'],
          [20, 21, '['],
          [21, 22, ''],
          [22, 30, '] 宛名システム等'],
        ],
      ],
    ],
    [
      'in the cells of their labels, right',
      [
        [
          [10, 20, '税務システム [○]'],
          [20, 30, '宛名システム等 [ ]'],
        ],
      ],
    ],
  ])('%s', (_, lines) => {
    expect(marks(...lines)).toBe('税務システム on 宛名システム等 off');
  });

  test.each<[string, Side[][]]>([
    [
      'between two labels',
      [
        [
          [10, 19, '税務システム'],
          [19, 20, '○'],
          [20, 29, '宛名システム等'],
        ],
      ],
    ],
    [
      'on both sides',
      [
        [
          [10, 11, ''],
          [11, 19, '税務システム'],
          [19, 20, '○'],
          [20, 29, '宛名システム等'],
          [29, 30, ''],
        ],
      ],
    ],
  ])('%s are of neither', (_, lines) => {
    expect(marks(...lines)).toBe('税務システム unclear 宛名システム等 unclear');
  });

  test('a heading with its box behind its words is a heading', () => {
    const rows: Side[][] = [
      [[0, 40, 'Ⅲ　リスク対策']],
      [[0, 40, '４．特定個人情報ファイルの取扱いの委託　委託しない [ ○ ]']],
    ];
    expect(valueOf(read('juten', page(rowsToCells(rows))), 'III-f1-4-none')).toBe('委託しない on');
  });
});
