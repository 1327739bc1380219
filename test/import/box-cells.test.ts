import { describe, expect, test } from 'vitest';
import { BOX } from '../../src/match/boxes.ts';
import { loadForm } from '../../src/forms/load.ts';
import { walk } from '../../src/forms/keys.ts';
import { boxesBefore, isMarkLabel } from '../../src/import/readers/tables/box-cells.ts';

const marks = Array.from(walk(loadForm('juten'))).flatMap((node) => node.marks);
const show = (text: string): string =>
  text.replaceAll(BOX.on, '[○]').replaceAll(BOX.empty, '[ ]').replaceAll(BOX.doubtful, '[?]');

describe('boxes in the text of a cell', () => {
  test.each<[string, string, string]>([
    ['left of their labels', '[○] 紙　[ ] 電子メール', '[○] 紙　[ ] 電子メール'],
    ['right of their labels', '紙[○]　電子メール[ ]', '[○]紙　[ ]電子メール'],
    [
      'right of a label behind a heading',
      '４．特定個人情報ファイルの取扱いの委託　　委託しない［○］',
      '４．特定個人情報ファイルの取扱いの委託　　[○]委託しない',
    ],
    [
      'right of two labels behind a heading',
      '６．情報提供ネットワークシステムとの接続　接続しない（入手）［○］　接続しない（提供）［　］',
      '６．情報提供ネットワークシステムとの接続　[○]接続しない（入手）　[ ]接続しない（提供）',
    ],
    [
      'right of labels below a caption',
      '・業務関係情報\n国税関係情報［○］　地方税関係情報［　］',
      '・業務関係情報\n[○]国税関係情報　[ ]地方税関係情報',
    ],
    [
      'right of labels beside a caption',
      '・識別情報個人番号［○］　個人番号対応符号［　］・連絡先等情報連絡先（電話番号等）［○］',
      '・識別情報[○]個人番号　[ ]個人番号対応符号・連絡先等情報[○]連絡先（電話番号等）',
    ],
    [
      'left of labels beside a caption',
      '・識別情報［○］個人番号　［　］個人番号対応符号',
      '・識別情報[○]個人番号　[ ]個人番号対応符号',
    ],
    ['left of a label that the form does not have', '［○］紙　［　］帳票', '[○]紙　[ ]帳票'],
    ['behind words that are no label, with one at the end', '書面［○］紙［　］', '書面[?]紙[?]'],
    [
      'squares left of their labels, the first one empty',
      '□ 紙\n☑ 電子メール\n□ 専用線',
      '[ ] 紙\n[○] 電子メール\n[ ] 専用線',
    ],
    ['squares right of their labels, the last one empty', '紙 ☑\n電子メール □', '[○]紙 \n[ ]電子メール '],
    ['squares that are bullets of a text', '□ 届出の受付\n☑ 紙', '□ 届出の受付\n[○] 紙'],
    ['with a label at either end', '紙［○］電子メール', '紙[?]電子メール'],
  ])('%s', (_, text, expected) => {
    expect(show(boxesBefore(text, marks)).replace(/\s+/gu, ' ')).toBe(expected.replace(/\s+/gu, ' '));
  });

  test.each<[string, boolean]>([
    ['紙', true],
    ['その他（　文書管理システム　）', true],
    ['その他（ 福祉課（分室） ）', true],
    ['提供を行っている（ 3 ）件', true],
    ['紙を渡す', false],
    ['[○] 紙', false],
  ])('%s as a label alone', (text, expected) => {
    expect(isMarkLabel(text, marks)).toBe(expected);
  });
});
