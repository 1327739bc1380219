import { expect, test } from 'vitest';
import type { IndexedAssessment } from '../../../../src/search/engines/indexed-assessment.ts';
import { writePagefindIndex } from '../../../../src/search/engines/pagefind/write.ts';
import type { BytesByDigest } from '../../../../src/workspace/bytes-by-digest.ts';
import { memoryPieces, toIndexed, writerIntoMap } from '../../support/indexed.ts';

/** Enough assessments that no two runs of a hash table put them in one order by chance. */
const ASSESSMENTS = Array.from({ length: 40 }, (_, n) =>
  toIndexed(String(n), { now: [`${n}番の事務`], before: n % 2 === 0 ? [] : ['以前の事務'] }),
);

async function index(
  assessments: readonly IndexedAssessment[],
  pieces: BytesByDigest,
  shardSize: number,
): Promise<{ files: Map<string, Uint8Array>; shards: unknown }> {
  const files = new Map<string, Uint8Array>();
  async function* each(): AsyncGenerator<IndexedAssessment> {
    yield* assessments;
  }
  const shards = await writePagefindIndex({ assessments: each(), pieces, write: writerIntoMap(files), shardSize });
  return { files, shards };
}

test.each([1_000_000, 60])(
  'the same texts give the same index, byte for byte, in shards of %i characters',
  async (size) => {
    expect(await index(ASSESSMENTS, memoryPieces(), size)).toEqual(await index(ASSESSMENTS, memoryPieces(), size));
  },
);

test('only the shards whose texts have changed are indexed again, and the index is that of all texts made anew', async () => {
  const pieces = memoryPieces();
  await index(ASSESSMENTS, pieces, 60);
  const read = new Set<string>();
  const touched = ASSESSMENTS.map((assessment) =>
    assessment.id === '39' ? toIndexed('39', { now: ['別の事務'], before: [] }) : assessment,
  );
  const watched = touched.map((assessment) => ({
    ...assessment,
    folded: () => {
      read.add(assessment.id);
      return assessment.folded();
    },
  }));
  const kept = await index(watched, pieces, 60);
  expect(read.has('39')).toBe(true);
  expect(read.size).toBeLessThan(12);
  expect(kept).toEqual(await index(touched, memoryPieces(), 60));
});
