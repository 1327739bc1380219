import { READ_AT_ONCE, type Scope, type SearchEngine } from '../engine.ts';
import { type Layout, type RecordKind, RECORDS, textsAt } from '../../index/layout.ts';
import { memoizeRecent, memoizeOnce } from '../memo.ts';
import type { TextNumber } from '../../index/texts.ts';
import {
  chunkPath,
  chunksOf,
  type GramDirectory,
  isCommon,
  type ListKind,
  lowerBound,
  NAME,
  NO_GRAMS,
  readLists,
  recordChunksOf,
  recordsAt,
  type RecordTable,
  tableOf,
} from './files.ts';
import { bucketOf, BUCKETS, planGrams, GRAM, type QueryGram } from './grams.ts';

export interface GramSource {
  /** Blocks of each record. */
  blocks: () => Promise<number[]>;
  /** The directory of a bucket. */
  directory: (bucket: number) => Promise<GramDirectory>;
  /** Reads a file of the index by its path in the site; fails where it cannot be read. */
  file: (path: string) => Promise<Uint8Array>;
  /** The layouts of some assessments, by their numbers. */
  layouts: (assessments: readonly number[]) => Promise<ReadonlyMap<number, Layout>>;
  /** Reads which records of an assessment hold a folded word. */
  holds: (word: string, assessment: number) => Promise<RecordKind[]>;
}

/** The directories of some buckets. */
type Directories = ReadonlyMap<number, GramDirectory>;

/** Pieces of a word that are loaded at once. */
const AT_ONCE = 2;
/** Chunks that are kept. */
const CACHED_CHUNKS = 256;

/** The engine over an index that `writeGrams` wrote. Nothing is loaded before it is opened or asked. */
export function gramEngine({ blocks, directory, file, layouts, holds }: GramSource): SearchEngine {
  const recordTable = memoizeOnce(async () => tableOf(await blocks()));
  const keptDirectory = memoizeRecent(BUCKETS, directory);
  const chunks = memoizeRecent(CACHED_CHUNKS, file);
  const cachedPositionsOf = cachedPositions();

  /** The directories that tell of all pieces of a word. */
  async function directoriesOf(word: string): Promise<Directories> {
    const buckets = [
      ...new Set(Array.from({ length: Math.max(1, word.length - GRAM + 1) }, (_, at) => bucketOf(word.slice(at)))),
    ];
    const own = await Promise.all(buckets.map(keptDirectory));
    return new Map(buckets.map((bucket, n) => [bucket, own[n] ?? NO_GRAMS]));
  }

  /** All places at which a folded word begins, over all records, ascending. */
  async function places(word: string): Promise<Uint32Array> {
    return cachedPositionsOf.get(word) ?? cachedPositionsOf.keep(word, (await narrow(word, () => false)).found);
  }

  /**
   * Where a folded word begins, over all records, ascending. Its pieces are loaded a few at a time, those in the
   * fewest chunks first: where `isEnough` of what they leave, the others are not asked, and `whole` is false.
   */
  async function narrow(
    word: string,
    isEnough: (found: Uint32Array) => boolean,
  ): Promise<{ found: Uint32Array; whole: boolean }> {
    const directories = await directoriesOf(word);
    const costOf = (gram: string): number => chunksOf(directoryIn(directories, gram), gram).length;
    const pieces = planGrams(word, costOf).sort((a, b) => costOf(a.gram) - costOf(b.gram));
    let found: Uint32Array | null = null;
    for (let at = 0; at < pieces.length; at += AT_ONCE) {
      if (found !== null && (found.length === 0 || isEnough(found))) return { found, whole: found.length === 0 };
      const own = await Promise.all(pieces.slice(at, at + AT_ONCE).map((piece) => placesOf(piece, directories)));
      found = [...(found === null ? [] : [found]), ...own].sort((a, b) => a.length - b.length).reduce(inBoth);
    }
    return { found: found ?? new Uint32Array(), whole: true };
  }

  /** The numbers that chunks hold for a piece, list by list: the records of just it, or the places of all that begins with it. */
  async function listsOf(
    kind: ListKind,
    { names }: GramDirectory,
    own: readonly number[],
    piece: string,
  ): Promise<Uint32Array[]> {
    const nameOf = (chunk: number): string => names[kind].slice(chunk * NAME, (chunk + 1) * NAME);
    const all = await Promise.all(own.map((chunk) => chunks(chunkPath(bucketOf(piece), nameOf(chunk)))));
    return all.flatMap((bytes) => readLists(bytes, piece, kind === 'records'));
  }

  /** Where the word would begin for a piece of it to stand where it stands. */
  async function placesOf({ gram, at }: QueryGram, directories: Directories): Promise<Uint32Array> {
    const directory = directoryIn(directories, gram);
    const own = await listsOf('places', directory, chunksOf(directory, gram), gram);
    const joined = joinLists(own);
    // Lists of other grams lie one behind the other.
    if (gram.length < GRAM) joined.sort();
    const first = lowerBound(joined.length, (n) => (joined[n] ?? 0) >= at);
    return joined.subarray(first).map((place) => place - at);
  }

  async function find(word: string, scope: Scope): Promise<Set<number>> {
    const records = await recordsOf(word);
    const wanted =
      scope === 'all' ? records : records.filter((record) => record % RECORDS.length === RECORDS.indexOf(scope));
    return new Set(wanted.map(assessmentOf));
  }

  /** The records that hold a folded word, ascending. */
  async function recordsOf(word: string): Promise<readonly number[]> {
    const all = cachedPositionsOf.get(word);
    if (all !== undefined) return recordsAt(all, await recordTable());
    const own = directoryIn(await directoriesOf(word), word);
    if (word.length <= GRAM && isCommon(own, word)) {
      return Array.from(joinLists(await listsOf('records', own, recordChunksOf(own, word), word)));
    }
    const table = await recordTable();
    const few = (found: Uint32Array): boolean => assessmentsUpTo(READ_AT_ONCE + 1, found, table) <= READ_AT_ONCE;
    const { found, whole } = await narrow(word, few);
    const records = recordsAt(whole ? cachedPositionsOf.keep(word, found) : found, table);
    if (whole) return records;
    const holding = await Promise.all(
      [...new Set(records.map(assessmentOf))].map(async (assessment) =>
        (await holds(word, assessment)).map((kind) => assessment * RECORDS.length + RECORDS.indexOf(kind)),
      ),
    );
    return holding.flat();
  }

  async function locate(word: string, assessments: readonly number[]): Promise<Map<number, TextNumber[]>> {
    const [{ starts }, all, found] = await Promise.all([recordTable(), layouts(assessments), places(word)]);
    const texts = new Map<number, TextNumber[]>();
    for (const assessment of assessments) {
      const layout = all.get(assessment);
      if (layout === undefined) continue;
      const own = RECORDS.flatMap((kind, n) => {
        const record = assessment * RECORDS.length + n;
        return textsAt(kind, layout, positionsBetween(found, starts[record] ?? 0, starts[record + 1] ?? 0));
      });
      if (own.length > 0)
        texts.set(
          assessment,
          own.sort((a, b) => a - b),
        );
    }
    return texts;
  }

  return { open: () => recordTable().then(() => undefined), find, locate };
}

