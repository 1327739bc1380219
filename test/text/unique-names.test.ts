import { expect, test } from 'vitest';
import { uniqueNames } from '../../src/text/unique-names.ts';

test.each([
  {
    what: 'a label that nothing else has stands alone',
    paths: [
      ['①目的', 'Ⅰ'],
      ['②範囲', 'Ⅰ'],
    ],
    names: ['①目的', '②範囲'],
  },
  {
    what: 'one that others have too is told apart by the nearest label above that does it',
    paths: [
      ['委託先名', '委託事項1', 'Ⅱ'],
      ['委託先名', '委託事項2', 'Ⅱ'],
    ],
    names: ['委託先名（委託事項1）', '委託先名（委託事項2）'],
  },
  {
    what: 'as many labels are taken as it needs',
    paths: [
      ['備考', '委託', 'Ⅱ'],
      ['備考', '委託', 'Ⅲ'],
      ['備考', '提供', 'Ⅲ'],
    ],
    names: ['備考（委託、Ⅱ）', '備考（委託、Ⅲ）', '備考（提供）'],
  },
  {
    what: 'what is the same up to the top is counted',
    paths: [['備考', '委託'], ['備考', '委託'], ['備考']],
    names: ['備考（委託） 1', '備考（委託） 2', '備考 3'],
  },
])('$what', ({ paths, names }) => {
  expect(uniqueNames(paths)).toEqual(names);
});

test('the same thing may bear its name twice', () => {
  const paths = [
    ['見本市', '新しい順'],
    ['見本市', '古い順'],
    ['例示市', '古い順'],
  ];
  expect(uniqueNames(paths, ['/1/', '/1/', '/2/'])).toEqual(['見本市', '見本市', '例示市']);
});
