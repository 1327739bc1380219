import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChunkWriter } from '../../../../src/search/engines/grams/chunks.ts';
import { type Chunks, patchChunks } from '../../../../src/search/engines/grams/patch-chunks.ts';
import { toSteps } from '../../../../src/search/engines/grams/steps.ts';

type Lists = ReadonlyMap<string, readonly number[]>;

const sorted = <Value>(byGram: ReadonlyMap<string, Value>): [string, Value][] =>
  [...byGram].sort(([a], [b]) => (a < b ? -1 : 1));

/** Writes chunks that are named by what they hold; `files` has them. */
function writeChunks(lists: Lists, size: number): Chunks & { files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const put = putInto(files);
  const names: string[] = [];
  const writer = new ChunkWriter(size, (bytes) => names.push(put(bytes)));
  for (const [gram, numbers] of sorted(lists)) writer.add(gram, [toSteps(Uint32Array.from(numbers))]);
  writer.end();
  return { firsts: writer.firsts, names, files };
}

const putInto =
  (files: Map<string, Uint8Array>) =>
  (bytes: Uint8Array): string => {
    const name = Buffer.from(bytes).toString('base64');
    files.set(name, bytes);
    return name;
  };

/** Numbers in the place of all from one up to another. */
interface Edit {
  from: number;
  to: number;
  numbers: readonly number[];
}
/** By gram; ascending. */
type Edits = ReadonlyMap<string, readonly Edit[]>;

/** A list in the place of another. */
const whole = (numbers: readonly number[]): Edit[] => [{ from: 0, to: Infinity, numbers }];

function patch(before: Chunks & { files: Map<string, Uint8Array> }, edits: Edits, size: number) {
  const read: string[] = [];
  const chunks = patchChunks(
    before,
    sorted(edits).map(([gram, own]) => ({
      gram,
      replacements: own.map(({ from, to, numbers }) => ({
        from,
        to,
        numbers: numbers.length === 0 ? null : toSteps(Uint32Array.from(numbers)),
      })),
    })),
    {
      size,
      read: (name) => {
        read.push(name);
        return before.files.get(name) ?? new Uint8Array();
      },
      put: putInto(before.files),
    },
  );
  return { chunks, read: new Set(read) };
}

function applied(lists: Lists, edits: Edits): Lists {
  const all = new Map(lists);
  for (const [gram, own] of edits) {
    const kept = (all.get(gram) ?? []).filter((number) => own.every(({ from, to }) => number < from || number >= to));
    const numbers = [...kept, ...own.flatMap((edit) => edit.numbers)].sort((a, b) => a - b);
    if (numbers.length > 0) all.set(gram, numbers);
    else all.delete(gram);
  }
  return all;
}

/** Several times the multiples where a chunk may end in a list. */
const MOST = 4_000_000;
const gram = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
const numbers = (most: number): fc.Arbitrary<number[]> =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: MOST }), { maxLength: most, size: 'max' })
    .map((own) => own.sort((a, b) => a - b));
const lists = fc
  .array(fc.tuple(gram, fc.oneof(numbers(3), numbers(60), numbers(400))), { minLength: 1, maxLength: 60, size: 'max' })
  .map((own): Lists => new Map(own.filter(([, { length }]) => length > 0)));
/** What replaces one or two stretches of a list, or all of it. */
const edit: fc.Arbitrary<Edit[]> = fc.oneof(
  numbers(5).map(whole),
  fc
    .tuple(fc.uniqueArray(fc.integer({ min: 0, max: MOST }), { minLength: 4, maxLength: 4 }), numbers(4), numbers(4))
    .map(([bounds, ...inserted]) => {
      const [a = 0, b = 0, c = 0, d = 0] = bounds.sort((one, other) => one - other);
      return [
        { from: a, to: b },
        { from: c, to: d },
      ].map(({ from, to }, n) => ({
        from,
        to,
        numbers: (inserted[n] ?? []).filter((number) => number >= from && number < to),
      }));
    }),
);
const edits = fc.array(fc.tuple(gram, edit), { maxLength: 6, size: 'max' }).map((own): Edits => new Map(own));

test('chunks of which lists are changed are those of the changed lists, byte for byte', () => {
  fc.assert(
    fc.property(lists, edits, fc.constantFrom(12, 40, 200, 800, 32_000), (all, changes, size) => {
      fc.pre(all.size > 0);
      const after = writeChunks(applied(all, changes), size);
      const { chunks } = patch(writeChunks(all, size), changes, size);
      expect(chunks).toEqual({ firsts: after.firsts, names: after.names });
    }),
    { numRuns: 800 },
  );
});

test('a list that came or went at either end, and the last one of all', () => {
  const few = new Map([
    ['b', [1, 2]],
    ['c', [3]],
  ]);
  for (const [own, became] of [
    ['a', [9]],
    ['d', [9]],
    ['b', []],
    ['c', []],
  ] as const)
    for (const size of [12, 32_000]) {
      const changes = new Map([[own, whole(became)]]);
      const after = writeChunks(applied(few, changes), size);
      expect(patch(writeChunks(few, size), changes, size).chunks.names).toEqual(after.names);
    }
  const none = new Map([...few.keys()].map((own): [string, Edit[]] => [own, whole([])]));
  expect(patch(writeChunks(few, 12), none, 12).chunks).toEqual({ firsts: [], names: [] });
});

test('chunks far from what changed are not even read', () => {
  const all = new Map(
    Array.from({ length: 5000 }, (_, n): [string, number[]] => [n.toString(4).padStart(6, '0'), [n, 9000 + n]]),
  );
  const before = writeChunks(all, 400);
  const { chunks, read } = patch(before, new Map([['020202', whole([7, 8, 9])]]), 400);
  expect(chunks.names.length).toBeGreaterThan(100);
  expect(chunks.names.filter((name, n) => name !== before.names[n])).toHaveLength(1);
  expect(read.size).toBeLessThan(10);
});

test('of a list that goes on through many chunks only those are made in which it changes', () => {
  const list = Array.from({ length: 40_000 }, (_, n) => 100 * n);
  const before = writeChunks(new Map([['a', list]]), 400);
  const { chunks, read } = patch(before, new Map([['a', [{ from: 2_000_000, to: 2_000_100, numbers: [] }]]]), 400);
  expect(chunks.names.length).toBeGreaterThan(90);
  expect(chunks.names.filter((name) => !before.names.includes(name)).length).toBeLessThan(12);
  expect(read.size).toBeLessThan(24);
});
