import { describe, expect, test } from 'vitest';
import type { Assessment, Change, Frontmatter, Provenance } from '../../src/assessment/types.ts';
import { storeChanges } from '../../src/changes/stored-changes.ts';
import type { StoredChange } from '../../src/changes/stored-change.ts';
import { loadForm } from '../../src/forms/load.ts';
import { encodeDiff } from '../../src/text/diff-code.ts';
import { diffTexts } from '../../src/text/diff.ts';

const row = (more: Partial<Change>): Change => ({
  date: '令和5年4月1日',
  item: 'Ⅰ1②',
  before: '前',
  after: '後',
  timing: '事前',
  note: '',
  flags: [],
  ...more,
});

const assessmentOf = (...changes: Change[]): Assessment => ({
  frontmatter: { form: 'juten', source: null } as Frontmatter,
  entries: [
    { key: 'I-1-2', field: 'I-1-2', label: '②事務の内容', value: { type: 'text', text: '後' } },
    { key: 'II-f1-4-contract2-3', field: 'II-4-contract-3', label: '③委託先名', value: { type: 'text', text: '' } },
  ],
  changes,
  unplaced: [],
});

const store = (changes: Change[], provenance: Provenance | null = null, thisYear?: number): StoredChange[] =>
  storeChanges(assessmentOf(...changes), provenance, loadForm('juten'), thisYear);

describe('a row as it is stored', () => {
  test('keeps what is printed, with its number, day, item, kind and difference', () => {
    const printed = row({});
    expect(store([printed])).toEqual([
      {
        ...printed,
        n: 1,
        iso: '2023-04-01',
        keys: ['I-1-2'],
        fields: ['I-1-2'],
        how: 'exact',
        kind: 'substance',
        rule: 'other',
        diff: encodeDiff(diffTexts('前', '後')),
        origin: null,
      },
    ]);
  });

  test('is about the items that its own item column names, in the order of the document', () => {
    const rows = store([row({ item: 'Ⅱ4委託事項2③' }), row({ item: '全般' }), row({})]);
    expect(rows.map(({ n, keys, fields, how }) => [n, keys, fields, how])).toEqual([
      [1, ['II-f1-4-contract2-3'], ['II-4-contract-3'], 'exact'],
      [2, [], [], 'none'],
      [3, ['I-1-2'], ['I-1-2'], 'exact'],
    ]);
  });

  test('has a kind by the role of its item', () => {
    const texts = { before: '株式会社甲', after: '株式会社乙' };
    const rows = store([row({ ...texts, item: 'Ⅱ4委託事項2③' }), row(texts)]);
    expect(rows.map(({ rule }) => rule)).toEqual(['contractor-item', 'other']);
  });

  test('has the place where the import found it', () => {
    const provenance = { lines: {}, changeLines: [[3, 4]], doubts: [], markdown: '' } as unknown as Provenance;
    expect(store([row({})], provenance)[0]?.origin).toEqual({ lines: [3, 4] });
    expect(store([row({}), row({})], provenance).map(({ origin }) => origin)).toEqual([null, null]);
  });
});

describe('the day of a row', () => {
  test.each<[printed: string, thisYear: number | undefined, iso: string | null]>([
    ['令和5年4月1日', undefined, '2023-04-01'],
    ['令和5年4月', undefined, '2023-04'],
    ['', undefined, null],
    ['未定', undefined, null],
    ['令和5年13月1日', undefined, null],
    // Changes are announced up to the end of next year.
    ['令和8年12月31日', 2025, '2026-12-31'],
    ['令和9年1月1日', 2025, null],
    ['令和9年', 2025, null],
    ['令和9年1月1日', undefined, '2027-01-01'],
    ['未定', 2025, null],
  ])('printed as %j and read in %j is %j', (date, thisYear, iso) => {
    expect(store([row({ date })], null, thisYear)[0]?.iso).toBe(iso);
  });
});
