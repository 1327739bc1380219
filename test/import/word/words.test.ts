import { describe, expect, test } from 'vitest';
import { BOX } from '../../../src/match/boxes.ts';
import { readWord } from '../../../src/import/readers/word/read-word.ts';
import { cell, control, field, paragraph, row, run, table, wordFile, type WordParts } from './support/word-file.ts';

/** Lines outside of tables, and the codes of the notes. */
function read(parts: WordParts): { lines: string[]; notes: string[] } {
  const { page, notes } = readWord(wordFile(parts));
  return { lines: page.loose.map(({ text }) => text), notes: Array.from(new Set(notes.map(({ code }) => code))) };
}

const STYLES =
  '<w:style w:type="character" w:styleId="a3"><w:name w:val="Placeholder Text"/></w:style>' +
  '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Derived"><w:name w:val="Derived"/><w:basedOn w:val="Secret"/></w:style>';
const deleted = (text: string): string => `<w:del w:id="1"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const textBox = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
const shape = (text: string): string =>
  '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx>' +
  `${textBox(text)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape><v:textbox>${textBox(text)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`;

describe('what a paragraph prints', () => {
  test.each<[string, string, string[]]>([
    ['runs are one text', run('基本') + run('情報', '<w:b/>'), ['基本情報']],
    ['a break begins a line', `${run('一行目')}<w:r><w:br/></w:r>${run('二行目')}`, ['一行目', '二行目']],
    ['a tab is a gap', `<w:r><w:t>番号</w:t><w:tab/><w:t>12</w:t></w:r>`, ['番号\t12']],
    [
      'a soft hyphen prints nothing, a hard one does',
      '<w:r><w:t>a</w:t><w:softHyphen/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t></w:r>',
      ['ab-c'],
    ],
    [
      'blanks at the ends count only where they are kept',
      '<w:r><w:t> 甲 </w:t></w:r><w:r><w:t>乙</w:t></w:r>',
      ['甲乙'],
    ],
    ['links are read through', `<w:hyperlink r:id="x">${run('原本')}</w:hyperlink>`, ['原本']],
    ['smart tags are read through', `<w:smartTag><w:smartTagPr/>${run('熊本')}</w:smartTag>`, ['熊本']],
    ['a formula is its letters', '<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>', ['x=1']],
    ['a sign of a font of signs', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', ['☑']],
    ['the same without the private area', '<w:r><w:sym w:font="Wingdings" w:char="00A8"/></w:r>', ['□']],
    ['letters of a font of signs', '<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>\uf06e</w:t></w:r>', ['■']],
    ['a run keeps Japanese letters in a font of signs', run('甲', '<w:rFonts w:ascii="Wingdings"/>'), ['甲']],
  ])('%s', (_, content, lines) => {
    expect(read({ body: paragraph(content) })).toEqual({ lines, notes: [] });
  });

  test.each<[string, string, string[], string[]]>([
    ['deleted words are left out', run('甲') + deleted('乙'), ['甲'], ['tracked-changes']],
    ['inserted words are kept', `<w:ins w:id="1">${run('丙')}</w:ins>`, ['丙'], ['tracked-changes']],
    [
      'moved words stand where they went',
      `<w:moveFrom>${run('甲')}</w:moveFrom><w:moveTo>${run('甲')}</w:moveTo>`,
      ['甲'],
      ['tracked-changes'],
    ],
    ['hidden words are left out', run('甲') + run('乙', '<w:vanish/>'), ['甲'], ['hidden-text']],
    ['words hidden by a style', run('甲') + run('乙', '<w:rStyle w:val="Derived"/>'), ['甲'], ['hidden-text']],
    ['a style can be overruled', run('甲', '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>'), ['甲'], []],
    ['struck words are kept', run('甲', '<w:strike/>'), ['甲'], ['struck-through']],
    [
      'readings above letters are left out',
      `<w:r><w:ruby><w:rt>${run('しまね')}</w:rt><w:rubyBase>${run('島根')}</w:rubyBase></w:ruby></w:r>`,
      ['島根'],
      ['ruby'],
    ],
    ['a sign that is not known', '<w:r><w:sym w:font="Gaiji" w:char="E001"/></w:r>', ['〓'], ['symbol']],
    ['a text box stands behind, once', run('甲') + `<w:r>${shape('枠の中')}</w:r>`, ['甲', '枠の中'], ['text-box']],
    [
      'a picture is not read',
      `${run('甲')}<w:r><w:drawing><wp:inline><wp:docPr descr="図"/><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`,
      ['甲'],
      ['picture'],
    ],
    [
      'an embedded object is not read',
      `${run('甲')}<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>`,
      ['甲'],
      ['picture'],
    ],
    [
      'the state of an ActiveX checkbox is not known',
      `<w:r><w:object><w:control w:name="CheckBox1"/></w:object></w:r>${run('紙')}`,
      [`${BOX.doubtful}紙`],
      ['control'],
    ],
    [
      'a comment has no words here',
      `<w:commentRangeStart w:id="0"/>${run('甲')}<w:r><w:commentReference w:id="0"/></w:r>`,
      ['甲'],
      [],
    ],
  ])('%s', (_, content, lines, notes) => {
    expect(read({ body: paragraph(content), styles: STYLES })).toEqual({ lines, notes });
  });

  test('a paragraph whose mark is deleted goes on in the next', () => {
    const body = paragraph(run('前半'), '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('後半') + paragraph('次');
    expect(read({ body })).toEqual({ lines: ['前半後半', '次'], notes: [] });
  });

  test('a note names the hidden words', () => {
    const { notes } = readWord(wordFile({ body: paragraph(run('甲') + run('乙丙', '<w:vanish/>')) }));
    expect(notes).toEqual([
      {
        code: 'hidden-text',
        message: {
          ja: '隠し文字は印刷されないため除きました：「乙丙」',
          en: 'Hidden words are left out, as no page prints them: 「乙丙」',
        },
        origin: { paragraph: 1 },
      },
    ]);
  });
});

const checkBox = (checked: string, sign: string): string =>
  control(`<w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox>`, run(sign));

describe('controls', () => {
  test.each<[string, string, string[], string[]]>([
    ['a ticked checkbox', checkBox('1', '☒') + run('紙'), ['☑紙'], []],
    ['an empty checkbox', checkBox('0', '☐') + run('紙'), ['☐紙'], []],
    ['a ○ between brackets', run('[ ') + checkBox('1', '○') + run(' ]'), ['[ ○ ]'], []],
    ['a blank between brackets', run('[') + checkBox('0', '　') + run(']'), ['[　]'], []],
    ['an empty one that shows a ring', checkBox('0', '○') + run('紙'), ['☐紙'], []],
    ['a state against its sign', checkBox('1', '☐') + run('紙'), [`${BOX.doubtful}紙`], ['checkbox']],
    ['a sign against its state', checkBox('0', '☒') + run('紙'), [`${BOX.doubtful}紙`], ['checkbox']],
    [
      'a list shows its text',
      control('<w:dropDownList><w:listItem w:displayText="乙"/></w:dropDownList>', run('甲')),
      ['甲'],
      [],
    ],
    [
      'a prompt is no value',
      run('結果：') + control('<w:showingPlcHdr/><w:dropDownList/>', run('アイテムを選択してください。')),
      ['結果：'],
      ['placeholder'],
    ],
    [
      'a prompt by its style',
      run('結果：') + control('<w:showingPlcHdr/>', run('一つだけ', '<w:rStyle w:val="a3"/>')),
      ['結果：'],
      ['placeholder'],
    ],
    ['words that are no prompt', control('<w:showingPlcHdr/>', run('十分である')), ['十分である'], []],
    ['a control in a control', control('', control('<w:text/>', run('甲'))), ['甲'], []],
  ])('%s', (_, content, lines, notes) => {
    expect(read({ body: paragraph(content), styles: STYLES })).toEqual({ lines, notes });
  });

  test('controls around paragraphs, cells and rows', () => {
    const box = (content: string): string =>
      control('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', content);
    const body =
      box(paragraph('☒')) +
      table([100, 100], [row([box(cell('☒')), cell('紙')]), control('', row([cell('甲'), cell('乙')]))]);
    const { page } = readWord(wordFile({ body }));
    expect(page.loose.map(({ text }) => text)).toEqual(['☑']);
    expect(page.cells.map(({ text }) => text)).toEqual(['☑', '紙', '甲', '乙']);
  });
});

const formField = (settings: string): string => field(' FORM ', run('古い'), `<w:ffData>${settings}</w:ffData>`);
const entries = '<w:listEntry w:val="甲"/><w:listEntry w:val="乙"/>';

describe('fields', () => {
  test.each<[string, string, string[], string[]]>([
    ['the result, not the instruction', field(' REF _x ', run('別紙１')), ['別紙１'], []],
    ['a simple field', `<w:fldSimple w:instr=" REF x ">${run('別紙２')}</w:fldSimple>`, ['別紙２'], []],
    [
      'fields in the instruction of a field',
      field(` IF ${field('MERGEFIELD a', run('1'))} = 1 `, run('一致')),
      ['一致'],
      [],
    ],
    ['a ticked box of older Word', formField('<w:checkBox><w:checked/></w:checkBox>') + run('紙'), ['☑紙'], []],
    [
      'an empty box of older Word',
      formField('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>') + run('紙'),
      ['☐紙'],
      [],
    ],
    [
      'a box that shows its default',
      formField('<w:checkBox><w:default w:val="1"/></w:checkBox>') + run('紙'),
      ['☑紙'],
      [],
    ],
    ['a list of older Word', formField(`<w:ddList><w:result w:val="1"/>${entries}</w:ddList>`), ['乙'], []],
    ['a list that was left alone', formField(`<w:ddList>${entries}</w:ddList>`), ['甲'], []],
    ['a text field', formField('<w:textInput/>'), ['古い'], []],
    ['letters in a circle that are a sign', field(' eq \\o\\ac(○,１) ', null), ['①'], []],
    ['letters in a circle that are none', run('有') + field(' eq \\o\\ac(○,無) ', null), ['有無'], ['field']],
    ['㊞', field(' eq \\o\\ac(○,印) ', null), ['㊞'], []],
    ['a sign by its code', field(' SYMBOL 254 \\f "Wingdings" \\s 12 ', null), ['☑'], []],
    ['a table of contents', run('甲') + field(' TOC \\o "1-3" ', run('第１　3')), ['甲'], ['contents']],
    [
      'a field that never ends swallows nothing behind its paragraph',
      `${run('甲')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r></w:p><w:p>${run('乙')}`,
      ['甲', '乙'],
      ['field'],
    ],
  ])('%s', (_, content, lines, notes) => {
    expect(read({ body: paragraph(content) })).toEqual({ lines, notes });
  });
});

const note = (id: number, text: string, type = ''): string =>
  `<w:footnote w:id="${id}"${type === '' ? '' : ` w:type="${type}"`}>${paragraph(text)}</w:footnote>`;
const reference = (id: number, attributes = ''): string =>
  `<w:r><w:footnoteReference w:id="${id}" ${attributes}/></w:r>`;

describe('notes, headers and footers', () => {
  test('a footnote stands behind its paragraph with its mark', () => {
    const body = paragraph(run('甲') + reference(5) + run('乙') + reference(2)) + paragraph('次');
    const footnotes = note(-1, '線', 'separator') + note(2, '後の注') + note(5, '先の注');
    expect(read({ body, footnotes })).toEqual({ lines: ['甲¹乙²', '¹ 先の注', '² 後の注', '次'], notes: [] });
  });

  test('a note with a mark of its own, and notes in another format', () => {
    const body =
      paragraph(run('甲') + reference(1, 'w:customMarkFollows="1"') + run('※')) +
      paragraph(run('乙') + reference(2)) +
      '<w:sectPr><w:footnotePr><w:numFmt w:val="decimalEnclosedCircle"/></w:footnotePr></w:sectPr>';
    expect(read({ body, footnotes: note(1, '※ 注') + note(2, '注') }).lines).toEqual(['甲※', '※ 注', '乙①', '① 注']);
  });

  test('a note that refers to itself ends', () => {
    const footnotes = `<w:footnote w:id="1">${paragraph(run('注') + reference(1))}</w:footnote>`;
    expect(read({ body: paragraph(run('甲') + reference(1)), footnotes }).lines).toEqual(['甲¹', '¹ 注¹']);
  });

  test('headers stand before, footers behind, each line once and without numbers of pages', () => {
    const section = (extra: string): string =>
      `<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:headerReference w:type="first" r:id="h2"/>` +
      `<w:headerReference w:type="even" r:id="h3"/><w:footerReference w:type="default" r:id="f1"/>${extra}</w:sectPr>`;
    const body = paragraph('甲', section('')) + paragraph('乙') + section('');
    const headers = { h1: paragraph('様式３'), h2: paragraph('表紙だけ'), h3: paragraph('偶数') };
    const footers = {
      f1: paragraph(run('- ') + field(' PAGE ', run('3')) + run(' -')) + table([1], [row([cell('見本市')])]),
    };
    expect(read({ body, headers, footers }).lines).toEqual(['様式３', '甲', '乙', '見本市']);
    const first = paragraph('乙') + section('<w:titlePg/>');
    expect(read({ body: first, headers, footers, settings: '<w:evenAndOddHeaders/>' }).lines).toEqual([
      '様式３',
      '表紙だけ',
      '偶数',
      '乙',
      '見本市',
    ]);
  });
});
