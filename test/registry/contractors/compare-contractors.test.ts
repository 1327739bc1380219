import { expect, test } from 'vitest';
import { compareContractors, isSameCompany } from '../../../src/registry/contractors/compare-contractors.ts';
import { openDirectory } from '../../../src/registry/contractors/directory.ts';

const directory = openDirectory(
  [{ id: 'mihon', name: '株式会社みほん', spellings: ['みほん情シス'], note: '' }],
  [],
  [],
);

test.each([
  ['株式会社みほん', 'みほん情シス', 'same'],
  ['株式会社 エヌ・ティ・ティ・データ例示', '株式会社 NTTデータ例示', 'same'],
  ['株式会社みほん 北海道支社', '㈱みほん 東北支社', 'branches'],
  ['株式会社みほん 北海道支社', '株式会社みほん', 'branches'],
  ['株式会社みほん', '株式会社例示', 'other'],
  ['株式会社みほん', '株式会社みほん\n株式会社例示', 'other'],
  ['株式会社スーブル', '株式会社スープル', 'doubt'],
  ['競争入札により決定する。', '株式会社みほん', 'doubt'],
  ['', '株式会社みほん', 'doubt'],
])('%j and %j: %s', (before, after, expected) => {
  expect(compareContractors(before, after, directory)).toBe(expected);
  expect(isSameCompany(before, after, directory)).toBe(['same', 'branches'].includes(expected));
});
