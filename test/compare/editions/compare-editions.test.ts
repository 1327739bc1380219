import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Change, Entry } from '../../../src/assessment/types.ts';
import { compareEditions } from '../../../src/compare/editions/compare-editions.ts';
import type { EditionDifference } from '../../../src/compare/editions/types.ts';
import { nodeByField } from '../../../src/forms/keys.ts';
import { formIds, loadForm } from '../../../src/forms/load.ts';
import {
  columnOf,
  editionOf,
  entriesOf,
  itemColumn,
  namedItems,
  rowOf,
  type NamedItem,
  text,
  withValue,
} from './edition-like.ts';

const form = loadForm('juten');
const ENTRIES = entriesOf(form);
const ITEMS = namedItems(form, ENTRIES);
const COLUMN = columnOf(form, 'I-1-2');
const OLD = ENTRIES.find(({ key }) => key === 'I-1-2')?.value;
const itemAt = (at: number): NamedItem => ITEMS[at] as NamedItem;
const BEFORE = OLD?.type === 'text' ? OLD.text : '';
const AFTER = '届出書は電子申請で受け付け、決定の通知は郵送する。';

const short = ({ newerKey, olderKey, basis, uncertainty, rows }: EditionDifference): unknown[] => [
  newerKey ?? olderKey,
  basis ?? uncertainty,
  rows,
];
/** What comes of one item whose text becomes another, and of rows that only the newer edition has. */
function compare(
  before: Entry[],
  after: Entry[],
  rows: readonly Change[] = [],
  [older, newer]: [Parameters<typeof editionOf>[3], Parameters<typeof editionOf>[3]] = [{}, {}],
): { differences: unknown[]; rows: unknown[] } {
  const step = compareEditions(editionOf(form, before, [], older), editionOf(form, after, rows, newer), form);
  return {
    differences: step.differences.map(short),
    rows: step.rows.map(({ n, basis, side }) => [n, basis, side]),
  };
}
const changed = (value = AFTER): Entry[] => withValue(ENTRIES, 'I-1-2', text(value));

const words = fc
  .array(fc.constantFrom('届出', '審査', '郵送', '電子申請', '保管庫', '台帳', '監査人', '翌月', '見本課'), {
    minLength: 3,
    maxLength: 9,
  })
  .map((some) => `${some.join('と')}を改めた。`);

