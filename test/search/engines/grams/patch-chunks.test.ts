import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChunkWriter } from '../../../../src/search/engines/grams/chunks.ts';
import { type Chunks, patchChunks } from '../../../../src/search/engines/grams/patch-chunks.ts';
import { toSteps } from '../../../../src/search/engines/grams/steps.ts';

type Lists = ReadonlyMap<string, readonly number[]>;

const sorted = (lists: Lists): [string, readonly number[]][] => [...lists].sort(([a], [b]) => (a < b ? -1 : 1));

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

function patch(before: Chunks & { files: Map<string, Uint8Array> }, edits: Lists, size: number) {
  const read: string[] = [];
  const chunks = patchChunks(
    before,
    sorted(edits).map(([gram, numbers]) => ({ gram, toList: () => Uint32Array.from(numbers) })),
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

function applied(lists: Lists, edits: Lists): Lists {
  const all = new Map(lists);
  for (const [gram, numbers] of edits) {
    if (numbers.length > 0) all.set(gram, numbers);
    else all.delete(gram);
  }
  return all;
}

const gram = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
const numbers = (most: number): fc.Arbitrary<number[]> =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 4_000_000 }), { maxLength: most, size: 'max' })
    .map((own) => own.sort((a, b) => a - b));
const entries = (most: number): fc.Arbitrary<Lists> =>
  fc
    .array(fc.tuple(gram, fc.oneof(numbers(3), numbers(60))), { maxLength: most, size: 'max' })
    .map((own) => new Map(own));

test('chunks of which lists are changed are those of the changed lists, byte for byte', () => {
  fc.assert(
    fc.property(entries(80), entries(6), fc.constantFrom(12, 40, 200, 32_000), (all, edits, size) => {
      const lists = new Map([...all].filter(([, own]) => own.length > 0));
      fc.pre(lists.size > 0);
      const after = writeChunks(applied(lists, edits), size);
      const { chunks } = patch(writeChunks(lists, size), edits, size);
      expect(chunks).toEqual({ firsts: after.firsts, names: after.names });
    }),
    { numRuns: 3000 },
  );
});

test('a list that came or went at either end, and the last one of all', () => {
  const lists = new Map([
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
      const edits = new Map([[own, [...became]]]);
      const after = writeChunks(applied(lists, edits), size);
      expect(patch(writeChunks(lists, size), edits, size).chunks.names).toEqual(after.names);
    }
  const none = new Map([...lists.keys()].map((own): [string, number[]] => [own, []]));
  expect(patch(writeChunks(lists, 12), none, 12).chunks).toEqual({ firsts: [], names: [] });
});

test('chunks far from what changed are not even read', () => {
  const all = new Map(
    Array.from({ length: 5000 }, (_, n): [string, number[]] => [n.toString(4).padStart(6, '0'), [n, 9000 + n]]),
  );
  const before = writeChunks(all, 400);
  const { chunks, read } = patch(before, new Map([['020202', [7, 8, 9]]]), 400);
  expect(chunks.names.length).toBeGreaterThan(100);
  expect(chunks.names.filter((name, n) => name !== before.names[n])).toHaveLength(1);
  expect(read.size).toBeLessThan(10);
});
