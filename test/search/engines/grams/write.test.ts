import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IndexedAssessment } from '../../../../src/search/engines/indexed-assessment.ts';
import { bucketOf, BUCKETS } from '../../../../src/search/engines/grams/grams.ts';
import { type GramIndex, writeGrams } from '../../../../src/search/engines/grams/write.ts';
import type { BytesByDigest } from '../../../../src/workspace/bytes-by-digest.ts';
import { memoryPieces, type SearchRun, standingOutputs, toIndexed } from '../../support/indexed.ts';

/** Writes an index as builds do, each over what the one before left. */
function indexer(pieces: BytesByDigest, chunkSize = 60) {
  const run = standingOutputs();
  return async (assessments: readonly IndexedAssessment[]): Promise<SearchRun & GramIndex> => {
    async function* each(): AsyncGenerator<IndexedAssessment> {
      yield* assessments;
    }
    let index: GramIndex = { blocks: [], directories: [] };
    const made = await run(async (outputs) => {
      index = await writeGrams({ assessments: each(), pieces, code: '', outputs, chunkSize });
    });
    pieces.sweep();
    return { ...made, ...index };
  };
}

/** The same from nothing. */
const indexAnew = async (
  assessments: readonly IndexedAssessment[],
  chunkSize?: number,
): Promise<GramIndex & Pick<SearchRun, 'files'>> => {
  const { files, blocks, directories } = await indexer(memoryPieces(), chunkSize)(assessments);
  return { files, blocks, directories };
};

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
        const index = indexer(memoryPieces(), chunkSize);
        const all: Record<string, { now: string[]; before: string[] }> = { ...first };
        await index(listed(all));
        for (const edit of edits) {
          for (const [name, own] of Object.entries(edit)) {
            if (own === null) Reflect.deleteProperty(all, name);
            else all[name] = own;
          }
          const { files, blocks, directories } = await index(listed(all));
          expect({ files, blocks, directories }).toEqual(await indexAnew(listed(all), chunkSize));
        }
      },
    ),
    { numRuns: 10 },
  );
});

test('only the texts of the segment of a touched assessment are read again', async () => {
  const all = Array.from({ length: 2000 }, (_, n) => toIndexed(String(n), { now: [`${n}番の事務`], before: [] }));
  const index = indexer(memoryPieces());
  const read: string[] = [];
  const watched = (assessments: readonly IndexedAssessment[]): IndexedAssessment[] =>
    assessments.map((assessment) => ({
      ...assessment,
      folded: () => {
        read.push(assessment.id);
        return assessment.folded();
      },
    }));
  await index(watched(all));
  expect(read).toHaveLength(2000);
  read.length = 0;
  await index(watched(all));
  expect(read).toEqual([]);
  await index(watched(all.with(200, toIndexed('200', { now: ['別の事務'], before: [] }))));
  expect(read).toContain('200');
  expect(read.length).toBeLessThan(400);
  read.length = 0;
  await index(watched(all.toSpliced(10, 1)));
  expect(read.length).toBeLessThan(400);
});

test('the files of a bucket in which nothing changed stay as they are', async () => {
  const index = indexer(memoryPieces());
  const all = Array.from({ length: 40 }, (_, n) => toIndexed(String(n), { now: [`${n}番の事務`], before: [] }));
  const first = await index(all);
  expect(first.written).toEqual([...first.files.keys()]);
  // Some disks do not tell small letters from capitals.
  for (const path of first.written) expect(path).toMatch(/^search\/grams\/\d+\/(?:directory-)?[0-9a-z]{10}\.pack$/u);
  expect((await index(all)).written).toEqual([]);
  const touched = await index(all.with(7, toIndexed('7', { now: ['7番の事業'], before: [] })));
  const bucketsOf = (paths: readonly string[]): Set<number> => new Set(paths.map((path) => Number(path.split('/')[2])));
  // Every gram that reaches the last letter, and no other.
  expect(bucketsOf(touched.written)).toEqual(new Set([...'7番の事務業'].map(bucketOf)));
  expect(bucketsOf([...touched.files.keys()])).toEqual(new Set([...'0123456789番の事務業'].map(bucketOf)));
});

test('no text at all gives an index without a file', async () => {
  const { files, blocks, directories } = await indexAnew([]);
  expect([files.size, blocks]).toEqual([0, []]);
  expect(directories).toEqual(Array.from({ length: BUCKETS }, () => ''));
});

test('a piece that went while the index was written is an error', async () => {
  const pieces = memoryPieces();
  const losing = { ...pieces, get: () => null };
  await expect(indexer(losing)([toIndexed('1', { now: ['事務'], before: [] })])).rejects.toThrow('has gone');
});
