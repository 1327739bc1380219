import type { EngineName } from '../../registry/portal.ts';
import { unpackDates } from '../../search/index/change-dates.ts';
import { fromColumns, type CorpusColumns } from '../../search/index/corpus-columns.ts';
import {
  BLOCKS_FILE,
  CORPUS_FILE,
  DATA_FOLDER,
  DATES_FILE,
  listRows,
  NAMES_FILE,
  PAIRS_FILE,
  ADDRESSES_FILE,
  type NamesFile,
  type SearchAddresses,
  SHARDS_FILE,
} from '../../search/index/corpus-file.ts';
import type { RecordKind, TextCounts } from '../../search/index/layout.ts';
import { layoutReader, layoutsPath, bundleOf, textsPath } from '../../search/index/text-bundles.ts';
import { READ_AT_ONCE, type SearchEngine } from '../../search/engines/engine.ts';
import { gramEngine } from '../../search/engines/grams/engine.ts';
import { directoryPath, type GramDirectory, NO_GRAMS } from '../../search/engines/grams/files.ts';
import { loadPacked, loadPackedJson } from '../../search/engines/pack.ts';
import { pagefindEngine, type PagefindModule } from '../../search/engines/pagefind/engine.ts';
import { INDEX_FOLDER, type Shard } from '../../search/engines/pagefind/files.ts';
import { recordsHolding, shapeOf } from '../../search/index/records.ts';
import { memoizeRecent, memoizeOnce } from '../../search/engines/memo.ts';
import type { SearchSources } from '../../search/results/run-search.ts';
import type { TextsFile } from '../../search/index/texts.ts';
import { readNumbers } from '../../search/index/varint.ts';
import { wordTextsStore } from '../../search/results/word-texts.ts';

/** Where the files of the search are, and for which engine they were written. */
export interface SearchSite {
  /** Path of the site. */
  base: string;
  engine: EngineName;
  /** `searchVersion` of the corpus. */
  version: string;
}

/** All that a worker loads of a built site, each file when it is first wanted. */
export interface SiteSources {
  search: () => Promise<SearchSources>;
  /** Texts of an assessment, by its number. */
  texts: (assessment: number) => Promise<TextsFile>;
  /** ISO dates of the changes of each assessment. */
  dates: () => Promise<(string | null)[][]>;
  /** All `varyingPairs` of the texts. */
  pairs: () => Promise<ReadonlySet<string>>;
  names: () => Promise<NamesFile>;
  /** Begins to load what every question needs. */
  begin: () => void;
}

/** Texts of assessments that are kept. */
const KEPT = 60;

/** `failures`: see PagefindSource. */
export function siteSources({ base, engine: name, version }: SearchSite, failures: () => number): SiteSources {
  const at = (path: string): string => new URL(base + path, self.location.origin).href;
  const data = (file: string): string => at(`${DATA_FOLDER}/${version}/${file}`);

  const corpus = memoizeOnce(async () => fromColumns(await loadPackedJson<CorpusColumns>(data(CORPUS_FILE))));
  const addresses = memoizeOnce(() => loadPackedJson<SearchAddresses>(data(ADDRESSES_FILE)));
  const layouts = layoutReader(async (bundle) => loadPacked(at(layoutsPath(await folderOf(bundle)))));
  const engine = name === 'pagefind' ? pagefind(at(`${INDEX_FOLDER}/`)) : grams();

  const folderOf = async (bundle: number): Promise<string> => (await addresses()).texts[bundle] ?? '';

  async function holds(word: string, assessment: number): Promise<RecordKind[]> {
    return recordsHolding(word, await texts(assessment));
  }

  function pagefind(folder: string): SearchEngine {
    return pagefindEngine({
      folder,
      // Made by the index step, after the bundler is done.
      script: () => import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<PagefindModule>,
      shards: () => loadPackedJson<Shard[]>(data(SHARDS_FILE)),
      layouts,
      holds,
      failures,
    });
  }

  function grams(): SearchEngine {
    return gramEngine({
      blocks: async () => readNumbers(await loadPacked(data(BLOCKS_FILE))),
      directory: async (bucket) => {
        const name = (await addresses()).directories[bucket] ?? '';
        return name === '' ? NO_GRAMS : loadPackedJson<GramDirectory>(at(directoryPath(bucket, name)));
      },
      file: (path) => loadPacked(at(path)),
      layouts,
      holds,
    });
  }

  const texts = memoizeRecent(KEPT, async (assessment: number): Promise<TextsFile> => {
    const { rows } = await corpus();
    const [id = '', , , , , , , edition = null] = rows[assessment] ?? [];
    return loadPackedJson<TextsFile>(at(textsPath(await folderOf(bundleOf(assessment)), id, edition)), 'utf-16le');
  });

  /** The texts of few are about to be shown. */
  async function shapes(assessments: readonly number[]): Promise<ReadonlyMap<number, TextCounts>> {
    if (assessments.length <= READ_AT_ONCE)
      return new Map(await Promise.all(assessments.map(async (n) => [n, shapeOf(await texts(n))] as const)));
    return layouts(assessments);
  }

  const search = memoizeOnce(async (): Promise<SearchSources> => {
    const file = await corpus();
    return { engine, corpus: file, rows: listRows(file), shapes, wordTexts: wordTextsStore(engine, texts) };
  });

  return {
    search,
    texts,
    dates: memoizeOnce(async () => unpackDates(await loadPacked(data(DATES_FILE)))),
    pairs: memoizeOnce(
      async () => new Set(new TextDecoder().decode(await loadPacked(data(PAIRS_FILE))).match(/../gsu)),
    ),
    names: memoizeOnce(() => loadPackedJson<NamesFile>(data(NAMES_FILE))),
    begin() {
      // What fails here fails again, and is told, when somebody asks.
      for (const work of [engine.open(), search(), addresses()]) work.catch(() => undefined);
    },
  };
}
