import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SearchEngine } from '../../../src/search/engine.ts';
import { pagefindEngine, type PagefindModule } from '../../../src/search/pagefind-engine.ts';
import { INDEX_FOLDER, RECORDS_FILE, type Shard } from '../../../src/search/pagefind-files.ts';
import { recordsHolding, toRecords } from '../../../src/search/records.ts';
import type { TextsFile } from '../../../src/search/texts.ts';
import { writePagefindIndex } from '../../../src/search/write-pagefind.ts';

/** Stands for the address of the site in what Pagefind asks for. */
const ORIGIN = 'http://index.test/';

/** Builds a real index of some assessments in a folder of its own, hands its engine to `use`, and clears up. */
export async function withEngine(
  corpus: readonly TextsFile[],
  shardSize: number,
  use: (engine: SearchEngine) => Promise<void>,
): Promise<void> {
  const out = mkdtempSync(join(tmpdir(), 'hyokasho-engine-'));
  const fetchBefore = globalThis.fetch;
  const records = corpus.map(toRecords);
  try {
    const assessments = (async function* () {
      for (const { folded } of records) yield folded;
    })();
    await writePagefindIndex({ assessments, out, shardSize });
    const folder = join(out, INDEX_FOLDER);
    globalThis.fetch = async (input) =>
      new Response(readFileSync(join(folder, new URL(String(input)).pathname)) as Uint8Array<ArrayBuffer>);
    await use(
      pagefindEngine({
        folder: ORIGIN,
        script: () => import(pathToFileURL(join(folder, 'pagefind.js')).href) as Promise<PagefindModule>,
        shards: async () => JSON.parse(readFileSync(join(folder, RECORDS_FILE), 'utf8')) as Shard[],
        layouts: async () => records.map(({ layout }) => layout),
        holds: async (word, assessment) => recordsHolding(word, corpus[assessment] ?? { items: [], changes: [] }),
        failures: () => 0,
      }),
    );
  } finally {
    globalThis.fetch = fetchBefore;
    rmSync(out, { recursive: true, force: true });
  }
}
