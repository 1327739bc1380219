import type { IndexedAssessment } from '../../../../../src/search/engines/indexed-assessment.ts';
import { type GramIndex, writeGrams } from '../../../../../src/search/engines/grams/write.ts';
import type { BytesByDigest } from '../../../../../src/workspace/bytes-by-digest.ts';
import { type SearchRun, standingOutputs } from '../../../support/indexed.ts';

/** Writes an index as builds do, each over what the one before left. */
export function indexer(pieces: BytesByDigest, chunkSize = 60) {
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
