import { describe, expect, test } from 'vitest';
import { findStamps, isStamp } from '../../../src/import/stamps/find-stamps.ts';

const found = (text: string, unit: '\n' | '\f' = '\n'): string[] =>
  findStamps(text, unit).map(({ month, form, from, to }) => `${month} ${form} ${JSON.stringify(text.slice(from, to))}`);

describe('on the cover', () => {
  test.each([
    ['on a line of its own', '公表日\n令和7年3月31日\n[令和6年10月 様式2]\nⅠ 関連情報', '令和6年10月 様式2'],
    ['full width', '［令和６年１０月　様式３］', '令和6年10月 様式3'],
    ['blanks between its letters', '[ 平成 26 年 4 月様式 4]', '平成26年4月 様式4'],
    ['blanks between all', '［ 平 成 ３ ０ 年 ５ 月 様 式 ４ ］', '平成30年5月 様式4'],
    ['no blank', '公表日平成27年1月9日[平成26年4月様式3]項目一覧', '平成26年4月 様式3'],
    ['behind the date', '公表日 平成27年4月2日 [平成26年4月 様式2] Ⅰ 関連情報', '平成26年4月 様式2'],
    ['behind a label', '特記事項 [平成26年4月 様式3]\n評価実施機関名', '平成26年4月 様式3'],
    ['over lines', '公表日\n[平成30年5月\n\n様式３]\n', '平成30年5月 様式3'],
    ['the first year of an era', '〔令和元年5月 様式2〕', '令和元年5月 様式2'],
    ['other brackets', '【平成31年1月 様式2】', '平成31年1月 様式2'],
    ['without brackets, alone on its line', '公表日\n平成26年4月 様式2\n', '平成26年4月 様式2'],
    ['with half of its brackets', '公表日\n[平成26年4月 様式2\n', '平成26年4月 様式2'],
  ])('%s', (_, text, expected) => {
    expect(found(text).map((line) => line.replace(/ "[\s\S]*/u, ''))).toEqual([expected]);
  });

  test.each([
    ['a date', '公表日 令和6年10月1日'],
    ['a date and the name of a form', '令和6年10月 基礎項目評価書'],
    ['the number of a form', '特定個人情報保護評価書（様式2）'],
    ['a stamp without a month', '[様式2]'],
    ['a stamp that a sentence names', '特記事項\nこの評価書は[平成26年4月 様式2]を使っている。'],
    ['a month beside a form in a sentence', '令和6年10月 様式2 による記載に改めた。'],
    ['a month that no calendar has without brackets', '平成26年14月の様式'],
  ])('%s is none', (_, text) => expect(found(text)).toEqual([]));

  test('each is found where it stands', () => {
    expect(found('[平成26年4月 様式2]\n公表日 [平成26年4月 様式2] 項目一覧')).toEqual([
      '平成26年4月 様式2 "[平成26年4月 様式2]"',
      '平成26年4月 様式2 "[平成26年4月 様式2]"',
    ]);
  });

  test.each([
    ['letters lost', '[ 成 様式 ]', null, null],
    ['the number of the form lost', '[平成26年4月 様式 ]', '平成26年4月', null],
    ['a letter for a digit', '[平成2O年4月 様式2]', null, '様式2'],
    ['a month that no calendar has', '[平成26年14月 様式2]', null, '様式2'],
    ['the year lost', '[ 年4月 様式2]', null, '様式2'],
  ])('%s: what cannot be read is null', (_, text, month, form) => {
    expect(findStamps(`公表日\n${text}\n`, '\n')).toMatchObject([{ month, form }]);
  });

  test('brackets around the name of some other form are no damaged stamp', () => {
    expect(found('特記事項\n[別紙様式1]\n[申請様式]\n')).toEqual([]);
  });
});

describe('behind the cover', () => {
  const body = 'Ⅰ 関連情報\n１．特定個人情報ファイルを取り扱う事務\n①事務の名称\n';

  test('a stamp counts that fills its line, as the foot of a page does', () => {
    expect(found(`${body}手当の支給\n[令和6年10月 様式2]\n②事務の概要`)).toHaveLength(1);
    expect(found(`${body}手当の支給 [令和6年10月 様式2]\n②事務の概要`)).toEqual([]);
  });

  test('a damaged one is words of an item', () => expect(found(`${body}[平成 年 月 様式2]\n`)).toEqual([]));

  test('an original has it in a part, which may have empty cells', () => {
    expect(found('公表日\t令和7年3月31日\f\t[令和6年10月\t様式2]\t\f項目一覧', '\f')).toHaveLength(1);
    const part = `${body.replace(/\n/gu, '\f')}手当の支給\n[令和6年10月 様式2]\f②事務の概要`;
    expect(found(part, '\f')).toEqual([]);
    expect(found(part.replace('手当の支給\n', ''), '\f')).toHaveLength(1);
  });

  test('the table of changes quotes stamps', () => {
    const table =
      '変更日\t項目\t変更前の記載\t変更後の記載\n令和7年3月31日\t様式\n[平成26年4月 様式2]\n[令和6年10月 様式2]\n';
    expect(found(body + table)).toEqual([]);
    expect(found(`[令和6年10月 様式2]\n${body}${table}`)).toHaveLength(1);
  });
});

test.each([
  ['[令和6年10月 様式2]', true],
  ['［平成２６年４月　様式４］', true],
  ['[ 平成 26 年 4 月様式 4]', true],
  ['平成26年4月 様式2', true],
  ['[様式2]', true],
  ['様式2', false],
  ['[令和6年10月 様式2] 公表日', false],
  ['令和6年10月', false],
])('%s is nothing but a stamp: %s', (text, expected) => expect(isStamp(text)).toBe(expected));
