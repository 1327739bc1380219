import { expect, test } from 'vitest';
import { openDirectory } from '../../../src/registry/contractors/directory.ts';
import { companySynonyms } from '../../../src/search/index/company-synonyms.ts';
import { expand } from '../../../src/search/query/expand.ts';
import { parseQuery } from '../../../src/search/query/query.ts';

const directory = openDirectory(
  [{ id: 'mihon', name: '株式会社みほん情報', spellings: ['きゅうみほん電算株式会社', 'MJS'], note: '' }],
  [],
  [],
);

test('names of one company stand in one group, those of the registry among them', () => {
  expect(
    companySynonyms(['㈱みほん情報', '例示㈱', '株式会社丘・システム', '丘システム株式会社', '未定'], directory),
  ).toEqual([
    ['丘・システム', '株式会社丘・システム', '丘システム', '丘システム株式会社'],
    ['みほん情報', '㈱みほん情報', '株式会社みほん情報', 'きゅうみほん電算', 'きゅうみほん電算株式会社', 'MJS'],
  ]);
});

test('a company whose names nobody prints gives no group', () => {
  expect(companySynonyms([], directory)).toEqual([]);
});

test.each([
  ['MJS', ['みほん情報', 'きゅうみほん電算']],
  ['きゅうみほん電算', ['みほん情報', 'mjs']],
  ['"MJS"', []],
])('who searches %s finds the other names too, and in quotes none', (query, expected) => {
  const synonyms = companySynonyms(['㈱みほん情報'], directory);
  const [term] = expand(parseQuery(query), { spellings: false, synonyms: true }, { synonyms, pairs: new Set() });
  const words = term?.words.map(({ folded }) => folded) ?? [];
  expect(words.slice(1)).toEqual(expect.arrayContaining(expected));
  expect(words.length > 1).toBe(expected.length > 0);
});
