import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../src/import/readers/word/number-format.ts';
import { readWord } from '../../../src/import/readers/word/read-word.ts';
import { cell, paragraph, row, run, table, wordFile, type WordParts } from './support/word-file.ts';

describe('numbers as Word prints them', () => {
  test.each<[string, [number, string | null][]]>([
    ['decimal', [[12, '12']]],
    ['decimalFullWidth', [[12, '１２']]],
    [
      'decimalZero',
      [
        [3, '03'],
        [12, '12'],
      ],
    ],
    [
      'decimalEnclosedCircle',
      [
        [1, '①'],
        [20, '⑳'],
        [21, null],
      ],
    ],
    [
      'decimalEnclosedParen',
      [
        [1, '⑴'],
        [20, '⒇'],
      ],
    ],
    [
      'ideographEnclosedCircle',
      [
        [1, '㊀'],
        [10, '㊉'],
        [11, null],
      ],
    ],
    [
      'japaneseCounting',
      [
        [1, '一'],
        [10, '十'],
        [11, '十一'],
        [20, '二十'],
        [123, '百二十三'],
        [1005, '千五'],
      ],
    ],
    [
      'japaneseLegal',
      [
        [1, '壱'],
        [10, '壱拾'],
        [25, '弐拾五'],
      ],
    ],
    [
      'ideographDigital',
      [
        [10, '一〇'],
        [12, '一二'],
      ],
    ],
    [
      'ideographTraditional',
      [
        [1, '甲'],
        [10, '癸'],
        [11, null],
      ],
    ],
    [
      'aiueo',
      [
        [1, 'ｱ'],
        [46, 'ﾝ'],
        [47, null],
      ],
    ],
    [
      'aiueoFullWidth',
      [
        [1, 'ア'],
        [45, 'ヲ'],
        [46, 'ン'],
      ],
    ],
    [
      'iroha',
      [
        [1, 'ｲ'],
        [3, 'ﾊ'],
      ],
    ],
    [
      'irohaFullWidth',
      [
        [1, 'イ'],
        [47, 'ス'],
      ],
    ],
    [
      'upperRoman',
      [
        [4, 'IV'],
        [19, 'XIX'],
      ],
    ],
    [
      'lowerLetter',
      [
        [1, 'a'],
        [26, 'z'],
        [27, 'aa'],
        [53, 'aaa'],
      ],
    ],
    ['numberInDash', [[2, '- 2 -']]],
    ['none', [[2, '']]],
    ['thaiCounting', [[2, null]]],
    ['constructor', [[2, null]]],
  ])('%s', (format, cases) => {
    for (const [n, printed] of cases) expect([n, formatNumber(n, format)]).toEqual([n, printed]);
  });
});

const level = (ilvl: number, format: string, text: string, extra = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const numbered = (text: string, id: number, ilvl = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${id}"/></w:numPr>`);

const NUMBERING =
  abstract(
    0,
    level(0, 'japaneseCounting', '第%1') +
      level(1, 'decimalFullWidth', '（%2）', '<w:suff w:val="nothing"/>') +
      level(2, 'aiueoFullWidth', '%1-%2-%3', '<w:isLgl/>') +
      level(3, 'decimal', '%4', '<w:lvlRestart w:val="0"/>'),
  ) +
  abstract(
    1,
    level(0, 'bullet', '\uf06c', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>') + level(1, 'bullet', '・'),
  ) +
  abstract(2, level(0, 'decimalEnclosedCircle', '%1', '<w:pStyle w:val="Item"/>') + level(1, 'thaiCounting', '%2.')) +
  abstract(3, level(0, 'decimal', '%1.', '<w:rPr><w:vanish/></w:rPr>')) +
  `<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="Linked"/></w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="5"><w:styleLink w:val="Linked"/>${level(0, 'iroha', '%1')}</w:abstractNum>` +
  list(1, 0) +
  list(2, 1) +
  list(3, 2) +
  list(4, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>') +
  list(5, 3) +
  list(6, 4);
const STYLES =
  '<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Item"/></w:style>';

function read(parts: WordParts): { lines: string[]; notes: string[] } {
  const { page, notes } = readWord(wordFile({ numbering: NUMBERING, styles: STYLES, ...parts }));
  return { lines: page.loose.map(({ text }) => text), notes: notes.map(({ code }) => code) };
}

describe('markers of lists', () => {
  test.each<[string, string[], string[]]>([
    [
      'levels count within the level above',
      [numbered('甲', 1), numbered('乙', 1, 1), numbered('丙', 1, 1), numbered('丁', 1), numbered('戊', 1, 1)],
      ['第一 甲', '（１）乙', '（２）丙', '第二 丁', '（１）戊'],
    ],
    [
      'figures alone where the level says so',
      [numbered('甲', 1), numbered('乙', 1, 1), numbered('丙', 1, 2), numbered('丁', 1, 2)],
      ['第一 甲', '（１）乙', '1-1-1 丙', '1-1-2 丁'],
    ],
    [
      'a level that never starts again',
      [numbered('甲', 1, 3), numbered('乙', 1), numbered('丙', 1, 3)],
      ['1 甲', '第一 乙', '2 丙'],
    ],
    ['bullets, also those of a font of signs', [numbered('甲', 2), numbered('乙', 2, 1)], ['● 甲', '・ 乙']],
    [
      'words between do not count',
      [numbered('甲', 1), paragraph('間'), numbered('乙', 1)],
      ['第一 甲', '間', '第二 乙'],
    ],
    [
      'lists of one definition count on',
      [numbered('甲', 1), numbered('乙', 4), numbered('丙', 1)],
      ['第一 甲', '第五 乙', '第六 丙'],
    ],
    [
      'a style numbers its paragraphs',
      [paragraph('甲', '<w:pStyle w:val="Item"/>'), paragraph('乙', '<w:pStyle w:val="Sub"/>')],
      ['① 甲', '② 乙'],
    ],
    [
      'list 0 is no list',
      [
        paragraph('甲', '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
        paragraph('乙', '<w:pStyle w:val="Item"/>'),
      ],
      ['甲', '① 乙'],
    ],
    ['a hidden number counts', [numbered('甲', 5)], ['甲']],
    ['a list of a list style', [numbered('甲', 6), numbered('乙', 6)], ['ｲ 甲', 'ﾛ 乙']],
    [
      'a deleted paragraph does not count',
      [
        paragraph(
          `<w:del>${'<w:r><w:delText>甲</w:delText></w:r>'}</w:del>`,
          '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>',
        ),
        numbered('乙', 1),
      ],
      ['第一 乙'],
    ],
  ])('%s', (_, body, lines) => {
    expect(read({ body: body.join('') }).lines).toEqual(lines);
  });

  test('a format that is not known prints plain figures, with a note', () => {
    expect(read({ body: numbered('甲', 3, 1) })).toEqual({ lines: ['1. 甲'], notes: ['number-format'] });
  });

  test('cells count in the order of rows', () => {
    const body = table(
      [1, 1],
      [row([cell(numbered('甲', 1)), cell(run('乙'))]), row([cell(numbered('', 1)), cell('丁')])],
    );
    const { page } = readWord(wordFile({ body, numbering: NUMBERING }));
    expect(page.cells.map(({ text }) => text)).toEqual(['第一 甲', '乙', '第二', '丁']);
  });
});
