import type { Scope, SearchEngine } from './engine.ts';
import { type Layout, type RecordKind, RECORDS, textsAt } from './layout.ts';
import { coverOf, toPhrase } from './letters.ts';
import { NAME_PREFIX, NUMBER_FILTER, type Shard, shardOfScore, shardWeight } from './pagefind-files.ts';
import type { TextNumber } from './texts.ts';

/** What this engine uses of Pagefind's script. */
export interface PagefindModule {
  createInstance: (options: { basePath: string }) => PagefindInstance;
}

interface PagefindInstance {
  mergeIndex: (folder: string, options: { indexWeight: number }) => Promise<void>;
  search: (
    query: string,
    options?: { filters: Record<string, { any: string[] }> },
  ) => Promise<{ results: { id: string; score: number; words: number[] }[] }>;
  destroy: () => Promise<void>;
}

export interface PagefindSource {
  /** Address of the folder of the index, ending with `/`. */
  folder: string;
  /** Loads Pagefind's script. */
  script: () => Promise<PagefindModule>;
  shards: () => Promise<Shard[]>;
  /** The layouts of all assessments. */
  layouts: () => Promise<Layout[]>;
  /**
   * How many files of the index could not be loaded so far. Pagefind only tells the console, and finds nothing where something may
   * well be.
   */
  failures: () => number;
}

interface Opened {
  /** null: there is nothing to find. */
  instance: PagefindInstance | null;
  /** For each shard, by Pagefind's name: which record it is. */
  records: ReadonlyMap<string, Place>[];
}

interface Place {
  assessment: number;
  kind: RecordKind;
}

/** The engine over an index that `writePagefindIndex` wrote. Nothing is loaded before the first question. */
export function pagefindEngine(source: PagefindSource): SearchEngine {
  let opening: Promise<Opened> | null = null;

  async function ask(query: string, assessments?: readonly number[]): Promise<(Place & { words: number[] })[]> {
    opening ??= open(source);
    const before = source.failures();
    try {
      const { instance, records } = await opening;
      const options = assessments && { filters: { [NUMBER_FILTER]: { any: assessments.map(String) } } };
      if (instance === null) return [];
      const { results } = await instance.search(query, options);
      if (source.failures() > before) throw new Error('A part of the search index could not be loaded.');
      return results.flatMap(({ id, score, words }) => {
        const place = records[shardOfScore(score)]?.get(id);
        return place === undefined ? [] : [{ ...place, words }];
      });
    } catch (error) {
      // Pagefind never asks again for what it could not load.
      const broken = opening;
      opening = null;
      void broken.then(({ instance }) => instance?.destroy()).catch(() => undefined);
      throw error;
    }
  }

  async function find(word: string, scope: Scope): Promise<Set<number>> {
    const places = await ask(toPhrase(word));
    return new Set(places.flatMap(({ assessment, kind }) => (scope === 'all' || kind === scope ? assessment : [])));
  }

  async function locate(word: string, assessments: readonly number[]): Promise<Map<number, TextNumber[]> | null> {
    if (word.length < 2) return null;
    // Asked for a single pair that a shard lacks, Pagefind takes what comes near it: only holders may be asked.
    const all = await find(word, 'all');
    const holders = assessments.filter((assessment) => all.has(assessment));
    if (holders.length === 0) return new Map();
    const [layouts, starts] = await Promise.all([source.layouts(), startsOf(word, holders)]);
    const texts = new Map<number, TextNumber[]>();
    for (const { assessment, kind, words } of starts) {
      const layout = layouts[assessment];
      if (layout === undefined || words.length === 0) continue;
      texts.set(assessment, [...(texts.get(assessment) ?? []), ...textsAt(kind, layout, words)]);
    }
    for (const found of texts.values()) found.sort((a, b) => a - b);
    return texts;
  }

  /** Numbers of the words at which a folded word begins, in each record that holds all its pairs. */
  async function startsOf(word: string, assessments: readonly number[]): Promise<(Place & { words: number[] })[]> {
    let starts: Map<string, Place & { words: number[] }> | null = null;
    for (const { pair, at } of coverOf(word)) {
      const found = new Map<string, Place & { words: number[] }>();
      for (const { assessment, kind, words } of await ask(pair, assessments)) {
        const name = `${assessment} ${kind}`;
        const known = starts?.get(name)?.words;
        if (starts !== null && known === undefined) continue;
        const here = new Set(words.map((number) => number - at));
        const both = known === undefined ? [...here] : known.filter((number) => here.has(number));
        if (both.length > 0) found.set(name, { assessment, kind, words: both });
      }
      starts = found;
    }
    for (const place of starts?.values() ?? []) place.words.sort((a, b) => a - b);
    return [...(starts?.values() ?? [])];
  }

  return { find, locate };
}

async function open({ folder, script, shards: load }: PagefindSource): Promise<Opened> {
  const shards = await load();
  if (shards.length === 0) return { instance: null, records: [] };
  const { createInstance } = await script();
  const instance = createInstance({ basePath: folder });
  // Fails where the index cannot be opened; merging into it would wait for ever.
  await instance.search('');
  for (const [n, shard] of shards.entries()) {
    if (n > 0) await instance.mergeIndex(folder + shard.folder, { indexWeight: shardWeight(n) });
  }
  return { instance, records: shards.map(recordsOf) };
}

function recordsOf({ first, names }: Shard): Map<string, Place> {
  const records = new Map<string, Place>();
  for (const kind of RECORDS) {
    for (const [at, name] of names[kind].entries()) {
      if (name !== '') records.set(NAME_PREFIX + name, { assessment: first + at, kind });
    }
  }
  return records;
}
