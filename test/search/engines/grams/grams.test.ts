import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChunkWriter, firstOf } from '../../../../src/search/engines/grams/chunks.ts';
import { chunksOf, readLists } from '../../../../src/search/engines/grams/files.ts';
import { bucketOf, BUCKETS, planGrams, END, GRAM } from '../../../../src/search/engines/grams/grams.ts';
import { type GramPlaces, RunMerger } from '../../../../src/search/engines/grams/merge-runs.ts';
import { halvesOf, packRuns, RunReader } from '../../../../src/search/engines/grams/posting-runs.ts';
import { numbersOf } from '../../../../src/search/engines/grams/steps.ts';
import { toSteps } from '../../support/steps.ts';
import { SLOT, slotsOf } from '../../../../src/search/index/slots.ts';
import { bytesOf, NumberReader, NumberWriter, readNumbers, writeNumbers } from '../../../../src/search/index/varint.ts';

const word = fc.string({ unit: fc.constantFrom(...'個人番号の利用'), minLength: 1, maxLength: 30 });

test('the pieces of a word leave no gap', () => {
  fc.assert(
    fc.property(word, fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }), (whole, costs) => {
      const pieces = planGrams(whole, (gram) => costs['個人番号の利用'.indexOf(gram.charAt(0))] ?? 0);
      const covered = [...whole].map(() => '');
      for (const { gram, at } of pieces) [...gram].forEach((unit, n) => (covered[at + n] = unit));
      expect(covered.join('')).toBe(whole);
      expect(pieces.every(({ gram }) => gram.length === Math.min(GRAM, whole.length))).toBe(true);
    }),
  );
});

test('pieces that cost much are passed over where others cover the word', () => {
  const grams = (costly: string): string[] =>
    planGrams('個人番号の利用事務等の委託先における', (gram) => (gram === costly ? 100 : 1)).map(({ gram }) => gram);
  expect(grams('')).toEqual(['個人番号の利', '用事務等の委', '託先における']);
  expect(grams('用事務等の委')).toHaveLength(4);
  expect(grams('用事務等の委')).not.toContain('用事務等の委');
});

/** Units that are no letters of one another, and a half of a letter. */
const units = [...'個人\ud842'];

test('the grams of texts are sorted with their positions, and read back from two pieces as from one', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...units), maxLength: 24 }), { maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, (some, others) => {
      const expected = new Map<string, number[]>();
      for (const { start, text } of placed([...some, ...others])) {
        for (let at = 0; at < text.length; at += 1) {
          const own = (text + END.repeat(GRAM)).slice(at, at + GRAM);
          expected.set(own, [...(expected.get(own) ?? []), start + at]);
        }
      }
      const found = new Map<string, number[]>();
      const packed = [some, others].map((own) => packRuns(unitsOf(own)));
      for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
        const runs = packed.map(
          (own, n) => new RunReader(own[bucket] ?? new Uint8Array(), n * (startsOf(some).at(-1) ?? 0)),
        );
        const grams: string[] = [];
        for (const { gram: own, positions } of merged(new RunMerger(runs))) {
          expect(bucketOf(own)).toBe(bucket);
          grams.push(own);
          found.set(
            own,
            positions.flatMap((part) => [...numbersOf(part)]),
          );
          expect(positions.map(({ last }) => last)).toEqual(positions.map((part) => [...numbersOf(part)].at(-1)));
        }
        expect(grams).toEqual([...new Set(grams)].sort());
      }
      expect(found).toEqual(expected);
    }),
  );
});

function* merged(merger: RunMerger): Generator<GramPlaces> {
  for (let own = merger.next(); own !== null; own = merger.next()) yield own;
}

test('grams are passed over up to any of them', () => {
  const text = fc.string({ unit: fc.constantFrom(...'個人'), maxLength: 24 });
  const aim = fc.string({ unit: fc.constantFrom(...'個人番', END), minLength: 1, maxLength: GRAM });
  fc.assert(
    fc.property(fc.array(text), fc.array(text), fc.array(fc.tuple(aim, fc.nat(3))), (some, others, aims) => {
      const packed = [some, others].map((own) => packRuns(unitsOf(own)));
      const open = (): RunMerger =>
        new RunMerger(packed.map((own) => new RunReader(own[bucketOf('個')] ?? new Uint8Array(), 0)));
      const all = [...merged(open())];
      const merger = open();
      let at = 0;
      for (const [start, taken] of aims.sort(([a], [b]) => (a < b ? -1 : 1))) {
        merger.seek(halvesOf(start));
        while (all[at] !== undefined && (all[at]?.gram ?? '') < start) at += 1;
        for (let n = 0; n < taken; n += 1, at += 1) expect(merger.next()).toEqual(all[at] ?? null);
      }
    }),
  );
});

/** Texts in slots, one behind the other. */
function placed(texts: readonly string[]): { start: number; text: string }[] {
  const starts = startsOf(texts);
  return texts.map((text, n) => ({ start: starts[n] ?? 0, text }));
}

/** Where each text begins, and where the last one ends. */
function startsOf(texts: readonly string[]): Uint32Array {
  const starts = [0];
  for (const text of texts) starts.push((starts.at(-1) ?? 0) + slotsOf(text) * SLOT);
  return Uint32Array.from(starts);
}

function unitsOf(texts: readonly string[]): Uint16Array {
  const all = new Uint16Array((startsOf(texts).at(-1) ?? 0) + GRAM).fill(END.charCodeAt(0));
  for (const { start, text } of placed(texts))
    for (let at = 0; at < text.length; at += 1) all[start + at] = text.charCodeAt(at);
  return all;
}

