import { expect, test } from 'vitest';
import { pickFrom } from '../../src/client/compare/picks.ts';
import type { Listed } from '../../src/search/index/corpus-file.ts';

const row = (number: number, more: Partial<Listed> = {}): Listed => ({
  number,
  id: `992011-${number}`,
  title: `${number}の評価書`,
  municipality: { code: '992011', name: 'みなと見本市', prefecture: '見本県' },
  procedure: { id: 'jido-teate', name: '児童手当' },
  form: { id: 'juten', name: '重点項目評価書' },
  published: null,
  status: 'published',
  edition: null,
  ...more,
});
const other = { code: '992020', name: 'さくら見本町', prefecture: '見本県' };
const find = pickFrom([
  row(1),
  row(2, { procedure: null, title: '予防接種に関する事務' }),
  row(2, { edition: '2020-04-01', procedure: null, title: '予防接種に関する事務' }),
  row(3, { id: '992020-3', municipality: other }),
]);
const idsFor = (asked: string, most = 12): string[] => find(asked, most).map(({ id }) => id);

test('assessments are found by words of their municipality, procedure and title, in whichever order', () => {
  expect(idsFor('児童手当')).toEqual(['992011-1', '992020-3']);
  expect(idsFor('手当 さくら')).toEqual(['992020-3']);
  expect(idsFor('見本県　予防')).toEqual(['992011-2']);
  expect(idsFor('さくら 予防')).toEqual([]);
  expect(find('さくら', 12)).toEqual([{ id: '992020-3', words: 'さくら見本町 児童手当 3の評価書' }]);
});

test('no more than wanted are found, nothing for nothing, and no earlier edition', () => {
  expect(idsFor('見本', 2)).toEqual(['992011-1', '992011-2']);
  expect(idsFor(' 　')).toEqual([]);
  expect(idsFor('予防接種')).toEqual(['992011-2']);
});
