import { describe, expect, test } from 'vitest';
import { dropListDashes, foldSpelling } from '../../src/text/fold-spelling.ts';

describe('foldSpelling', () => {
  test.each([
    ['サーバーとユーザー', 'サーバとユーザ'],
    ['甲および乙', '甲及び乙'],
    ['手続き、申し込み、問い合わせ', '手続・申込・問合せ'],
    ['取り扱い', '取扱'],
    ['漏えい・き損', '漏洩・毀損'],
    ['國の學校', '国の学校'],
    ['3カ月', '3か月'],
    ['1 受け付ける。 2 審査する。', '受け付ける。審査する。'],
    ['- - 別表の者', '別表の者'],
  ])('has one form for %j and %j', (one, other) => {
    expect(foldSpelling(one)).toBe(foldSpelling(other));
  });

  test.each([
    ['甲及び乙', '甲又は乙'],
    ['バー', 'バ'],
    ['職員 2人', '職員 3人'],
    ['提供する', '提供した'],
    ['子ども課', '高齢課'],
    ['-5', '5か所'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(foldSpelling(one)).not.toBe(foldSpelling(other));
  });
});

test('a dash that is an answer is no mark of a list', () => {
  expect(dropListDashes('-')).toBe('-');
  expect(dropListDashes('- \n- 甲')).toBe('- \n甲');
});
