import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCommon } from '../../../../src/search/engines/grams/files.ts';
import { END, GRAM } from '../../../../src/search/engines/grams/grams.ts';
import { PrefixRecords } from '../../../../src/search/engines/grams/prefix-records.ts';
import { numbersOf, toSteps } from '../../../../src/search/engines/grams/steps.ts';

/** Places that a record has. */
const RECORD = 10;
const RECORDS = 8;

const gram = fc
  .string({ unit: fc.constantFrom(...'個人番'), minLength: 1, maxLength: GRAM })
  .map((text) => text.padEnd(GRAM, END));
const places = fc
  .uniqueArray(fc.nat(RECORD * RECORDS - 1), { minLength: 1, maxLength: 12 })
  .map((all) => Uint32Array.from(all).sort());

test('of each common piece, and of no other, the records that hold it are listed, in the order of the pieces', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(fc.record({ gram, places, begins: fc.boolean() }), {
          selector: (list) => list.gram,
          maxLength: 40,
        })
        .map((lists) => lists.sort((a, b) => (a.gram < b.gram ? -1 : 1))),
      (lists) => {
        const firsts: string[] = [];
        const holders = new PrefixRecords(RECORDS, (place) => Math.floor(place / RECORD), firsts);
        for (const [n, list] of lists.entries()) {
          holders.add(list.gram, [toSteps(list.places)]);
          if (n === 0 || list.begins) firsts.push(list.gram);
        }
        const pieces = new Set(
          lists.flatMap((list) => Array.from({ length: GRAM }, (_, length) => list.gram.slice(0, length + 1))),
        );
        const expected = [...pieces]
          .filter((piece) => !piece.endsWith(END) && isCommon({ places: firsts }, piece))
          .sort()
          .map((piece) => {
            const own = lists.filter((list) => list.gram.startsWith(piece)).flatMap((list) => [...list.places]);
            const records = [...new Set(own.map((place) => Math.floor(place / RECORD)))].sort((a, b) => a - b);
            return { piece, records };
          });
        expect(holders.end().map(({ piece, records }) => ({ piece, records: [...numbersOf(records)] }))).toEqual(
          expected,
        );
      },
    ),
  );
});
