import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IndexedAssessment } from '../../../../src/search/engines/indexed-assessment.ts';
import { cutSegments } from '../../../../src/search/engines/grams/segments.ts';
import { type BytesByDigest } from '../../../../src/workspace/bytes-by-digest.ts';
import { memoryPieces, toIndexed } from '../../support/indexed.ts';
import { indexer } from './support/indexer.ts';

interface Texts {
  now: string[];
  before: string[];
}

/** Ids of which each begins a segment. */
async function beginningIds(count: number): Promise<string[]> {
  const all = Array.from({ length: 60 * count }, (_, n) => `${n}`);
  async function* each(): AsyncGenerator<IndexedAssessment> {
    yield* all.map((id) => toIndexed(id, { now: ['事務'], before: [] }));
  }
  const ids: string[] = [];
  for await (const [first] of cutSegments(each())) if (first !== undefined && first.id !== '0') ids.push(first.id);
  return ids.slice(0, count);
}

const ids = await beginningIds(40);
const listed = (texts: readonly Texts[]): IndexedAssessment[] => texts.map((own, n) => toIndexed(ids[n] ?? '', own));

/** Pieces that count the runs which are read of them. */
function counted(): { pieces: BytesByDigest; runsRead: () => number } {
  const pieces = memoryPieces();
  let count = 0;
  return {
    pieces: {
      ...pieces,
      get: (kind, digest) => {
        if (kind === 'search-runs') count += 1;
        return pieces.get(kind, digest);
      },
    },
    runsRead: () => {
      const read = count;
      count = 0;
      return read;
    },
  };
}

const text = fc.string({ unit: fc.constantFrom(...'委託再委ーa𠮷'), maxLength: 30, size: 'max' });
const texts = fc.record({ now: fc.array(text, { maxLength: 5 }), before: fc.array(text, { maxLength: 3 }) });

test('an index of which few texts changed is that of all texts made anew, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(texts, { minLength: ids.length, maxLength: ids.length }),
      fc.array(fc.dictionary(fc.nat({ max: ids.length - 1 }).map(String), texts, { minKeys: 1, maxKeys: 5 }), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.constantFrom(12, 60, 300, 32_000),
      async (first, edits, chunkSize) => {
        const index = indexer(memoryPieces(), chunkSize);
        let all = first;
        await index(listed(all));
        for (const edit of edits) {
          all = all.map((own, n) => edit[n] ?? own);
          const { files, blocks, directories } = await index(listed(all));
          const anew = await indexer(memoryPieces(), chunkSize)(listed(all));
          expect({ blocks, directories }).toEqual({ blocks: anew.blocks, directories: anew.directories });
          expect(files).toEqual(anew.files);
        }
      },
    ),
    { numRuns: 10 },
  );
});

const tasks = (count: number): Texts[] =>
  Array.from({ length: count }, (_, n) => ({ now: [`委託${n}の事務`], before: [] }));

test('runs that did not change are only read where more than an eighth of the segments did', async () => {
  const { pieces, runsRead } = counted();
  const index = indexer(pieces);
  let all = tasks(16);
  let last = await index(listed(all));
  /** Runs that are read for each bucket that changes. */
  const touch = async (count: number): Promise<number> => {
    all = all.map((own, n) => (n < count ? { ...own, now: own.now.map((one) => `${one}委`) } : own));
    runsRead();
    const { directories } = last;
    last = await index(listed(all));
    return runsRead() / last.directories.filter((name, bucket) => name !== directories[bucket]).length;
  };
  // At most those of two, as they were and as they are.
  expect(await touch(2)).toBeLessThanOrEqual(4);
  expect(await touch(3)).toBe(16);
});

test('where the former files are gone all are made again', async () => {
  const { pieces } = counted();
  const all = tasks(16);
  await indexer(pieces)(listed(all));
  const touched = all.with(3, { now: ['別の事務'], before: [] });
  const { files } = await indexer(pieces)(listed(touched));
  expect(files).toEqual((await indexer(memoryPieces())(listed(touched))).files);
});

test('one more text moves all behind it, and the index is that of all', async () => {
  const pieces = memoryPieces();
  const index = indexer(pieces);
  await index(listed(tasks(16)));
  const { files } = await index(listed(tasks(17)));
  expect(files).toEqual((await indexer(memoryPieces())(listed(tasks(17)))).files);
});
