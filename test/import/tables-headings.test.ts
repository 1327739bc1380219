import { describe, expect, test } from 'vitest';
import { page, read, rowsToCells, type Side, valueOf } from './support/grid-pages.ts';

describe('headings on further pages', () => {
  const first: Side[][] = [
    [[0, 40, 'Ⅱ　特定個人情報ファイルの概要']],
    [[0, 40, '１．特定個人情報ファイル名']],
    [[0, 40, '手当ファイル']],
    [[0, 40, '２．基本情報']],
    [
      [0, 10, '③対象となる本人の範囲'],
      [10, 40, '住民'],
    ],
  ];
  test.each([
    'Ⅱ　特定個人情報ファイルの概要',
    'Ⅱ　特定個人情報ファイルの概要（続き）',
    'Ⅱ　特定個人情報ファイルの概要（2/3）',
  ])('%s opens no further file', (head) => {
    const second = page(
      rowsToCells(
        [
          [[0, 40, head]],
          [
            [0, 10, 'その必要性'],
            [10, 40, '窓口課'],
          ],
        ],
        1,
        2,
      ),
      2,
    );
    const document = read('juten', page(rowsToCells(first)), second);
    expect(valueOf(document, 'II-f1-2-3-necessity')).toBe('窓口課');
    expect(valueOf(document, 'II-f1-2-3')).toBe('住民');
  });

  test('a label printed again with （続き） goes on with its text', () => {
    const second = page(
      rowsToCells(
        [
          [
            [0, 10, '③対象となる本人の範囲（つづき）'],
            [10, 40, 'と、転出した者'],
          ],
        ],
        1,
        2,
      ),
      2,
    );
    expect(valueOf(read('juten', page(rowsToCells(first)), second), 'II-f1-2-3')).toBe('住民\nと、転出した者');
  });

  test('the annex of a second file begins with its title printed again', () => {
    const file = (name: string): Side[][] => [
      [[0, 40, 'Ⅱ　特定個人情報ファイルの概要']],
      [[0, 40, '１．特定個人情報ファイル名']],
      [[0, 40, name]],
    ];
    const annex = (items: string): Side[][] => [[[0, 40, '（別添１）特定個人情報ファイル記録項目']], [[0, 40, items]]];
    const document = read(
      'juten',
      page(rowsToCells([...file('甲ファイル'), ...file('乙ファイル'), ...annex('1. 氏名'), ...annex('1. 住所')])),
    );
    expect([valueOf(document, 'annex1-f1'), valueOf(document, 'annex1-f2')]).toEqual(['1. 氏名', '1. 住所']);
  });

  test('an annex printed more often than there are files, and without their names, is set aside but for its first print', () => {
    const file = (name: string): Side[][] => [
      [[0, 40, 'Ⅱ　特定個人情報ファイルの概要']],
      [[0, 40, '１．特定個人情報ファイル名']],
      [[0, 40, name]],
    ];
    const annex = (items: string): Side[][] => [[[0, 40, '（別添１）特定個人情報ファイル記録項目']], [[0, 40, items]]];
    const document = read(
      'juten',
      page(
        rowsToCells([
          ...file('甲ファイル'),
          ...file('乙ファイル'),
          ...annex('1. 氏名'),
          ...annex('1. 住所'),
          ...annex('1. 電話'),
        ]),
      ),
    );
    expect(valueOf(document, 'annex1-f2')).toBeUndefined();
    expect(document.unplaced.map(({ text }) => text)).toEqual(['1. 住所', '1. 電話']);
  });
});
