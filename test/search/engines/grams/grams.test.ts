import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packLists, readLists } from '../../../../src/search/engines/grams/files.ts';
import { coverOf, GRAM } from '../../../../src/search/engines/grams/grams.ts';
import { writeNumbers } from '../../../../src/search/index/varint.ts';

const word = fc.string({ unit: fc.constantFrom(...'個人番号の利用'), minLength: 1, maxLength: 30 });

test('the pieces of a word leave no gap', () => {
  fc.assert(
    fc.property(word, fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }), (whole, costs) => {
      const pieces = coverOf(whole, (gram) => costs['個人番号の利用'.indexOf(gram.charAt(0))] ?? 0);
      const covered = [...whole].map(() => '');
      for (const { gram, at } of pieces) [...gram].forEach((unit, n) => (covered[at + n] = unit));
      expect(covered.join('')).toBe(whole);
      expect(pieces.every(({ gram }) => gram.length === Math.min(GRAM, whole.length))).toBe(true);
    }),
  );
});

test('pieces that cost much are passed over where others cover the word', () => {
  const grams = (costly: string): string[] =>
    coverOf('個人番号の利用事務', (gram) => (gram === costly ? 100 : 1)).map(({ gram }) => gram);
  expect(grams('')).toEqual(['個人番', '号の利', '用事務']);
  expect(grams('号の利')).toHaveLength(4);
  expect(grams('号の利')).not.toContain('号の利');
});

test('lists are read as they were packed', () => {
  const numbers = fc.uniqueArray(fc.nat(2 ** 31), { minLength: 1 }).map((all) => Uint32Array.from(all).sort());
  const gram = fc.string({ unit: fc.constantFrom(...'個人\ud842\uffff'), minLength: 1, maxLength: GRAM });
  fc.assert(
    fc.property(fc.array(fc.record({ gram, numbers })), (lists) => {
      expect(readLists(writeNumbers(packLists(lists)))).toEqual(lists);
    }),
  );
});
