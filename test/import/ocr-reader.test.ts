import { describe, expect, test } from 'vitest';
import { BOX } from '../../src/match/boxes.ts';
import { ocrReader } from '../../src/import/readers/ocr/index.ts';
import type { SourceBlock } from '../../src/import/types.ts';

const read = (text: string): SourceBlock[] => ocrReader.read({ name: 'a.txt', text });

/** Cells of a row by `|`, headings behind #: `#Ⅰ 基本情報`, `①部署|窓口課`. */
const shown = (text: string): string[] =>
  read(text).map((part) => {
    if (part.kind === 'row') return part.cells.map((cell) => cell.text).join('|');
    return `${part.kind === 'heading' ? '#' : ''}${part.text}`;
  });

describe('rows', () => {
  test.each([
    ['cells between tabs', '①部署\t窓口課', ['①部署|窓口課']],
    [
      'rows of a Markdown table, the first one data',
      '| ①部署 | 窓口課 |\n| --- | --- |\n| ②所属長 | 窓口課長 |',
      ['①部署|窓口課', '②所属長|窓口課長'],
    ],
    ['a pipe that is meant as printed', '| ①部署 | 本庁\\|支所 |', ['①部署|本庁|支所']],
    ['a rule of dashes below a row', '①部署\t窓口課\n-----\t---', ['①部署|窓口課']],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });

  test('a cell goes on over the lines until its tags are closed', () => {
    expect(read('②事務の内容\t<p>受け付け、\n審査する。</p>\n③対象人数\t')).toMatchObject([
      { kind: 'row', cells: [{ text: '②事務の内容' }, { text: '受け付け、\n審査する。' }], lines: [1, 2] },
      { kind: 'row', cells: [{ text: '③対象人数' }, { text: '' }], lines: [3, 3] },
    ]);
  });

  test.each(['<p>受け付ける。', '<ul><li>受け付ける。', '<p>受け付ける。 <p>', '<table><tr><td>受け付ける。'])(
    'a tag that is never closed (%s) swallows no row',
    (cell) => {
      expect(shown(`①事務の内容\t${cell}\n②部署\t<p>窓口課</p>\n③連絡先\t<ul><li>窓口課</li></ul>`)).toEqual([
        '①事務の内容|受け付ける。',
        '②部署|窓口課',
        '③連絡先|窓口課',
      ]);
    },
  );
});

describe('lines', () => {
  test.each([
    ['headings', '## Ⅰ 基本情報\n**Ⅱ 概要**', ['#Ⅰ 基本情報', '#Ⅱ 概要']],
    ['a list marker', '- 窓口で受け付ける。', ['窓口で受け付ける。']],
    ['a page number keeps its dashes', '- 3 -', ['- 3 -']],
    ['a dash alone', '-', ['-']],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

describe('markup', () => {
  test.each([
    ['words in angle brackets stay', '<窓口における措置>と‹選択肢›と<AWS>', '<窓口における措置>と‹選択肢›と<AWS>'],
    [
      'tags go before entities become characters',
      '第1項<small>&lt;p&gt;</small> &lt;選択肢&gt;',
      '第1項 <p>\n<選択肢>',
    ],
    ['tags of every kind', '<a href="x">窓口</a><hr><img src="x">課', '窓口\n課'],
    ['words of comments', '窓口<!-- 画像 -->課', '窓口 画像 課'],
    ['bold signs', '**委託事項2～5**', '委託事項2～5'],
    ['a backslash before a sign', '\\*注 第\\[1\\]号', '*注 第[1]号'],
    ['boxes behind a backslash', '\\[○\\] 紙 \\[ \\] 専用線', `${BOX.on} 紙 ${BOX.empty} 専用線`],
    ['boxes of a Markdown task list', '[x] 紙 [ ] 専用線', `${BOX.on} 紙 ${BOX.empty} 専用線`],
    ['a field that says it is not checked', '<input type="checkbox" data-checked="true"> 紙', `${BOX.bare} 紙`],
  ])('%s', (_, cell, expected) => {
    expect(read(`①\t${cell}`)).toMatchObject([{ cells: [{}, { text: expected }] }]);
  });
});
