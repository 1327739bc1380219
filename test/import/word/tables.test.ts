import { describe, expect, test } from 'vitest';
import { readWord } from '../../../src/import/readers/word/read-word.ts';
import { cell, CONTINUE, paragraph, RESTART, row, run, span, table, wordFile } from './support/word-file.ts';

/** Cells as `text left,top-right,bottom`; a table of three columns is 300 wide. */
function cellsOf(body: string): string[] {
  const { page } = readWord(wordFile({ body }));
  return page.cells.map(
    ({ text, left, top, right, bottom }) => `${text.replaceAll('\n', '/')} ${left},${top}-${right},${bottom}`,
  );
}
const COLUMNS = [100, 100, 100];

describe('cells of a table', () => {
  test.each<[string, string[], string[]]>([
    [
      'stand in their columns',
      [row([cell('甲'), cell('乙'), cell('丙')])],
      ['甲 0,0-100,1', '乙 100,0-200,1', '丙 200,0-300,1'],
    ],
    [
      'an empty cell is kept',
      [row([cell('甲'), cell(), cell('丙')])],
      ['甲 0,0-100,1', ' 100,0-200,1', '丙 200,0-300,1'],
    ],
    ['reach over columns', [row([cell('甲', span(2)), cell('乙')])], ['甲 0,0-200,1', '乙 200,0-300,1']],
    [
      'reach over rows',
      [row([cell('甲', RESTART), cell('乙', span(2))]), row([cell('', CONTINUE), cell('丙', span(2))])],
      ['甲 0,0-100,2', '乙 100,0-300,1', '丙 100,1-300,2'],
    ],
    [
      'two of them below each other',
      [row([cell('甲', RESTART)]), row([cell('', CONTINUE)]), row([cell('乙', RESTART)]), row([cell('', CONTINUE)])],
      ['甲 0,0-100,2', '乙 0,2-100,4'],
    ],
    ['go on with nothing above', [row([cell('甲')]), row([cell('乙', CONTINUE)])], ['甲 0,0-100,1', '乙 0,1-100,2']],
    [
      'go on narrower than above: no cell overlaps another',
      [row([cell('甲', span(2) + RESTART)]), row([cell('', CONTINUE), cell('乙')])],
      ['甲 0,0-200,1', ' 0,1-100,2', '乙 100,1-200,2'],
    ],
    [
      'joined as in older Word',
      [row([cell('甲', '<w:hMerge w:val="restart"/>'), cell('', '<w:hMerge/>'), cell('乙')])],
      ['甲 0,0-200,1', '乙 200,0-300,1'],
    ],
    [
      'rows that begin or end inside the table',
      [row([cell('甲')], '<w:gridBefore w:val="2"/>'), row([cell('乙')], '<w:gridAfter w:val="2"/>')],
      ['甲 200,0-300,1', '乙 0,1-100,2'],
    ],
    ['a row wider than the table', [row([cell('甲', span(3)), cell('乙')])], ['甲 0,0-300,1', '乙 300,0-1300,1']],
    ['paragraphs are lines', [row([cell(paragraph('一') + paragraph() + paragraph('二'))])], ['一/二 0,0-100,1']],
    ['a deleted row is no row', [row([cell('甲')], '<w:del w:id="1"/>'), row([cell('乙')])], ['乙 0,0-100,1']],
    ['a hidden row is no row', [row([cell('甲')], '<w:hidden/>'), row([cell('乙')])], ['乙 0,0-100,1']],
    ['a row without cells', [row([]), row([cell('乙')])], ['乙 0,1-100,2']],
  ])('%s', (_, rows, cells) => {
    expect(cellsOf(table(COLUMNS, rows))).toEqual(cells);
  });

  test('what a covered cell holds is named in a note', () => {
    const body = table(COLUMNS, [row([cell('甲', RESTART)]), row([cell('隠れた語', CONTINUE)])]);
    const { notes } = readWord(wordFile({ body }));
    expect(notes.map(({ code, message }) => [code, message.en.includes('「隠れた語」')])).toEqual([
      ['hidden-text', true],
    ]);
  });

  test('tables below each other do not touch, and lines stand between them', () => {
    const body =
      table([50], [row([cell('甲')])]) +
      paragraph('間') +
      table([50], [row([cell('乙')])]) +
      table([50], [row([cell('丙')])]);
    const { page } = readWord(wordFile({ body }));
    expect(page.cells.map(({ text, top, bottom }) => [text, top, bottom])).toEqual([
      ['甲', 0, 1],
      ['乙', 3, 4],
      ['丙', 5, 6],
    ]);
    expect(page.loose).toEqual([{ top: 2, left: 0, text: '間', origin: { paragraph: 1 } }]);
    expect(page.cells.map(({ origin }) => origin)).toEqual(
      [1, 2, 3].map((number) => ({ table: number, rows: [1, 1] })),
    );
  });
});

