import { describe, expect, it, test } from 'vitest';
import type { Change, Entry } from '../../../src/assessment/types.ts';
import { compareEditions } from '../../../src/compare/editions/compare-editions.ts';
import { editionOf, rowOf, text, withValue } from './edition-like.ts';
import { AFTER, BEFORE, changed, COLUMN, compare, ENTRIES, form } from './support/compare-item.ts';

describe('one item and the rows about it', () => {
  const cases: [name: string, rows: Change[], after: string, expected: unknown[]][] = [
    ['no row', [], AFTER, [['I-1-2', 'undeclared', []]]],
    ['a row with both texts', [rowOf(COLUMN, BEFORE, AFTER)], AFTER, [['I-1-2', 'declared', [1]]]],
    [
      'a row in other width and punctuation',
      [rowOf(COLUMN, BEFORE.replaceAll('、', '，'), AFTER)],
      AFTER,
      [['I-1-2', 'declared', [1]]],
    ],
    [
      'two rows, one after the other',
      [
        rowOf(COLUMN, BEFORE, '中間の記載である。'),
        rowOf(COLUMN, '中間の記載である。', AFTER, { date: '令和6年5月1日' }),
      ],
      AFTER,
      [['I-1-2', 'declared', [1, 2]]],
    ],
    [
      'a row that adds words',
      [rowOf(COLUMN, '', '（以下を追記）\n委託先は見本社である。')],
      `${BEFORE}\n委託先は見本社である。`,
      [['I-1-2', 'declared', [1]]],
    ],
    [
      'an excerpt of both texts',
      [rowOf(COLUMN, '（抜粋）台帳と照らし合わせて行い', '（抜粋）電子申請で受け付け')],
      AFTER,
      [['I-1-2', 'declared', [1]]],
    ],
    [
      'parts of both texts',
      [rowOf(COLUMN, '事務の内容は（中略）台帳と照らし合わせて行い（略）', '届出書は…決定の通知は郵送する')],
      AFTER,
      [['I-1-2', 'declared', [1]]],
    ],
    [
      'parts of which one stands in neither text',
      [rowOf(COLUMN, '事務の内容は（中略）年金を調べ（略）', '届出書は…郵送する')],
      AFTER,
      [['I-1-2', 'row-differs', []]],
    ],
    ['a row with another text', [rowOf(COLUMN, '別の記載', 'また別の記載')], AFTER, [['I-1-2', 'row-differs', []]]],
    ['a row about another item', [rowOf('Ⅰ 7. ②所属長', BEFORE, 'また別の記載')], AFTER, [['I-1-2', 'undeclared', []]]],
    [
      'a row about another item that prints both texts of this',
      [rowOf('Ⅰ 7. ②所属長', BEFORE, AFTER)],
      AFTER,
      [['I-1-2', 'row-unresolved', []]],
    ],
    [
      'a row without an item that leaves all out',
      [rowOf('別紙', '（略）', '（略）')],
      AFTER,
      [['I-1-2', 'row-unresolved', []]],
    ],
    [
      'a row without an item that prints its words',
      [rowOf('別紙', BEFORE, '何か')],
      AFTER,
      [['I-1-2', 'row-unresolved', []]],
    ],
    [
      'a row without an item that prints other words',
      [rowOf('別紙', '別の記載', 'また別の記載')],
      AFTER,
      [['I-1-2', 'undeclared', []]],
    ],
    [
      'a row without an item that prints nothing',
      [rowOf('別紙', '', '全般')],
      AFTER,
      [['I-1-2', 'row-unresolved', []]],
    ],
    ['other punctuation', [], BEFORE.replaceAll('、', '，'), [['I-1-2', 'wording', []]]],
    ['other blanks', [], BEFORE.replace('、', '、\n'), []],
    ['a letter that is lost', [], BEFORE.replace('見本町', '見本\ufffd'), [['I-1-2', 'unreadable', []]]],
  ];

  it.each(cases)('%s', (_, rows, after, expected) => {
    expect(compare(ENTRIES, changed(after), rows).differences).toEqual(expected);
  });

  it('what is left beside a declared part is undeclared', () => {
    const end = BEFORE.indexOf('、') + 1;
    const [head, rest] = [BEFORE.slice(0, end), BEFORE.slice(end)];
    const step = compareEditions(
      editionOf(form, ENTRIES),
      editionOf(form, changed(`届出の受理は、${rest}写しは五年保管する。`), [rowOf(COLUMN, head, '届出の受理は、')]),
      form,
    );
    expect(step.differences.map(({ before, after, basis, rows }) => ({ before, after, basis, rows }))).toEqual([
      { before: BEFORE, after: `届出の受理は、${rest}`, basis: 'declared', rows: [1] },
      {
        before: `届出の受理は、${rest}`,
        after: `届出の受理は、${rest}写しは五年保管する。`,
        basis: 'undeclared',
        rows: [],
      },
    ]);
  });
});

test('a row about a heading that holds a text leaves nothing over in the items beneath', () => {
  const said = (name: string, content: string): Entry[] =>
    withValue(withValue(ENTRIES, 'II-f1-4-contract1', text(name)), 'II-f1-4-contract1-1', text(content));
  const after = said('資格の情報の管理', 'オンラインによる資格の情報の管理');
  const row = rowOf('Ⅱ 4 委託事項1', '（新設）', '資格の情報の管理');
  expect(compare(said('', ''), after, [row]).differences).toEqual([
    ['II-f1-4-contract1', 'declared', [1]],
    ['II-f1-4-contract1-1', 'declared', [1]],
  ]);
});

test.each([
  ['保管', 'row-differs'],
  ['保管庫', 'declared'],
])('words of a row that may stand in any text prove nothing where they are as short as %s', (words, expected) => {
  const after = `庁舎の${words}に置き、鍵を掛け、持ち出しを記録する。`;
  const row = rowOf(COLUMN, '', `（抜粋）${words}`);
  expect(compare(ENTRIES, changed(after), [row]).differences).toEqual([
    ['I-1-2', expected, expected === 'declared' ? [1] : []],
  ]);
});