describe('properties', () => {
  it.each(formIds)('an edition of %s does not differ from itself', (id) => {
    const own = loadForm(id);
    const edition = editionOf(own, entriesOf(own), [rowOf('Ⅰ', 'あ', 'い')]);
    expect(compareEditions(edition, edition, own)).toEqual({ differences: [], rows: [] });
  });

  // Items whose old words are the same and that get the same new words, or a part of them, are declared by one row.
  const changes = fc.uniqueArray(fc.record({ at: fc.nat(ITEMS.length - 1), after: words, isPart: fc.boolean() }), {
    comparator: (one, other) =>
      one.at === other.at || one.after.endsWith(other.after) || other.after.endsWith(one.after),
    minLength: 1,
    maxLength: 6,
  });
  /** The first words of an item are replaced, and a row prints them alone or the whole text. */
  const make = (some: { at: number; after: string; isPart: boolean }[]) =>
    some.map(({ at, after, isPart }) => {
      const { key, node, text: old } = itemAt(at);
      const end = old.indexOf('、') + 1;
      const [part, rest] = [old.slice(0, end), old.slice(end)];
      const row = isPart ? rowOf(itemColumn(node), part, after) : rowOf(itemColumn(node), old, after + rest);
      return { key, row, text: after + rest };
    });

  it('differences that rows declare are declared, and no row is without effect', () => {
    expect(ITEMS.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(changes, (some) => {
        const made = make(some);
        const after = made.reduce((entries, one) => withValue(entries, one.key, text(one.text)), ENTRIES);
        const { differences, rows } = compare(
          ENTRIES,
          after,
          made.map(({ row }) => row),
        );
        const wanted = made.map(({ key }, at) => [key, 'declared', [at + 1]]);
        expect(differences).toHaveLength(made.length);
        expect(differences).toEqual(expect.arrayContaining(wanted));
        expect(rows).toEqual(made.map((_, at) => [at + 1, 'declared', null]));
      }),
      { numRuns: 60 },
    );
  });

  // A row about a neighbour of nearly the same words leaves the difference open: it may be meant.
  it('without its row exactly that difference is not declared', () => {
    fc.assert(
      fc.property(changes, fc.nat(), (some, which) => {
        const made = make(some);
        const left = made[which % made.length];
        const after = made.reduce((entries, one) => withValue(entries, one.key, text(one.text)), ENTRIES);
        const rows = made.filter((one) => one !== left).map(({ row }) => row);
        const { differences } = compare(ENTRIES, after, rows) as { differences: [string, string, number[]][] };
        const [other, ...more] = differences.filter(([, basis]) => basis !== 'declared');
        expect(other?.[0]).toBe(left?.key);
        expect(['undeclared', 'row-differs']).toContain(other?.[1]);
        expect(more).toEqual([]);
        expect(differences).toHaveLength(made.length);
      }),
      { numRuns: 60 },
    );
  });

  it('a row about an item that did not change is without effect', () => {
    fc.assert(
      fc.property(fc.nat(ITEMS.length - 1), words, fc.boolean(), (at, other, isDone) => {
        const { node, text: own } = itemAt(at);
        const row = isDone ? rowOf(itemColumn(node), other, own) : rowOf(itemColumn(node), own, other);
        const step = compare(ENTRIES, ENTRIES, [row]);
        expect(step).toEqual({ differences: [], rows: [[1, 'without-effect', isDone ? 'after' : 'before']] });
      }),
      { numRuns: 60 },
    );
  });
});

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

describe('what leaves a difference open', () => {
  const undeclared = [['I-1-2', 'undeclared', []]];
  const source = { file: 'mihon.pdf', url: null, retrieved: null, sha256: null, licence: null, quality: null };

  test.each([
    ['text recognised by a machine', { source: { ...source, kind: 'ocr' } }, 'reading'],
    ['the same, compared with the original', { source: { ...source, kind: 'ocr' }, reviewed: true }, null],
    ['a text layer', { source: { ...source, kind: 'pdf' } }, null],
    ['an edition without some of its parts', { complete: false }, 'incomplete'],
    [
      'an import of which little was placed',
      { source: { ...source, kind: 'pdf', quality: 'accepted' as const } },
      'incomplete',
    ],
  ])('%s', (_, more, uncertainty) => {
    const wanted = uncertainty === null ? undeclared : [['I-1-2', uncertainty, []]];
    expect(compare(ENTRIES, changed(), [], [more, {}]).differences).toEqual(wanted);
    expect(compare(ENTRIES, changed(), [], [{}, more]).differences).toEqual(wanted);
  });

  test('an item whose import was not sure', () => {
    const doubts = [{ line: 1, key: 'I-1-2', code: 'joined', message: '' }];
    const provenance = { markdown: '', lines: {}, changeLines: [], doubts };
    const older = { ...editionOf(form, ENTRIES), provenance };
    const step = compareEditions(older, editionOf(form, changed()), form);
    expect(step.differences.map(short)).toEqual([['I-1-2', 'reading', []]]);
  });

  const without = ENTRIES.filter(({ key }) => key !== 'I-1-2');
  test.each([
    ['versions that are not printed', {}, {}, 'form-version'],
    ['two versions', { formVersion: '平成26年4月' }, { formVersion: '令和6年10月' }, 'form-version'],
    ['one version', { formVersion: '令和6年10月' }, { formVersion: '令和6年10月' }, 'undeclared'],
  ])('an item that one edition does not print: %s', (_, older, newer, expected) => {
    expect(compare(without, ENTRIES, [], [older, newer]).differences).toEqual([['I-1-2', expected, []]]);
    expect(compare(ENTRIES, without, [], [older, newer]).differences).toEqual([['I-1-2', expected, []]]);
  });

  test('an item that one edition does not print and the other leaves empty is no difference', () => {
    expect(compare(without, changed('')).differences).toEqual([]);
    expect(compare(changed('－'), changed('')).differences).toEqual([['I-1-2', 'wording', []]]);
  });

  const choice = (value: string, options: string[]): Entry[] =>
    withValue(ENTRIES, 'I-1-3', { type: 'choice', value, options, count: null });
  const OPTIONS = ['1万人未満', '1万人以上'];
  test.each([
    ['another option of the same list', choice('1万人未満', OPTIONS), choice('1万人以上', OPTIONS), 'undeclared'],
    [
      'an option that the other list lacks',
      choice('1万人未満', OPTIONS),
      choice('一万人を超えない', ['一万人を超えない']),
      'form-version',
    ],
  ])('%s', (_, before, after, expected) => {
    expect(compare(before, after).differences).toEqual([['I-1-3', expected, []]]);
  });

  test('the name of an official is shown nowhere', () => {
    const officer = ENTRIES.find(({ field }) => nodeByField(form, field)?.role === 'officer')?.key ?? '';
    const named = (words: string): Entry[] => withValue(ENTRIES, officer, text(words));
    const step = compareEditions(
      editionOf(form, named('課長 見本太郎')),
      editionOf(form, named('課長 見本花子')),
      form,
    );
    expect(step.differences).toMatchObject([{ before: '', after: '', basis: null, uncertainty: 'officer' }]);
    expect(compare(named('保険課長'), named('税務課長')).differences).toEqual([[officer, 'undeclared', []]]);
  });
});

