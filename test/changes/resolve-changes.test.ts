import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
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
const resolveIn = (entries: Entry[], ...changes: Change[]): string[] => {
  const assessment: Assessment = { frontmatter: { form: 'juten' } as Frontmatter, entries, changes, unplaced: [] };
  return resolveChanges(assessment).map(({ keys, how }) => `${keys.join(' ')} ${how}`.trim());
};
const resolve = (...changes: Change[]): string[] => resolveIn(entries, ...changes);

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

test('an item column says in each document what it says of its own files and items', () => {
  const inFile = row('Ⅱ見本台帳ファイル 4委託事項1③', '', '');
  const inCover = row('Ⅰ1①', '', '');
  const others = [
    entry('II-f1-1', 'II-1', 'てほん台帳ファイル'),
    entry('II-f2-1', 'II-1', '見本台帳ファイル'),
    entry('II-f1-4-contract1-3', 'II-4-contract-3', ''),
    entry('II-f2-4-contract1-3', 'II-4-contract-3', ''),
    entry('I-1-1', 'I-1-1', ''),
  ];
  for (let time = 1; time <= 2; time += 1) {
    expect(resolve(inFile, inCover)).toEqual(['II-f1-4-contract1-3 exact', 'exact']);
    expect(resolveIn(others, inFile, inCover)).toEqual(['II-f2-4-contract1-3 exact', 'I-1-1 exact']);
  }
});

test('no document is held for its item columns', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  /** Cut out of a document of a megabyte. */
  const itemIn = (n: number): string => `${'あ'.repeat(500_000)}Ⅰ1②事務の内容の別紙${n}`.slice(500_000);
  resolve(row(itemIn(0), '', ''));
  const before = heap();
  for (let n = 1; n <= 50; n += 1) resolve(row(itemIn(n), '', ''));
  expect(heap() - before).toBeLessThan(20_000_000);
});
