import { describe, expect, test } from 'vitest';
import type { Assessment, Change, Entry, Frontmatter } from '../../src/assessment/types.ts';
import { resolveChanges } from '../../src/changes/resolve-item.ts';

const row = (item: string, before: string, after: string): Change => ({
  date: '',
  item,
  before,
  after,
  timing: '',
  note: '',
  flags: [],
});
const entry = (key: string, field: string, text: string): Entry => ({
  key,
  field,
  label: '',
  value: { type: 'text', text },
});

const entries = [
  entry('II-f1-1', 'II-1', '見本台帳ファイル'),
  entry('II-f1-4-contract1-3', 'II-4-contract-3', '株式会社みほん'),
  entry('II-f1-4-contract2-3', 'II-4-contract-3', '株式会社てほん'),
];

/** The rows of a document with these entries: keys and how they were found. */
const resolve = (...changes: Change[]): string[] => {
  const assessment: Assessment = { frontmatter: { form: 'juten' } as Frontmatter, entries, changes, unplaced: [] };
  return resolveChanges(assessment).map(({ keys, how }) => `${keys.join(' ')} ${how}`.trim());
};

const SURE = row('Ⅱ4委託事項2③委託先名', '株式会社たちばな', '株式会社てほん');
const HEADING = row('Ⅱ4③委託先名', '株式会社さくら', '株式会社たちばな');

describe('a row that names only a heading', () => {
  test('is about the item that says today what the row says', () => {
    expect(resolve(row('Ⅱ4③委託先名', '', '株式会社みほん'))).toEqual(['II-f1-4-contract1-3 value']);
  });

  test('is about the item that another row shows to have said it, wherever that row stands', () => {
    expect(resolve(SURE, HEADING)).toEqual(['II-f1-4-contract2-3 exact', 'II-f1-4-contract2-3 value']);
    expect(resolve(HEADING, SURE)).toEqual(['II-f1-4-contract2-3 value', 'II-f1-4-contract2-3 exact']);
  });

  test('says nothing of an item by itself, nor by another that is no surer', () => {
    expect(resolve(HEADING)).toEqual(['group']);
    expect(resolve(row('Ⅱ4③委託先名', '株式会社たちばな', '株式会社みほん'), HEADING)).toEqual([
      'II-f1-4-contract1-3 value',
      'group',
    ]);
  });

  test('is not about one of several items of a row', () => {
    const both = row('Ⅱ4委託事項1、2③委託先名', '株式会社たちばな', '株式会社うめ');
    expect(resolve(both, HEADING)).toEqual(['II-f1-4-contract1-3 II-f1-4-contract2-3 exact', 'group']);
  });
});

test('a file is known by the name that the document gives it', () => {
  expect(resolve(row('Ⅱ見本台帳ファイル 4委託事項1③', '', ''))).toEqual(['II-f1-4-contract1-3 exact']);
});
