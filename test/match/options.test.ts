import { describe, expect, test } from 'vitest';
import { nodeByField } from '../../src/forms/keys.ts';
import { matchMark, matchOption } from '../../src/match/options.ts';
import { loadForm } from '../../src/forms/load.ts';

const item = (field: string) => {
  const node = nodeByField(loadForm('juten'), field);
  if (node === null) throw new Error(`The form has no field ${field}.`);
  return node;
};

describe('matchOption', () => {
  test.each<[printed: string, field: string, option: string, how: string, rest: string]>([
    ['十分である', 'III-2-risk1-adequacy', '十分である', 'exact', ''],
    ['[ 十分である ]', 'III-2-risk1-adequacy', '十分である', 'exact', ''],
    ['[ 十分である ] 備考 ', 'III-2-risk1-adequacy', '十分である', 'exact', '備考'],
    [
      '［　特に力を入れている　］ ＜選択肢＞ 1) 特に…',
      'III-2-risk1-adequacy',
      '特に力を入れている',
      'exact',
      '＜選択肢＞ 1) 特に…',
    ],
    ['3） 課題が残されている', 'III-2-risk1-adequacy', '課題が残されている', 'exact', ''],
    ['１，０００人以上１万人未満', 'I-1-3', '1,000人以上1万人未満', 'exact', ''],
    ['10万人以上 30万人未満', 'I-1-3', '10万人以上30万人未満', 'exact', ''],
    ['その他の電子ファイル(表計算ファイル等)', 'II-2-1', 'その他の電子ファイル（表計算ファイル等）', 'exact', ''],
    ['委託する ( 6 ) 件', 'II-4-status', '委託する', 'exact', '( 6 ) 件'],
    ['100項目以上 2) 10項目以上50項目未満', 'II-2-4', '100項目以上', 'exact', '2) 10項目以上50項目未満'],
    ['[ 十分に行つていない ]', 'III-7-risk1-1', '十分に行っていない', 'near', ''],
    ['特に力を入れて行つている', 'III-7-risk1-1', '特に力を入れて行っている', 'near', ''],
    ['2) 十分に行つていない', 'III-7-risk1-1', '十分に行っていない', 'near', ''],
    ['[ 十分に行つていない ]備考', 'III-7-risk1-1', '十分に行っていない', 'near', '備考'],
  ])('%j of %s is %s (%s)', (printed, field, option, how, rest) => {
    expect(matchOption(printed, item(field).options)).toEqual({ option, how, rest });
  });

  test.each<[printed: string, field: string, why: string]>([
    ['30万人以上', 'I-1-3', 'the form has no such option'],
    ['20万人以上30万人未満', 'I-1-3', 'a digit makes another option'],
    ['10人以上500人未満', 'II-3-4-users', 'a digit makes another option'],
    ['定めていない方針', 'III-4-risk1-clauses', 'the words go on'],
    ['十分に行っている場合', 'III-7-risk1-1', 'the words go on'],
    ['', 'I-5-1', 'there is nothing'],
    ['[ ]', 'I-5-1', 'there is nothing'],
  ])('%j of %s is none: %s', (printed, field) => {
    expect(matchOption(printed, item(field).options)).toBeNull();
  });

  test('an option that begins another one does not take its place', () => {
    const options = ['基礎項目評価書', '基礎項目評価書及び重点項目評価書'];
    expect(matchOption('[ 基礎項目評価書及び重点項目評価書 ]', options)?.option).toBe(
      '基礎項目評価書及び重点項目評価書',
    );
    expect(matchOption('[ 基礎項目評価書及び全部 ]', options)).toBeNull();
  });

  test.each([
    ['the shorter one first', ['紙', '紙（写し）']],
    ['the longer one first', ['紙（写し）', '紙']],
  ])('the longest of several that fit is meant, %s', (_, options) => {
    expect(matchOption('紙(写し) 3枚', options)).toEqual({ option: '紙（写し）', how: 'exact', rest: '3枚' });
  });
});

describe('matchMark', () => {
  test.each<[printed: string, field: string, label: string, how: string, rest: string]>([
    ['庁内連携システム', 'I-2-system-3', '庁内連携システム', 'exact', ''],
    ['その他 （ LGWAN ）', 'I-2-system-3', 'その他', 'exact', '（ LGWAN ）'],
    ['その他（）', 'I-2-system-3', 'その他', 'exact', '（）'],
    ['その他住民票関係情報', 'II-2-4-main', 'その他住民票関係情報', 'exact', ''],
    ['その他識別情報(内部番号)', 'II-2-4-main', 'その他識別情報（内部番号）', 'exact', ''],
    ['個人番号対応符号 [', 'II-2-4-main', '個人番号対応符号', 'exact', '['],
    ['個人番号 [ ] 対応符号', 'II-2-4-main', '個人番号', 'exact', '[ ] 対応符号'],
    ['電子記録媒体（フラッシュメモリを除く）', 'II-3-2', '電子記録媒体（フラッシュメモリを除く。）', 'exact', ''],
    ['電子記録媒体(ﾌﾗｯｼｭﾒﾓﾘを除く｡) [ ]', 'II-3-2', '電子記録媒体（フラッシュメモリを除く。）', 'exact', '[ ]'],
    ['提供を行っている ( 4 ) 件', 'II-5-status', '提供を行っている', 'exact', '( 4 ) 件'],
    [
      '評価実施機関内の他部署（市民課（住民記録））',
      'II-3-1',
      '評価実施機関内の他部署',
      'exact',
      '（市民課（住民記録））',
    ],
    ['接続しない(提供)', 'III-6-none', '接続しない（提供）', 'exact', ''],
    ['4情報（氏名、性別、生年月日、住所）', 'II-2-4-main', '4情報（氏名、性別、生年月日、住所）', 'exact', ''],
    ['５情報', 'II-2-4-main', '5情報（氏名、氏名の振り仮名、性別、生年月日、住所）', 'alias', ''],
    ['電子記録媒体', 'II-3-2', '電子記録媒体（フラッシュメモリを除く。）', 'near', ''],
    ['情報提供ネットワ一クシステム', 'I-2-system-3', '情報提供ネットワークシステム', 'near', ''],
    ['行政機関・独立行政法人筆（ 見本省 ）', 'II-3-1', '行政機関・独立行政法人等', 'near', '（ 見本省 ）'],
  ])('%j of %s is %s (%s)', (printed, field, label, how, rest) => {
    const match = matchMark(printed, item(field).marks);
    expect({ label: match?.mark.label, how: match?.how, rest: match?.rest }).toEqual({ label, how, rest });
  });

  test.each([
    ['紙媒体', 'II-3-2', 'the words go on'],
    ['6情報（氏名など）', 'II-2-4-main', 'a digit makes another box'],
    ['提供を行っていない', 'II-5-status', 'a negation makes another box'],
    ['', 'II-3-2', 'there is nothing'],
  ])('%j of %s is none: %s', (printed, field) => {
    expect(matchMark(printed, item(field).marks)).toBeNull();
  });

  test('the form’s own spelling goes before an older one of the same letters', () => {
    const [mark] = item('II-3-2').marks;
    if (mark === undefined) return expect.unreachable();
    const marks = [{ ...mark, label: '見本・媒体', aliases: ['見本媒体'] }];
    expect(matchMark('見本媒体', marks)?.how).toBe('exact');
  });
});