describe('rows that prove nothing', () => {
  test.each([
    ['a row that is damaged', rowOf(COLUMN, BEFORE, AFTER, { flags: ['damaged'] })],
    ['a row whose sides are the same', rowOf(COLUMN, BEFORE, BEFORE)],
    ['a row about wording alone', rowOf(COLUMN, BEFORE.replaceAll('、', '，'), BEFORE)],
    ['a row that prints neither text', rowOf(COLUMN, '別の記載', 'また別の記載')],
    ['a row about a heading', rowOf('Ⅰ 基本情報', BEFORE, AFTER)],
    ['a row whose item is not found', rowOf('別紙', BEFORE, AFTER)],
  ])('%s', (_, row) => {
    expect(compare(ENTRIES, ENTRIES, [row])).toEqual({ differences: [], rows: [[1, null, null]] });
  });

  test('rows that lead away and back have had their effect', () => {
    const rows = [rowOf(COLUMN, BEFORE, AFTER), rowOf(COLUMN, AFTER, BEFORE, { date: '令和6年5月1日' })];
    expect(compare(ENTRIES, ENTRIES, rows).rows).toEqual([
      [1, 'declared', null],
      [2, 'declared', null],
    ]);
  });

  test('a row that the older edition has too is none of the newer one', () => {
    const row = rowOf(COLUMN, BEFORE, AFTER);
    const spelled = { ...row, item: `${COLUMN} `, after: AFTER.replace('、', '，') };
    const step = compareEditions(editionOf(form, ENTRIES, [row]), editionOf(form, changed(), [spelled]), form);
    expect(step.rows).toEqual([]);
    expect(step.differences.map(short)).toEqual([['I-1-2', 'undeclared', []]]);
  });

  test('a row that the older edition has in other words may declare, and is never without effect', () => {
    const older = editionOf(form, ENTRIES, [rowOf(COLUMN, '前の記載', BEFORE)]);
    const row = rowOf(COLUMN, BEFORE, AFTER);
    expect(compareEditions(older, editionOf(form, changed(), [row]), form).differences.map(short)).toEqual([
      ['I-1-2', 'declared', [1]],
    ]);
    expect(compareEditions(older, editionOf(form, ENTRIES, [row]), form).rows).toEqual([]);
  });
});
