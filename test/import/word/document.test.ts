import { describe, expect, test } from 'vitest';
import { loadForm } from '../../../src/forms/load.ts';
import { interpret } from '../../../src/import/interpret.ts';
import { wordReader } from '../../../src/import/readers/word/index.ts';
import { cell, paragraph, row, run, table, wordFile, type WordParts } from './support/word-file.ts';

const CIRCLE =
  '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:prstGeom prst="ellipse"/></wps:spPr></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
const PICTURE =
  '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';
const ACTIVE_X = '<w:r><w:object><w:control w:name="CheckBox1"/></w:object></w:r>';

/** A form of two items: the marks of 監査 as these runs, and the contact. */
async function read(marks: string, parts: Partial<WordParts> = {}, behind = '') {
  const body =
    paragraph('特定個人情報保護評価書（重点項目評価書）') +
    table(
      [100, 300],
      [
        row([cell('Ⅲ　リスク対策', '<w:gridSpan w:val="2"/>')]),
        row([cell('８．監査', '<w:gridSpan w:val="2"/>')]),
        row([cell('実施の有無'), cell(paragraph(marks))]),
        row([cell('Ⅳ　開示請求、問合せ', '<w:gridSpan w:val="2"/>')]),
        row([cell('２．特定個人情報ファイルの取扱いに関する問合せ', '<w:gridSpan w:val="2"/>')]),
        row([cell('①連絡先'), cell('総務課')]),
      ],
    ) +
    behind;
  const document = await wordReader.read(wordFile({ body, ...parts }));
  const { entries, lines } = interpret(document.parts, loadForm('juten'), document.emptyBoxesAreOff);
  const entry = entries.find(({ key }) => key === 'III-f1-8-status');
  const states = entry?.value?.type === 'marks' ? entry.value.marks.map(({ state }) => state) : null;
  return { states, document, entries, lines };
}

describe('a Word form as an assessment', () => {
  test.each<[string, string, string[]]>([
    ['ticked and empty', run('☑自己点検　☐内部監査　☐外部監査'), ['on', 'off', 'off']],
    ['all empty: no sign of the file is lost', run('[ ] 自己点検　[ ] 内部監査　[ ] 外部監査'), ['off', 'off', 'off']],
    [
      'all empty beside a ring drawn on the page',
      run('[ ] 自己点検　[ ] 内部監査　[ ] 外部監査') + CIRCLE,
      ['unclear', 'unclear', 'unclear'],
    ],
    [
      'all empty beside a picture of a sign',
      run('[ ] 自己点検　[ ] 内部監査　[ ] 外部監査') + PICTURE,
      ['unclear', 'unclear', 'unclear'],
    ],
    [
      'a box whose state cannot be read',
      `${ACTIVE_X}${run('自己点検　☑内部監査　☐外部監査')}`,
      ['unclear', 'on', 'off'],
    ],
  ])('%s', async (_, marks, states) => {
    expect((await read(marks)).states).toEqual(states);
  });

  test('a picture elsewhere hides no sign', async () => {
    const empty = run('[ ] 自己点検　[ ] 内部監査　[ ] 外部監査');
    const { states } = await read(empty, {}, paragraph(PICTURE));
    expect(states).toEqual(['off', 'off', 'off']);
    expect((await read(empty, {}, paragraph(CIRCLE))).states).toEqual(['unclear', 'unclear', 'unclear']);
  });

  test('a file cannot write the sign of a marked box of this program', async () => {
    const { states } = await read(run('\ufdd0自己点検　☐内部監査　\ufdd5外部監査'));
    expect(states).toEqual(['off']);
  });

  test('the same hidden words are named once, with the number of places', async () => {
    const hidden = (text: string): string => run(text, '<w:vanish/>');
    const { document } = await read(run('☑自己点検') + hidden('記載要領'), {
      headers: { h1: paragraph(hidden('記載要領')) },
    });
    expect(document.notes.map(({ message }) => message.en)).toEqual([
      'Hidden words are left out, as no page prints them: 「記載要領」',
    ]);
    const twice =
      paragraph(run('甲') + hidden('要領')) + paragraph(run('乙') + hidden('要領')) + paragraph(hidden('別'));
    const { notes } = await wordReader.read(wordFile({ body: twice }));
    expect(notes).toEqual([
      {
        line: 1,
        code: 'hidden-text',
        message: {
          ja: '隠し文字は印刷されないため除きました：「要領」（2か所）',
          en: 'Hidden words are left out, as no page prints them: 「要領」 (in 2 places)',
        },
      },
      {
        line: 2,
        code: 'hidden-text',
        message: {
          ja: '隠し文字は印刷されないため除きました：「別」',
          en: 'Hidden words are left out, as no page prints them: 「別」',
        },
      },
    ]);
  });

  test('the contents list of the form in one cell is print', async () => {
    const list = [
      '項目一覧',
      'Ⅰ　基本情報',
      '（別添１）　特定個人情報ファイル記録項目',
      'Ⅲ　リスク対策',
      'Ⅳ　開示請求、問合せ',
    ];
    const body =
      table([400], [row([cell(list.map((line) => paragraph(line)).join(''))])]) +
      table([100, 300], [row([cell('Ⅳ　開示請求、問合せ', '<w:gridSpan w:val="2"/>')])]);
    const document = await wordReader.read(wordFile({ body }));
    const { unplaced, entries } = interpret(document.parts, loadForm('juten'));
    expect([unplaced, entries.map(({ key }) => key)]).toEqual([[], ['IV']]);
  });

  test('items and notes know their table and row, lines outside their paragraph', async () => {
    const { document, lines, entries } = await read(run('☑自己点検') + ACTIVE_X);
    const { origins, notes } = document;
    expect(entries.map(({ key }) => key)).toContain('IV-2-1');
    expect(origins?.[(lines['IV-2-1']?.[1] ?? 0) - 1]).toEqual({ table: 1, rows: [6, 6] });
    expect(origins?.[0]).toEqual({ paragraph: 1 });
    expect(notes.map(({ code, line }) => [code, origins?.[line - 1]])).toEqual([
      ['control', { table: 1, rows: [3, 3] }],
    ]);
  });
});
