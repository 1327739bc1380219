import { describe, expect, test } from 'vitest';
import { BOX } from '../../src/match/boxes.ts';
import type { SourceBlock, SourceDocument } from '../../src/import/types.ts';
import { cell, documentOf, page, rowsToCells, TITLE } from './support/grid-pages.ts';

function rowsOf({ parts }: SourceDocument): string[] {
  const words = (part: SourceBlock): string =>
    part.kind === 'row'
      ? part.cells.map(({ text }) => text).join('|')
      : `${part.kind === 'stray' ? '!' : ''}${part.text}`;
  return parts.map(words).filter((text) => text !== TITLE);
}

describe('rows', () => {
  test('a label beside a value of several lines is one row with it', () => {
    const cells = [
      cell(0, 1, 10, 4, '③対象人数'),
      cell(10, 1, 11, 4, '['),
      cell(11, 1, 19, 4, '1万人以上10万人未満'),
      cell(19, 1, 20, 4, ']'),
      cell(20, 1, 40, 2, '＜選択肢＞'),
      cell(20, 2, 40, 3, '1) 1,000人未満'),
      cell(20, 3, 40, 4, '2) 1,000人以上1万人未満'),
    ];
    expect(rowsOf(documentOf(page(cells)))).toEqual([
      '③対象人数|[ 1万人以上10万人未満 ]|＜選択肢＞|1) 1,000人未満|2) 1,000人以上1万人未満',
    ]);
  });

  test('each line number stands where its cell does, also where a cell was made of several', () => {
    const document = documentOf(
      page(
        rowsToCells([
          [
            [0, 10, '①事務の名称'],
            [10, 11, '['],
            [11, 20, '手当'],
            [20, 21, ']'],
          ],
        ]),
      ),
    );
    const [, row] = document.parts;
    expect(row?.lines).toEqual([2, 5]);
    expect(document.origins?.slice(1).map((origin) => ('box' in origin ? origin.box[0] : null))).toEqual([
      0, 10, 11, 20,
    ]);
  });

  test('a page is turned between numbers that follow each other from far', () => {
    const { parts } = documentOf(page(rowsToCells([[[0, 40, '前']]])), page(rowsToCells([[[0, 40, '後']]], 1, 2), 2));
    const lines = parts.map((part) => part.lines[0]);
    expect(lines).toEqual([1, 2, 6, 7]);
  });

  test('words of a text box over a cell belong to the row of the cell', () => {
    const sheet = page(
      rowsToCells([
        [
          [0, 10, '①事務の名称'],
          [10, 40, '手当'],
        ],
        [
          [0, 10, '②事務の内容'],
          [10, 40, '審査'],
        ],
      ]),
    );
    sheet.loose.push({ top: 1.5, left: 20, text: '図の中の語', origin: { page: 1, box: [20, 1.5, 30, 1.8] } });
    expect(rowsOf(documentOf(sheet))).toEqual(['①事務の名称|手当|図の中の語', '②事務の内容|審査']);
  });

  test('an original cannot write the sign of a box', () => {
    const [row] = rowsOf(
      documentOf(
        page(
          rowsToCells([
            [
              [0, 10, '①事務の名称'],
              [10, 40, `${BOX.on}手当`],
            ],
          ]),
        ),
      ),
    );
    expect(row).not.toContain(BOX.on);
  });
});
