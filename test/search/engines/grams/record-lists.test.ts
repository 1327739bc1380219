import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstOf } from '../../../../src/search/engines/grams/chunks.ts';
import { commonPieces } from '../../../../src/search/engines/grams/common-pieces.ts';
import { isCommon } from '../../../../src/search/engines/grams/files.ts';
import { bucketOf, END, GRAM } from '../../../../src/search/engines/grams/grams.ts';
import { packRuns, RunReader } from '../../../../src/search/engines/grams/posting-runs.ts';
import { type RecordedRun, recordLists } from '../../../../src/search/engines/grams/record-lists.ts';
import { numbersOf } from '../../../../src/search/engines/grams/steps.ts';

/** Places that a record has. */
const RECORD = 10;

const text = fc.string({ unit: fc.constantFrom(...'個人番'), maxLength: RECORD - 1 });
/** Of each segment, the text of each record. */
const segments = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });

/** The runs of a bucket of some segments. */
function runsOf(texts: readonly string[][], bucket: number): RecordedRun[] {
  let first = 0;
  return texts.map((records) => {
    const units = Uint16Array.from(records.map((own) => own.padEnd(RECORD, END)).join('') + END.repeat(GRAM), (unit) =>
      unit.charCodeAt(0),
    );
    const bytes = packRuns(units)[bucket] ?? new Uint8Array();
    const run = { run: new RunReader(bytes, first * RECORD), first, count: records.length };
    first += records.length;
    return run;
  });
}

test('of each common piece, and of no other, the records that hold it are listed, in the order of the pieces', () => {
  fc.assert(
    fc.property(segments, fc.infiniteStream(fc.boolean()), fc.constantFrom(...'個人番'), (texts, draws, character) => {
      const records = texts.flat();
      const all = records.flatMap((own) => Array.from(own, (_, at) => own.slice(at, at + GRAM).padEnd(GRAM, END)));
      const grams = [...new Set(all)].filter((gram) => gram.startsWith(character)).sort();
      const isNext = (): boolean => draws.next().value === true;
      // A chunk begins with some of them, and some go on in one.
      const firsts = grams.flatMap((gram, n) => [
        ...(n === 0 || isNext() ? [firstOf({ gram, before: grams[n - 1] ?? '' })] : []),
        ...(isNext() && isNext() ? [firstOf({ gram, before: gram })] : []),
      ]);
      const pieces = new Set(grams.flatMap((gram) => Array.from(gram, (_, length) => gram.slice(0, length + 1))));
      const expected = [...pieces]
        .filter((piece) => !piece.endsWith(END) && isCommon({ places: firsts }, piece))
        .sort()
        .map((piece) => ({ piece, records: records.flatMap((own, n) => (own.includes(piece) ? [n] : [])) }));
      const table = {
        starts: Uint32Array.from({ length: records.length + 1 }, (_, n) => n * RECORD),
        at: (place: number) => Math.floor(place / RECORD),
      };
      const common = commonPieces(grams.length === 0 ? [] : [character], firsts);
      const lists = recordLists(common, runsOf(texts, bucketOf(character)), table);
      expect(lists.map(({ piece, records: own }) => ({ piece, records: [...numbersOf(own)] }))).toEqual(expected);
    }),
  );
});

test('what no record holds has no list', () => {
  const table = { starts: Uint32Array.of(0, RECORD, 2 * RECORD), at: (place: number) => Math.floor(place / RECORD) };
  const lists = recordLists(['個', '個人人', '個人番', '個番'], runsOf([['個人番'], ['番個']], bucketOf('個')), table);
  expect(lists.map(({ piece, records }) => [piece, ...numbersOf(records)])).toEqual([
    ['個', 0, 1],
    ['個人番', 0],
  ]);
});