describe('tables in cells', () => {
  const inner = table([30, 10], [row([cell('い'), cell('ろ')]), row([cell('は'), cell('に')])]);

  test('part the cell into what stands above, in and below them', () => {
    const outer = row([cell('甲', RESTART), cell(paragraph('上') + inner + paragraph('下'), span(2))]);
    expect(cellsOf(table(COLUMNS, [outer, row([cell('', CONTINUE), cell('乙', span(2))])]))).toEqual([
      '甲 0,0-100,5',
      '上 100,0-300,1',
      'い 100,1-250,2',
      'ろ 250,1-300,2',
      'は 100,2-250,3',
      'に 250,2-300,3',
      '下 100,3-300,4',
      '乙 100,4-300,5',
    ]);
  });

  test('the empty paragraph that Word demands behind them is no cell', () => {
    expect(cellsOf(table([40], [row([cell(inner + paragraph())])]))).toEqual([
      'い 0,0-30,1',
      'ろ 30,0-40,1',
      'は 0,1-30,2',
      'に 30,1-40,2',
    ]);
  });

  test('fill their cell where the row is higher', () => {
    const body = table([40, 40], [row([cell(inner), cell(inner + paragraph('下'))])]);
    expect(cellsOf(body).slice(0, 4)).toEqual(['い 0,0-30,1', 'ろ 30,0-40,1', 'は 0,1-30,3', 'に 30,1-40,3']);
  });

  test('a merged cell makes its last row higher', () => {
    const rows = [row([cell(inner, RESTART), cell('甲')]), row([cell('', CONTINUE), cell('乙')])];
    const tall = [row([cell(inner + paragraph('下'), RESTART), cell('甲')]), row([cell('', CONTINUE), cell('乙')])];
    expect(cellsOf(table([40, 40], rows)).slice(-2)).toEqual(['甲 40,0-80,1', '乙 40,1-80,2']);
    expect(cellsOf(table([40, 40], tall)).slice(-2)).toEqual(['甲 40,0-80,1', '乙 40,1-80,3']);
  });

  test('have numbers and rows of their own', () => {
    const { page } = readWord(wordFile({ body: table([40], [row([cell(paragraph('上') + inner)])]) + inner }));
    expect(page.cells.map(({ text, origin }) => [text, origin]).slice(0, 4)).toEqual([
      ['上', { table: 1, rows: [1, 1] }],
      ['い', { table: 2, rows: [1, 1] }],
      ['ろ', { table: 2, rows: [1, 1] }],
      ['は', { table: 2, rows: [2, 2] }],
    ]);
    expect(page.cells.at(-1)?.origin).toEqual({ table: 3, rows: [2, 2] });
  });

  test('a text box in a cell belongs to the cell', () => {
    const box = `<w:r><w:pict><w:txbxContent>${paragraph('枠')}</w:txbxContent></w:pict></w:r>`;
    expect(cellsOf(table([40], [row([cell(paragraph(run('甲') + box))])]))).toEqual(['甲/枠 0,0-40,1']);
  });
});