const numbers = fc.uniqueArray(fc.nat(2 ** 31), { minLength: 1 }).map((all) => Uint32Array.from(all).sort());
const gram = fc.string({ unit: fc.constantFrom(...units, '\uffff'), minLength: 1, maxLength: GRAM });

function writeChunks(lists: readonly { gram: string; parts: readonly Uint32Array[] }[], size: number) {
  const chunks: Uint8Array[] = [];
  const firsts: string[] = [];
  const writer = new ChunkWriter(size, (chunk, start) => {
    chunks.push(chunk);
    firsts.push(firstOf(start));
  });
  for (const list of lists) writer.add(list.gram, list.parts.map(toSteps));
  writer.end();
  return { chunks, firsts };
}

/** Numbers cut in two, where there are two. */
const halves = (all: Uint32Array, at: number): Uint32Array[] =>
  [all.subarray(0, at % all.length), all.subarray(at % all.length)].filter(({ length }) => length > 0);

test('lists are read from their chunks as they were written, in parts or as one', () => {
  fc.assert(
    fc.property(
      fc
        .uniqueArray(fc.record({ gram, numbers, cut: fc.nat(20) }), { selector: (list) => list.gram })
        .map((lists) => lists.sort((a, b) => (a.gram < b.gram ? -1 : 1))),
      fc.integer({ min: 1, max: 200 }),
      (lists, size) => {
        const { chunks, firsts } = writeChunks(
          lists.map((list) => ({ gram: list.gram, parts: halves(list.numbers, list.cut) })),
          size,
        );
        expect({ chunks, firsts }).toEqual(
          writeChunks(
            lists.map((list) => ({ gram: list.gram, parts: [list.numbers] })),
            size,
          ),
        );
        expect(firsts).toHaveLength(chunks.length);
        for (const bytes of chunks) {
          // A number has up to five bytes; a list is counted with ten for its gram and length, and has up to twenty.
          expect(bytes.length).toBeLessThan(size * 2 + 25);
        }
        for (const { gram: own, numbers: whole } of lists) {
          const read = (all: boolean) =>
            chunks.flatMap((bytes) => readLists(bytes, own, all).flatMap((list) => [...list]));
          expect(read(true)).toEqual([...whole]);
          expect(read(false)).toEqual(lists.flatMap((list) => (list.gram.startsWith(own) ? [...list.numbers] : [])));
        }
      },
    ),
  );
});

test.each([
  // A gram and its length count ten bytes, each step here one.
  [12, [2, 1]],
  [13, [3]],
  [14, [3]],
])('a chunk of %i bytes is full', (size, counts) => {
  for (const parts of [[Uint32Array.of(1, 2, 3)], [1, 2, 3].map((number) => Uint32Array.of(number))]) {
    const { chunks } = writeChunks([{ gram: '個人', parts }], size);
    expect(chunks.map((bytes) => readLists(bytes, '')[0]?.length)).toEqual(counts);
  }
});

test('as much of a first gram is named as tells it from the grams before, and all of it where it goes on', () => {
  const grams = ['住民票の写し', '個人番号の写', '個人番号の利'];
  // A chunk for each number.
  const { firsts } = writeChunks(
    grams.map((own) => ({ gram: own, parts: [Uint32Array.of(1, 2)] })),
    11,
  );
  expect(firsts).toEqual(['住', '住民票の写し', '個', '個人番号の写', '個人番号の利', '個人番号の利']);
  const chunks = (start: string) => chunksOf({ places: firsts }, start);
  expect(chunks('住')).toEqual([0, 1]);
  expect(chunks('個')).toEqual([2, 3, 4, 5]);
  // The chunk before may hold it too.
  expect(chunks('個人')).toEqual([2, 3, 4, 5]);
  expect(chunks('個人番号の写')).toEqual([2, 3]);
  expect(chunks('個人番号の利')).toEqual([3, 4, 5]);
});

test('a chunk holds lists until they have its bytes', () => {
  const list = (own: string) => ({ gram: own, parts: [Uint32Array.of(1, 2)] });
  const counts = (size: number) =>
    writeChunks(['個', '人'].map(list), size).chunks.map((bytes) => readLists(bytes, '').length);
  expect(counts(25)).toEqual([2]);
  expect(counts(24)).toEqual([2]);
  expect(counts(23)).toEqual([2, 1]);
});

test.each([0, 127, 128, 2 ** 14 - 1, 2 ** 14, 2 ** 21, 2 ** 28 - 1, 2 ** 28, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1])(
  'the number %i has the bytes it is counted with, and is read as it was written',
  (number) => {
    const bytes = writeNumbers([number, 1]);
    expect(bytes.length).toBe(bytesOf(number) + 1);
    expect(readNumbers(bytes)).toEqual([number, 1]);
  },
);

test('numbers that are no subject of bit operations are read as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), (all) => {
      expect(readNumbers(writeNumbers(all))).toEqual(all);
    }),
  );
});

test('units, sums of steps and what is passed over are read one behind the other', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff)), fc.array(fc.nat(2 ** 20)), (all, steps) => {
      const writer = new NumberWriter();
      for (const unit of all) writer.writeUnit(unit);
      for (const step of [...steps, ...steps]) writer.write(step);
      const reader = new NumberReader(writer.toBytes());
      expect(all.map(() => reader.nextUnit())).toEqual(all);
      reader.skip(steps.length);
      let sum = 0;
      expect([...reader.nextSums(steps.length)]).toEqual(steps.map((step) => (sum += step)));
      expect(reader.at).toBe(writer.length);
    }),
  );
});
