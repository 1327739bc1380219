import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IndexedAssessment } from '../../../../src/search/engines/indexed-assessment.ts';
import { type GramIndex, writeGrams } from '../../../../src/search/engines/grams/write.ts';
import type { SearchOutputs } from '../../../../src/search/index/search-outputs.ts';
import type { BytesByDigest } from '../../../../src/workspace/bytes-by-digest.ts';
import { memoryPieces, standingOutputs, toIndexed } from '../../support/indexed.ts';

interface WriteOptions {
  pieces: BytesByDigest;
  outputs: ReturnType<typeof standingOutputs>;
  chunkSize: number;
  /** Files that went since they were written. */
  isLost?: (path: string) => boolean;
}

async function write(
  assessments: readonly IndexedAssessment[],
  { pieces, outputs, chunkSize, isLost = () => false }: WriteOptions,
): Promise<GramIndex & { files: Map<string, Uint8Array> }> {
  async function* each(): AsyncGenerator<IndexedAssessment> {
    yield* assessments;
  }
  let index: GramIndex = { blocks: [], directories: [] };
  const { files } = await outputs(async (standing) => {
    const made = new Set<string>();
    const losing: SearchOutputs = {
      keep: (path, inputs) => (made.has(path) || !isLost(path)) && standing.keep(path, inputs),
      write: (path, inputs, content) => {
        made.add(path);
        standing.write(path, inputs, content);
      },
    };
    index = await writeGrams({ assessments: each(), pieces, code: '', outputs: losing, chunkSize });
  });
  pieces.sweep();
  return { files, ...index };
}

/** What many hold, so that its lists go on over some chunks and pieces of it are common. */
const copied = fc.constantFrom('個人番号の利用', '個人番号', '番号の利用個人', '個', '');
const own = fc.string({ unit: fc.constantFrom(...'個人番号\ud842a'), maxLength: 14 });
const texts = fc.record({
  now: fc.array(fc.oneof(copied, own), { maxLength: 5 }),
  before: fc.array(own, { maxLength: 1 }),
});
type Texts = typeof texts extends fc.Arbitrary<infer Value> ? Value : never;

const COUNT = 150;
/** What befalls one assessment between two builds; most often its texts are edited. */
const edit = fc.record({
  at: fc.nat(COUNT - 1),
  kind: fc.constantFrom('edit', 'edit', 'edit', 'edit', 'remove', 'add', 'move'),
  texts,
});
const builds = fc.array(fc.array(edit, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 });
/** Bytes of a chunk: from less than a list has to more than all have. */
const chunkSize = fc.constantFrom(11, 24, 60, 150, 600, 20_000);

interface Named {
  id: string;
  texts: Texts;
}

function edited(
  all: readonly Named[],
  { at, kind, texts: given }: { at: number; kind: string; texts: Texts },
): Named[] {
  const known = all[at % all.length];
  if (known === undefined || kind === 'add') return all.toSpliced(at, 0, { id: `a${all.length}-${at}`, texts: given });
  const place = at % all.length;
  if (kind === 'edit') return all.with(place, { id: known.id, texts: given });
  const others = all.toSpliced(place, 1);
  return kind === 'move' ? others.toSpliced((7 * at) % all.length, 0, known) : others;
}

const indexed = (all: readonly Named[]): IndexedAssessment[] => all.map((one) => toIndexed(one.id, one.texts));

test('over builds in which assessments are edited, come, go and move, each index is that of all texts made anew', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(texts, { minLength: COUNT, maxLength: COUNT }),
      builds,
      chunkSize,
      // Of some builds, a part of the files went.
      fc.array(fc.constantFrom(null, null, null, '0', 'a', 'directory'), { minLength: 4, maxLength: 4 }),
      async (first, edits, size, losses) => {
        let all: Named[] = first.map((given, n) => ({ id: `99${n}`, texts: given }));
        const options = { pieces: memoryPieces(), outputs: standingOutputs(), chunkSize: size };
        await write(indexed(all), options);
        for (const [n, own] of edits.entries()) {
          all = own.reduce(edited, all);
          const lost = losses[n] ?? null;
          const isLost = (path: string): boolean => lost !== null && path.includes(lost);
          const anew = { pieces: memoryPieces(), outputs: standingOutputs(), chunkSize: size };
          expect(await write(indexed(all), { ...options, isLost })).toEqual(await write(indexed(all), anew));
        }
      },
    ),
    { numRuns: 15 },
  );
});
