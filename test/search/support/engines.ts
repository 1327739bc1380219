import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { SearchEngine } from '../../../src/search/engines/engine.ts';
import { gramEngine, type GramSource } from '../../../src/search/engines/grams/engine.ts';
import { directoryPath, type GramDirectory, NO_GRAMS } from '../../../src/search/engines/grams/files.ts';
import type { IndexedAssessment } from '../../../src/search/engines/indexed-assessment.ts';
import { BLOCKS_FILE } from '../../../src/search/index/corpus-file.ts';
import { type GramIndex, writeGrams } from '../../../src/search/engines/grams/write.ts';
import { pagefindEngine, type PagefindModule } from '../../../src/search/engines/pagefind/engine.ts';
import { recordsHolding, toRecords } from '../../../src/search/index/records.ts';
import type { TextsFile } from '../../../src/search/index/texts.ts';
import { writePagefindIndex } from '../../../src/search/engines/pagefind/write.ts';
import { indexedOf, memoryPieces, standingOutputs, writerInto } from './indexed.ts';

/** Stands for the address of the site in what Pagefind asks for. */
const ORIGIN = 'http://index.test/';

/** Builds a real index of Pagefind in a folder of its own, in shards of so many characters, hands its engine to `use`, and clears up. */
export async function withPagefind(
  corpus: readonly TextsFile[],
  shardSize: number,
  use: (engine: SearchEngine) => Promise<void>,
): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'hyokasho-engine-'));
  const fetchBefore = globalThis.fetch;
  const records = corpus.map(toRecords);
  try {
    const shards = await writePagefindIndex({
      assessments: indexedOf(records.map(({ folded }) => folded)),
      pieces: memoryPieces(),
      write: writerInto(out),
      shardSize,
    });
    globalThis.fetch = async (input) =>
      new Response(readFileSync(join(out, new URL(String(input)).pathname)) as Uint8Array<ArrayBuffer>);
    await use(
      pagefindEngine({
        folder: ORIGIN,
        script: () => import(pathToFileURL(join(out, 'pagefind.js')).href) as Promise<PagefindModule>,
        shards: async () => shards,
        layouts: async () => new Map(records.map(({ layout }, n) => [n, layout])),
        holds: async (word, assessment) => recordsHolding(word, corpus[assessment] ?? { items: [], changes: [] }),
        failures: () => 0,
      }),
    );
  } finally {
    globalThis.fetch = fetchBefore;
    rmSync(out, { recursive: true, force: true });
  }
}

/** The same with an index of grams, in chunks of so many bytes. */
export async function withGrams(
  corpus: readonly TextsFile[],
  chunkSize: number,
  use: (engine: SearchEngine) => Promise<void>,
): Promise<void> {
  const records = corpus.map(toRecords);
  await use(
    gramEngine({
      ...(await gramFiles(indexedOf(records.map(({ folded }) => folded)), { chunkSize })),
      layouts: async () => new Map(records.map(({ layout }, n) => [n, layout])),
      holds: async (word, assessment) => recordsHolding(word, corpus[assessment] ?? { items: [], changes: [] }),
    }),
  );
}

/** Where an index of grams is made for a test: how large its chunks are, and who is told what is loaded of it. */
interface GramFilesOptions {
  chunkSize?: number;
  onLoad?: (name: string) => void;
}

/** An index of grams in memory, as an engine reads it. */
export async function gramFiles(
  assessments: AsyncIterable<IndexedAssessment>,
  { onLoad = () => undefined, ...options }: GramFilesOptions = {},
): Promise<Pick<GramSource, 'blocks' | 'directory' | 'file'>> {
  let index: GramIndex = { blocks: [], directories: [] };
  const { files } = await standingOutputs()(async (outputs) => {
    index = await writeGrams({ assessments, pieces: memoryPieces(), code: '', outputs, ...options });
  });
  const { blocks, directories } = index;
  const file = async (path: string): Promise<Uint8Array> => {
    onLoad(path);
    return gunzipSync(files.get(path) ?? '');
  };
  return {
    file,
    blocks: () => {
      onLoad(BLOCKS_FILE);
      return Promise.resolve(blocks);
    },
    directory: async (bucket) => {
      const name = directories[bucket] ?? '';
      if (name === '') return NO_GRAMS;
      return JSON.parse(Buffer.from(await file(directoryPath(bucket, name))).toString()) as GramDirectory;
    },
  };
}
