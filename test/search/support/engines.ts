import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { SearchEngine } from '../../../src/search/engines/engine.ts';
import { gramEngine } from '../../../src/search/engines/grams/engine.ts';
import { BLOCKS_FILE, directoryFile, type GramDirectory } from '../../../src/search/engines/grams/files.ts';
import { writeGrams } from '../../../src/search/engines/grams/write.ts';
import { pagefindEngine, type PagefindModule } from '../../../src/search/engines/pagefind/engine.ts';
import { recordsHolding, toRecords } from '../../../src/search/index/records.ts';
import type { TextsFile } from '../../../src/search/index/texts.ts';
import { readNumbers } from '../../../src/search/index/varint.ts';
import { writePagefindIndex } from '../../../src/search/engines/pagefind/write.ts';
import { indexedOf, memoryPieces, writerInto } from './indexed.ts';

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
  const out = mkdtempSync(join(tmpdir(), 'hyokasho-engine-'));
  const records = corpus.map(toRecords);
  try {
    await writeGrams({
      assessments: indexedOf(records.map(({ folded }) => folded)),
      pieces: memoryPieces(),
      write: writerInto(out),
      chunkSize,
    });
    const file = async (name: string): Promise<Uint8Array> => gunzipSync(readFileSync(join(out, name)));
    const json = async (name: string): Promise<unknown> => JSON.parse(String(Buffer.from(await file(name))));
    await use(
      gramEngine({
        blocks: async () => readNumbers(await file(BLOCKS_FILE)),
        directory: async (bucket) => (await json(directoryFile(bucket))) as GramDirectory,
        file,
        layouts: async () => new Map(records.map(({ layout }, n) => [n, layout])),
        holds: async (word, assessment) => recordsHolding(word, corpus[assessment] ?? { items: [], changes: [] }),
      }),
    );
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
