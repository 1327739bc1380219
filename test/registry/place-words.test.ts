import { expect, test } from 'vitest';
import { placeWords } from '../../src/registry/contractors/place-words.ts';

test('places are prefectures, bodies and regions, with and without 市 and the like', () => {
  const words = placeWords([{ name: '見本市', prefecture: '例示県' }]);
  for (const place of ['熊本県', '熊本', '熊本市', '関東', '見本市', '見本', '例示県', '例示'])
    expect([place, words.has(place)]).toEqual([place, true]);
  expect(words.has('見本組合')).toBe(false);
});

test('a body of no prefecture adds no empty word', () => {
  expect(placeWords([{ name: '見本機構', prefecture: '' }]).has('')).toBe(false);
});