function joinLists(lists: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let length = 0;
  for (const list of lists) {
    joined.set(list, length);
    length += list.length;
  }
  return joined;
}

const directoryIn = (directories: Directories, gram: string): GramDirectory =>
  directories.get(bucketOf(gram)) ?? NO_GRAMS;

const assessmentOf = (record: number): number => Math.floor(record / RECORDS.length);

/** In how many assessments ascending places lie; no more than `most` are counted. */
function assessmentsUpTo(most: number, places: Uint32Array, table: RecordTable): number {
  let [count, last] = [0, -1];
  for (const place of places) {
    const assessment = assessmentOf(table.at(place));
    if (assessment !== last) count += 1;
    if (count === most) break;
    last = assessment;
  }
  return count;
}

/** The numbers of one ascending list that are in another. */
function inBoth(few: Uint32Array, many: Uint32Array): Uint32Array {
  let at = 0;
  return few.filter((number) => {
    while ((many[at] ?? Infinity) < number) at += 1;
    return many[at] === number;
  });
}

/** The ascending places from `start` up to `end`, counted from `start`. */
function positionsBetween(places: Uint32Array, start: number, end: number): number[] {
  const found: number[] = [];
  for (let at = lowerBound(places.length, (n) => (places[n] ?? 0) >= start); at < places.length; at += 1) {
    const place = places[at] ?? 0;
    if (place >= end) break;
    found.push(place - start);
  }
  return found;
}

/** Places that are kept, of all words together: 24 MB. */
const CACHED_POSITIONS = 6_000_000;

/** Remembers the places of the words that were asked last. */
function cachedPositions(): {
  get: (word: string) => Uint32Array | undefined;
  keep: (word: string, places: Uint32Array) => Uint32Array;
} {
  const cache = new Map<string, Uint32Array>();
  let count = 0;
  const drop = (word: string): void => {
    count -= cache.get(word)?.length ?? 0;
    cache.delete(word);
  };
  function keep(word: string, places: Uint32Array): Uint32Array {
    drop(word);
    cache.set(word, places);
    count += places.length;
    for (const oldest of cache.keys()) {
      if (count <= CACHED_POSITIONS || oldest === word) break;
      drop(oldest);
    }
    return places;
  }
  return {
    get(word) {
      const places = cache.get(word);
      return places && keep(word, places);
    },
    keep,
  };
}
