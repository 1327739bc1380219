import fc from 'fast-check';
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

test('a name is the shortest that nothing else may be called, whatever the labels hold', () => {
  const label = fc.constantFrom('甲', '乙', '甲、乙', '丙（甲', '');
  const thing = fc.record({ path: fc.array(label, { maxLength: 4 }), id: fc.nat(3) });
  const variants = ([own = '', ...above]: readonly string[]): string[] => [
    own,
    ...above.map((_, depth) => `${own}（${above.slice(0, depth + 1).join('、')}）`),
  ];
  fc.assert(
    fc.property(fc.array(thing, { maxLength: 8 }), (things) => {
      const bearersOf = (name: string): number[] => [
        ...new Set(things.flatMap(({ path, id }) => (variants(path).includes(name) ? [id] : []))),
      ];
      const expected = things.map(({ path, id }) => {
        const names = variants(path);
        const near = names[1] ?? names[0] ?? '';
        return names.find((name) => bearersOf(name).length === 1) ?? `${near} ${bearersOf(near).indexOf(id) + 1}`;
      });
      expect(
        uniqueNames(
          things.map(({ path }) => path),
          things.map(({ id }) => id),
        ),
      ).toEqual(expected);
    }),
  );
});
