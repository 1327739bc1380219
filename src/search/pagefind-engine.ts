import {
  INDEX_FOLDER,
  RECORDS_FILE,
  type RecordsFile,
  type SearchEngine,
  type SearchRecord,
  shardPath,
} from './engine.ts';
import { toPhrase } from './letters.ts';

interface Pagefind {
  init: () => Promise<void>;
  mergeIndex: (folder: string) => Promise<void>;
  search: (query: string) => Promise<{ results: { id: string }[] }>;
}

interface Index {
  pagefind: Pagefind;
  byHash: ReadonlyMap<string, string>;
  records: ReadonlyMap<string, SearchRecord>;
}

/** The engine over the index that `writeSearchIndex` wrote; `base` ends with `/`. Nothing is loaded before the first question. */
export function pagefindEngine(base: string): SearchEngine {
  let loading: Promise<Index> | null = null;
  const open = (): Promise<Index> => {
    loading ??= load(base).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
  return {
    async find(folded) {
      const { pagefind, byHash } = await open();
      const { results } = await pagefind.search(toPhrase(folded));
      return new Set(results.flatMap(({ id }) => byHash.get(id) ?? []));
    },
    async records() {
      return (await open()).records;
    },
  };
}

async function load(base: string): Promise<Index> {
  const folder = `${base}${INDEX_FOLDER}/`;
  const script = `${folder}pagefind.js`;
  const [pagefind, response] = await Promise.all([
    // The script is made by the index step, after the bundler is done.
    import(/* @vite-ignore */ script) as Promise<Pagefind>,
    fetch(folder + RECORDS_FILE),
  ]);
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  const { shards, records: rows } = (await response.json()) as RecordsFile;
  await pagefind.init();
  for (let shard = 1; shard < shards; shard += 1) await pagefind.mergeIndex(folder + shardPath(shard));
  return {
    pagefind,
    byHash: new Map(rows.map((row) => [row.hash, row.id])),
    records: new Map(rows.map((row) => [row.id, row])),
  };
}
