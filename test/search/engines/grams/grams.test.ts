import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toChunks } from '../../../../src/search/engines/grams/chunks.ts';
import { readLists } from '../../../../src/search/engines/grams/files.ts';
import { type GramTable, mergeRuns } from '../../../../src/search/engines/grams/gram-table.ts';
import { bucketOf, BUCKETS, coverOf, END, GRAM } from '../../../../src/search/engines/grams/grams.ts';
import { packRuns, RunReader } from '../../../../src/search/engines/grams/posting-runs.ts';
import { SLOT, slotsOf } from '../../../../src/search/index/slots.ts';

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

/** Units that are no letters of one another, a half of a letter, and what stands behind a text. */
const units = [...'個人\ud842'];

test('the grams of texts are sorted with their places, and read back from pieces as from one', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom(...units), maxLength: 12 }), { maxLength: 8 });
  fc.assert(
    fc.property(texts, texts, (some, others) => {
      const expected = new Map<string, number[]>();
      for (const { start, text } of placed([...some, ...others])) {
        for (let at = 0; at < text.length; at += 1) {
          const gram = (text + END + END).slice(at, at + GRAM);
          expected.set(gram, [...(expected.get(gram) ?? []), start + at]);
        }
      }
      const pieces = [some, others].map((own) => packRuns(unitsOf(own)));
      const base = unitsOf(some).length - GRAM;
      const found = new Map<string, number[]>();
      for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
        const table = mergeRuns(pieces.map((own, n) => new RunReader(own[bucket] ?? new Uint8Array(), n * base)));
        expect(table.grams).toEqual([...new Set(table.grams)].sort());
        for (const [n, gram] of table.grams.entries()) {
          expect(bucketOf(gram)).toBe(bucket);
          found.set(gram, [...table.numbers.subarray(table.starts[n], table.starts[n + 1])]);
        }
      }
      expect(found).toEqual(expected);
    }),
  );
});

/** Texts in slots, one behind the other. */
function placed(texts: readonly string[]): { start: number; text: string }[] {
  let start = 0;
  return texts.map((text) => {
    const own = { start, text };
    start += slotsOf(text) * SLOT;
    return own;
  });
}

function unitsOf(texts: readonly string[]): Uint16Array {
  const length = texts.reduce((sum, text) => sum + slotsOf(text) * SLOT, 0);
  const all = new Uint16Array(length + GRAM).fill(END.charCodeAt(0));
  for (const { start, text } of placed(texts))
    for (let at = 0; at < text.length; at += 1) all[start + at] = text.charCodeAt(at);
  return all;
}

const numbers = fc.uniqueArray(fc.nat(2 ** 31), { minLength: 1 }).map((all) => Uint32Array.from(all).sort());
const gram = fc.string({ unit: fc.constantFrom(...units, '\uffff'), minLength: 1, maxLength: GRAM });

test('a table is read from its chunks as it was, and every chunk but the last has the bytes it may have', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ gram, numbers }), { selector: (list) => list.gram }),
      fc.integer({ min: 1, max: 200 }),
      (lists, size) => {
        const chunks = [...toChunks(toTable(lists), size)];
        const read = chunks.flatMap(({ first, bytes }) => {
          const own = readLists(bytes);
          expect(own[0]?.gram).toBe(first);
          return own;
        });
        const whole = new Map<string, number[]>();
        for (const list of read) whole.set(list.gram, [...(whole.get(list.gram) ?? []), ...list.numbers]);
        expect([...whole]).toEqual(lists.map((list) => [list.gram, [...list.numbers]]));
        // A number has up to five bytes; a list is counted with ten for its gram and length, and has up to thirteen.
        for (const { bytes } of chunks) expect(bytes.length).toBeLessThan(size * 1.3 + 18);
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
  const table = toTable([{ gram: '個人', numbers: Uint32Array.of(1, 2, 3) }]);
  expect([...toChunks(table, size)].map(({ bytes }) => readLists(bytes)[0]?.numbers.length)).toEqual(counts);
});

function toTable(lists: readonly { gram: string; numbers: Uint32Array }[]): GramTable {
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) ?? 0) + list.numbers.length);
  return {
    grams: lists.map((list) => list.gram),
    starts,
    numbers: Uint32Array.from(lists.flatMap((list) => [...list.numbers])),
  };
}
