import { BLOCK } from '../../index/slots.ts';
import { NumberReader } from '../../index/varint.ts';
import { GRAM } from './grams.ts';

/**
 * Folder of the index in the built site, with a folder for each bucket that holds something. Its files are named by what they hold, and
 * compressed (`loadPacked`).
 */
export const GRAMS_FOLDER = 'search/grams';
/** JSON: `GramDirectory` of a bucket. A question asks for those of its letters, which are a hundredth of all. `name`: see `SearchAddresses`. */
export const directoryPath = (bucket: number, name: string): string =>
  `${GRAMS_FOLDER}/${bucket}/directory-${name}.pack`;
/** `readLists`. `name`: see `ChunkNames`. */
export const chunkPath = (bucket: number, name: string): string => `${GRAMS_FOLDER}/${bucket}/${name}.pack`;
/** What the lists of the index say: where a gram stands, or which records hold it. */
export type ListKind = 'places' | 'records';

/** The names of the chunks of a bucket, NAME letters each, in their order. */
export type ChunkNames = Record<ListKind, string>;
/** Letters of a name. */
export const NAME = 10;

/** The lists of a bucket that no gram belongs to. */
export const NO_GRAMS: GramDirectory = { places: [], records: [], names: { places: '', records: '' } };

/** Which grams the chunks of a bucket hold. */
export interface GramDirectory {
  /**
   * For each of its chunks, ascending, as much of the first gram as tells it from all in the chunks before; the whole gram where it goes on from the one
   * before.
   */
  places: readonly string[];
  /** The same for single characters and common pieces. */
  records: readonly string[];
  names: ChunkNames;
}

/** The numbers of the lists of a chunk whose grams begin with some characters or, with `whole`, are these; list by list. */
export function readLists(bytes: Uint8Array, start: string, whole = false): Uint32Array[] {
  const reader = new NumberReader(bytes);
  const lists: Uint32Array[] = [];
  let gram = '';
  while (reader.at < bytes.length) {
    const shared = reader.next();
    gram = gram.slice(0, shared);
    for (let left = reader.next(); left > 0; left -= 1) gram += String.fromCharCode(reader.nextUnit());
    const count = reader.next();
    const begins = gram.startsWith(start);
    if (!begins && gram > start) break;
    if (begins && (!whole || gram === start)) lists.push(reader.nextSums(count));
    else reader.skip(count);
  }
  return lists;
}

/** The numbers of the chunks of places that may hold grams which begin with some characters. The directory is that of their bucket. */
export function chunksOf({ places }: Pick<GramDirectory, 'places'>, start: string): number[] {
  const chunks = chunksBetween(places, start, (first) => first.slice(0, start.length) > start);
  // What is no whole gram stands in no chunk before the one that it tells from these.
  return start.length < GRAM && places[(chunks[0] ?? 0) + 1] === start ? chunks.slice(1) : chunks;
}

/** The chunks of records that may hold a gram. */
export const recordChunksOf = ({ records }: Pick<GramDirectory, 'records'>, gram: string): number[] =>
  chunksBetween(records, gram, (first) => first > gram);

function chunksBetween(firsts: readonly string[], start: string, isBehind: (first: string) => boolean): number[] {
  const from = Math.max(0, lowerBound(firsts.length, (chunk) => (firsts[chunk] ?? '') >= start) - 1);
  const to = lowerBound(firsts.length, (chunk) => isBehind(firsts[chunk] ?? ''));
  return Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
}

/** The first of `count` numbers from 0 for which something holds that holds for all behind it; `count` where it holds for none. */
export function lowerBound(count: number, holds: (number: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Of what stands in more chunks than this, the records that hold it are kept too. */
const COMMON = 1;

/** Whether the lists of records tell who holds a piece of up to GRAM characters: it is one character, or stands in many places. */
export function isCommon(directory: Pick<GramDirectory, 'places'>, start: string): boolean {
  const chunks = chunksOf(directory, start).length;
  return chunks > COMMON || (chunks > 0 && start.length === 1);
}

/** Where records lie: they begin at multiples of BLOCK. */
export interface RecordTable {
  /** Where each record begins, counted in characters over all records, and where the last one ends. */
  starts: Uint32Array;
  /** The record of a place. */
  at: (place: number) => number;
}

/** `blocks`: of each record. */
export function tableOf(blocks: readonly number[]): RecordTable {
  const starts = new Uint32Array(blocks.length + 1);
  for (const [record, count] of blocks.entries()) starts[record + 1] = (starts[record] ?? 0) + count * BLOCK;
  const records = new Uint32Array((starts.at(-1) ?? 0) / BLOCK);
  for (const [record] of blocks.entries())
    records.fill(record, (starts[record] ?? 0) / BLOCK, (starts[record + 1] ?? 0) / BLOCK);
  return { starts, at: (place) => records[Math.floor(place / BLOCK)] ?? 0 };
}

/** The records in which ascending places lie, ascending. */
export function recordsAt(places: Uint32Array, table: RecordTable): number[] {
  const records: number[] = [];
  let last = -1;
  for (const place of places) {
    const record = table.at(place);
    if (record !== last) records.push(record);
    last = record;
  }
  return records;
}
