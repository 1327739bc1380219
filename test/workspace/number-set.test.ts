import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberSet } from '../../src/workspace/number-set.ts';

test('holds the numbers that were added, and no other', () => {
  const number = fc.oneof(fc.nat(40), fc.nat(70_000));
  fc.assert(
    fc.property(fc.array(number), fc.array(number), (added, asked) => {
      const [own, expected] = [new NumberSet(), new Set(added)];
      for (const one of added) own.add(one);
      for (const one of [...added, ...asked]) expect(own.has(one)).toBe(expected.has(one));
    }),
  );
});

test.each([7, 8, 8191, 8192])('holds %i alone, at the edges of bytes and of what is set aside', (number) => {
  const own = new NumberSet();
  own.add(number);
  expect([number - 1, number, number + 1].map((one) => own.has(one))).toEqual([false, true, false]);
});
