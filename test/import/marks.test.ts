import { describe, expect, test } from 'vitest';
import { loadForm } from '../../src/forms/load.ts';
import { nodeByField } from '../../src/forms/keys.ts';
import { readMarks } from '../../src/import/values/marks.ts';
import { markupToText } from '../../src/import/readers/ocr/tags.ts';

const form = loadForm('juten');
const node = (field: string) => nodeByField(form, field) ?? expect.unreachable(`no field ${field}`);
const SIGN = { on: '+', off: '-', unclear: '?' };

/** Marks of an item printed as OCR markup: `+紙 -専用線 ?その他(窓口)`. */
function read(field: string, ...cells: string[]): string {
  const { marks, leftover } = readMarks(cells.map(markupToText), node(field));
  const words = marks.map(
    (mark) =>
      `${SIGN[mark.state]}${mark.label}${mark.text === '' ? '' : `(${mark.text})`}${mark.count === null ? '' : `#${mark.count}`}`,
  );
  return [...words, ...leftover.map((text) => `!${text}`)].join(' ');
}

const CHECKED = '<input type="checkbox" checked>';
const BARE = '<input type="checkbox"/>';

describe('states', () => {
  test.each([
    [
      'printed circles',
      '[ ○ ] 紙 [ ] 専用線 [〇] 電子メール (○) フラッシュメモリ',
      '+紙 -専用線 +電子メール +フラッシュメモリ',
    ],
    ['checked fields beside bare ones', `${CHECKED} 紙 ${BARE} 専用線`, '+紙 -専用線'],
    ['checked fields in brackets', `[ ${CHECKED} ] 紙 [ ${BARE} ] 専用線`, '+紙 -専用線'],
    ['bracketed fields among empty brackets', `[ ${BARE} ] 紙 [ ] 専用線 [ ] 電子メール`, '+紙 -専用線 -電子メール'],
    ['every box the same field', `[ ${BARE} ] 紙 [ ${BARE} ] 専用線`, '?紙 ?専用線'],
    [
      'bare fields at the head of lines beside brackets',
      `${BARE} 紙 [ ] 専用線 ${CHECKED} 電子メール`,
      '?紙 -専用線 +電子メール',
    ],
    ['no box is marked', '[ ] 紙 [ ] 専用線', '?紙 ?専用線'],
    ['a box that the source lost', '[○] 紙 専用線', '+紙 ?専用線'],
  ])('%s', (_, cell, expected) => {
    expect(read('II-3-2', cell)).toBe(expected);
  });

  test('a lone flag printed empty is off, with a circle on', () => {
    expect(read('III-4-none', '[ ] 委託しない')).toBe('-委託しない');
    expect(read('III-4-none', '[ ○ ] 委託しない')).toBe('+委託しない');
  });
});

test('a box, its label, its bracket and its count may stand in cells of their own', () => {
  expect(read('II-3-2', '[○]', '紙', '[ ]', '専用線', '[○] その他', '（ 窓口 ）')).toBe('+紙 -専用線 +その他(窓口)');
  expect(
    read('II-5-status', '[○] 提供を行っている', '( 3 ) 件', '[ ] 移転を行っている', '( ) 件', '[ ] 行っていない'),
  ).toBe('+提供を行っている#3 -移転を行っている -行っていない');
});

describe('words and counts', () => {
  test.each([
    [
      'a filled bracket proves the mark',
      `${BARE} 紙 ${BARE} その他 ( 窓口の端末(閉域) )`,
      '?紙 +その他(窓口の端末(閉域))',
    ],
    ['words where the form prints no bracket prove nothing', `${BARE} 紙 (控え) ${BARE} 専用線`, '?紙(控え) ?専用線'],
    ['an empty bracket proves nothing', `${BARE} 紙 ${BARE} その他 (　)`, '?紙 ?その他'],
    [
      'a label keeps its own bracket',
      '[○] 電子記録媒体(フラッシュメモリを除く。) [ ] 紙',
      '+電子記録媒体（フラッシュメモリを除く。） -紙',
    ],
  ])('%s', (_, cell, expected) => {
    expect(read('II-3-2', cell)).toBe(expected);
  });

  test('a count above 0 proves the mark, 0 denies it', () => {
    const cell = (count: number): string => `[ ${BARE} ] 提供を行っている ( ${count} ) 件 [ ] 行っていない`;
    expect(read('II-5-status', cell(4))).toBe('+提供を行っている#4 -行っていない');
    expect(read('II-5-status', `[ ${BARE} ] 提供を行っている ( 0 ) 件 [○] 行っていない`)).toBe(
      '-提供を行っている#0 +行っていない',
    );
    // Neither where the box looks marked, nor where every box looks the same.
    expect(read('II-5-status', cell(0))).toBe('-提供を行っている#0 ?行っていない');
    expect(read('II-5-status', `${BARE} 提供を行っている ( 0 ) 件 ${BARE} 行っていない`)).toBe(
      '-提供を行っている#0 ?行っていない',
    );
  });

  test('captions of a group are no words of a mark', () => {
    expect(
      read(
        'II-2-4-main',
        '・識別情報 [○] 個人番号 ・連絡先等情報 [ ] 連絡先(電話番号等) ・業務関係情報 [ ] その他 ( )',
      ),
    ).toBe('+個人番号 -連絡先（電話番号等） -その他');
  });

  test('a bracket that a table cell cuts is closed by the end of the cell', () => {
    expect(
      read(
        'I-2-system-3',
        '<table><tr><td>[ ] 税務システム [○] その他 ( 窓口</td><td>[ ] 庁内連携システム )</td></tr></table>',
      ),
    ).toBe('-税務システム +その他(窓口) -庁内連携システム');
  });

  test('words without a box of the form are left over', () => {
    expect(read('II-3-2', '[○] 紙 [ ] 読めない字')).toBe('+紙 !読めない字');
  });
});
