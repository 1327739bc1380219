import { READ_AT_ONCE, type Scope, type SearchEngine } from '../engine.ts';
import { type Layout, type RecordKind, RECORDS, textsAt } from '../../index/layout.ts';
import { coverOf, segmentsOf, toPhrase } from './letters.ts';
import { NAME_PREFIX, NUMBER_FILTER, type Shard, shardOfScore, shardWeight } from './files.ts';
import type { TextNumber } from '../../index/texts.ts';

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
  /** The layouts of some assessments, by their numbers. */
  layouts: (assessments: readonly number[]) => Promise<ReadonlyMap<number, Layout>>;
  /** Reads which records of an assessment hold a folded word. */
  holds: (word: string, assessment: number) => Promise<RecordKind[]>;
  /**
   * How many files of the index could not be loaded so far. Pagefind only tells the console, and finds nothing where something may
   * well be.
   */
  failures: () => number;
}

interface OpenShard {
  /** null: there is nothing to find. */
  instance: PagefindInstance | null;
  /** For each shard, by Pagefind's name: which record it is. */
  records: ReadonlyMap<string, RecordLocation>[];
}

interface RecordLocation {
  assessment: number;
  kind: RecordKind;
}

/** The engine over an index that `writePagefindIndex` wrote. Nothing is loaded before it is opened or asked. */
export function pagefindEngine(source: PagefindSource): SearchEngine {
  let opening: Promise<OpenShard> | null = null;

  async function ask(
    query: string,
    assessments?: readonly number[],
  ): Promise<(RecordLocation & { words: number[] })[]> {
    const before = source.failures();
    try {
      const { instance, records } = await opened();
      const options = assessments && { filters: { [NUMBER_FILTER]: { any: assessments.map(String) } } };
      if (instance === null) return [];
      const { results } = await instance.search(query, options);
      if (source.failures() > before) throw new Error('A part of the search index could not be loaded.');
      return results.map(({ id, score, words }) => {
        const place = records[shardOfScore(score)]?.get(id);
        if (place === undefined) throw new Error('The search index is of another build than its list of records.');
        return { ...place, words };
      });
    } catch (error) {
      close();
      throw error;
    }
  }

  function opened(): Promise<OpenShard> {
    opening ??= open(source);
    return opening;
  }

  /** Pagefind never asks again for what it could not load. */
  function close(): void {
    const broken = opening;
    opening = null;
    void broken?.then(({ instance }) => instance?.destroy()).catch(() => undefined);
  }

  async function find(word: string, scope: Scope): Promise<Set<number>> {
    const places = await placesOf(word);
    return new Set(places.flatMap(({ assessment, kind }) => (scope === 'all' || kind === scope ? assessment : [])));
  }

  /**
   * The records that hold a folded word. Each pair of its characters costs a file of the index for each shard, so a long word is asked
   * segment by segment for as long as there are too many assessments to be read.
   */
  async function placesOf(word: string): Promise<RecordLocation[]> {
    const segments = segmentsOf(word);
    let places: RecordLocation[] | null = null;
    for (const [n, segment] of segments.entries()) {
      const holding = await ask(toPhrase(segment));
      const names = new Set(holding.map(nameOf));
      places = places === null ? holding : places.filter((place) => names.has(nameOf(place)));
      const assessments = new Set(places.map(({ assessment }) => assessment));
      if (n + 1 === segments.length || assessments.size > READ_AT_ONCE) continue;
      const read = await Promise.all([...assessments].map((assessment) => readPlaces(word, assessment)));
      return read.flat();
    }
    return segments.length === 1 ? (places ?? []) : ask(toPhrase(word));
  }

  async function readPlaces(word: string, assessment: number): Promise<RecordLocation[]> {
    return (await source.holds(word, assessment)).map((kind) => ({ assessment, kind }));
  }

  async function locate(word: string, assessments: readonly number[]): Promise<Map<number, TextNumber[]> | null> {
    if (word.length < 2) return null;
    // Asked for a single pair that a shard lacks, Pagefind takes what comes near it: only holders may be asked.
    const all = await find(word, 'all');
    const holders = assessments.filter((assessment) => all.has(assessment));
    if (holders.length === 0) return new Map();
    const [layouts, starts] = await Promise.all([source.layouts(holders), startsOf(word, holders)]);
    const texts = new Map<number, TextNumber[]>();
    for (const { assessment, kind, words } of starts) {
      const layout = layouts.get(assessment);
      if (layout === undefined || words.length === 0) continue;
      texts.set(assessment, [...(texts.get(assessment) ?? []), ...textsAt(kind, layout, words)]);
    }
    for (const found of texts.values()) found.sort((a, b) => a - b);
    return texts;
  }

  /** Numbers of the words at which a folded word begins, in each record that holds all its pairs. */
  async function startsOf(
    word: string,
    assessments: readonly number[],
  ): Promise<(RecordLocation & { words: number[] })[]> {
    let starts: Map<string, RecordLocation & { words: number[] }> | null = null;
    for (const { pair, at } of coverOf(word)) {
      const found = new Map<string, RecordLocation & { words: number[] }>();
      for (const { assessment, kind, words } of await ask(pair, assessments)) {
        const name = nameOf({ assessment, kind });
        const loaded = starts?.get(name)?.words;
        if (starts !== null && loaded === undefined) continue;
        const here = new Set(words.map((number) => number - at));
        const both = loaded === undefined ? [...here] : loaded.filter((number) => here.has(number));
        if (both.length > 0) found.set(name, { assessment, kind, words: both });
      }
      starts = found;
    }
    for (const place of starts?.values() ?? []) place.words.sort((a, b) => a - b);
    return [...(starts?.values() ?? [])];
  }

  return {
    open: () =>
      opened().then(
        () => undefined,
        (error: unknown) => {
          close();
          throw error;
        },
      ),
    find,
    locate,
  };
}

const nameOf = ({ assessment, kind }: RecordLocation): string => `${assessment} ${kind}`;

async function open({ folder, script, shards: load }: PagefindSource): Promise<OpenShard> {
  const starting = script();
  // There is no script where there is nothing to find.
  starting.catch(() => undefined);
  const shards = await load();
  if (shards.length === 0) return { instance: null, records: [] };
  const { createInstance } = await starting;
  const instance = createInstance({ basePath: folder });
  // Fails where the index cannot be opened; merging into it would wait for ever.
  await instance.search('');
  for (const [n, shard] of shards.entries()) {
    if (n > 0) await instance.mergeIndex(folder + shard.folder, { indexWeight: shardWeight(n) });
  }
  return { instance, records: shards.map(recordsOf) };
}

function recordsOf({ first, names }: Shard): Map<string, RecordLocation> {
  const records = new Map<string, RecordLocation>();
  for (const kind of RECORDS) {
    for (const [at, name] of names[kind].entries()) {
      if (name !== '') records.set(NAME_PREFIX + name, { assessment: first + at, kind });
    }
  }
  return records;
}
