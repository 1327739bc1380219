import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gunzipSync } from 'node:zlib';
import type { IndexedAssessment } from '../../../../src/search/engines/indexed-assessment.ts';
import { BUCKETS } from '../../../../src/search/engines/grams/grams.ts';
import { writeGrams } from '../../../../src/search/engines/grams/write.ts';
import { readNumbers } from '../../../../src/search/index/varint.ts';
import type { BytesByDigest } from '../../../../src/workspace/bytes-by-digest.ts';
import { memoryPieces, toIndexed, writerIntoMap } from '../../support/indexed.ts';

async function index(
  assessments: readonly IndexedAssessment[],
  pieces: BytesByDigest,
  chunkSize = 60,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  async function* each(): AsyncGenerator<IndexedAssessment> {
    yield* assessments;
  }
  await writeGrams({ assessments: each(), pieces, write: writerIntoMap(files), chunkSize });
  return files;
}

const text = fc.string({ unit: fc.constantFrom(...'委託再委ーサa1 𠮷'), maxLength: 40 });
const texts = fc.record({ now: fc.array(text, { maxLength: 4 }), before: fc.array(text, { maxLength: 2 }) });
/** About one id in thirty begins a segment. */
const id = fc.integer({ min: 0, max: 300 }).map((number) => `99${number}`);
const corpus = fc.dictionary(id, texts, { maxKeys: 80, minKeys: 40, noNullPrototype: true });

const listed = (all: Record<string, { now: string[]; before: string[] }>): IndexedAssessment[] =>
  Object.keys(all)
    .sort()
    .flatMap((name) => (all[name] === undefined ? [] : toIndexed(name, all[name])));

test('an index made from what was kept is that of all texts made anew, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      corpus,
      // Some change, some come, and some go.
      fc.array(fc.dictionary(id, fc.option(texts), { maxKeys: 6, noNullPrototype: true }), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.constantFrom(12, 60, 32_000),
      async (first, edits, chunkSize) => {
        const pieces = memoryPieces();
        const all: Record<string, { now: string[]; before: string[] }> = { ...first };
        await index(listed(all), pieces, chunkSize);
        for (const edit of edits) {
          for (const [name, own] of Object.entries(edit)) {
            if (own === null) Reflect.deleteProperty(all, name);
            else all[name] = own;
          }
          const kept = await index(listed(all), pieces, chunkSize);
          pieces.sweep();
          expect(kept).toEqual(await index(listed(all), memoryPieces(), chunkSize));
        }
      },
    ),
    { numRuns: 10 },
  );
});

test('only the texts of the segment of a touched assessment are read again', async () => {
  const all = Array.from({ length: 2000 }, (_, n) => toIndexed(String(n), { now: [`${n}番の事務`], before: [] }));
  const pieces = memoryPieces();
  const read: string[] = [];
  const watched = (assessments: readonly IndexedAssessment[]): IndexedAssessment[] =>
    assessments.map((assessment) => ({
      ...assessment,
      folded: () => {
        read.push(assessment.id);
        return assessment.folded();
      },
    }));
  await index(watched(all), pieces);
  expect(read).toHaveLength(2000);
  read.length = 0;
  await index(watched(all), pieces);
  expect(read).toEqual([]);
  await index(watched(all.with(200, toIndexed('200', { now: ['別の事務'], before: [] }))), pieces);
  expect(read).toContain('200');
  expect(read.length).toBeLessThan(400);
  read.length = 0;
  await index(watched(all.toSpliced(10, 1)), pieces);
  expect(read.length).toBeLessThan(400);
});

test('no text at all gives an index in which nothing is found', async () => {
  const files = await index([], memoryPieces());
  const json = (name: string): unknown => JSON.parse(gunzipSync(files.get(name) ?? '').toString());
  const directories = Array.from({ length: BUCKETS }, (_, bucket) => `directory-${bucket}.pack`);
  expect(new Set(files.keys())).toEqual(new Set([...directories, 'blocks.pack']));
  expect(readNumbers(gunzipSync(files.get('blocks.pack') ?? ''))).toEqual([]);
  for (const name of directories) expect(json(name)).toEqual({ places: [], records: [] });
});

test('a piece that went while the index was written is an error', async () => {
  const pieces = memoryPieces();
  const losing = { ...pieces, get: () => null };
  await expect(index([toIndexed('1', { now: ['事務'], before: [] })], losing)).rejects.toThrow('has gone');
});
