import { SLOT } from '../../index/slots.ts';
import { NumberReader } from '../../index/varint.ts';
import { bucketOf } from './grams.ts';

/** Folder of the index in the built site, with a folder for the version; files are compressed (`loadPacked`). */
export const GRAMS_FOLDER = 'search/grams';
/** JSON: slots (`SLOT` places) of each record, two records for each assessment in the order of RECORDS. */
export const SLOTS_FILE = 'slots.pack';
/** JSON: `GramDirectory` of a bucket. A question asks for those of its letters, which are a hundredth of all. */
export const directoryFile = (bucket: number): string => `directory-${bucket}.pack`;
/** What the lists of the index say: where a gram stands, or which records hold it. */
export type ListKind = 'places' | 'records';
/** `readPostings` */
export const chunkFile = (kind: ListKind, { bucket, chunk }: ChunkName): string => `${kind}-${bucket}-${chunk}.pack`;

export interface ChunkName {
  bucket: number;
  chunk: number;
}

/** Which grams the chunks of a bucket hold. */
export interface GramDirectory {
  /** The first gram of each of its chunks, ascending. A gram may go on in the next chunk. */
  places: string[];
  /** The same for single characters and common grams. */
  records: string[];
}

/** Some grams, each with ascending numbers. */
export type Postings = { gram: string; numbers: Uint32Array }[];

/** Reads lists from numbers: of each its gram, its length, and the steps from number to number. */
export function readPostings(bytes: Uint8Array): Postings {
  const reader = new NumberReader(bytes);
  const next = (): number => reader.next();
  const lists: Postings = [];
  while (reader.at < bytes.length) {
    const units = Array.from({ length: next() }, next);
    const numbers = new Uint32Array(next());
    let last = 0;
    for (let n = 0; n < numbers.length; n += 1) {
      last += next();
      numbers[n] = last;
    }
    lists.push({ gram: String.fromCharCode(...units), numbers });
  }
  return lists;
}

/** The chunks of places that may hold grams which begin with some characters. The directory is that of their bucket. */
export const chunksOf = ({ places }: Pick<GramDirectory, 'places'>, start: string): ChunkName[] =>
  chunksBetween(places, start, (first) => first.slice(0, start.length) > start);

/** The chunks of records that may hold a gram. */
export const recordChunksOf = ({ records }: GramDirectory, gram: string): ChunkName[] =>
  chunksBetween(records, gram, (first) => first > gram);

function chunksBetween(firsts: readonly string[], start: string, isBehind: (first: string) => boolean): ChunkName[] {
  const from = Math.max(0, lowerBound(firsts.length, (chunk) => (firsts[chunk] ?? '') >= start) - 1);
  const to = lowerBound(firsts.length, (chunk) => isBehind(firsts[chunk] ?? ''));
  const bucket = bucketOf(start);
  return Array.from({ length: Math.max(0, to - from) }, (_, n) => ({ bucket, chunk: from + n }));
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

/** Whether the lists of records tell who holds a piece of up to three characters: it is one character, or stands in many places. */
export function isCommon(directory: Pick<GramDirectory, 'places'>, start: string): boolean {
  const chunks = chunksOf(directory, start).length;
  return chunks > COMMON || (chunks > 0 && start.length === 1);
}

/** Where each record begins, counted in characters over all records, and where the last one ends. */
export function startsOf(slots: readonly number[]): Uint32Array {
  const starts = new Uint32Array(slots.length + 1);
  for (const [record, count] of slots.entries()) starts[record + 1] = (starts[record] ?? 0) + count * SLOT;
  return starts;
}

/** The records in which ascending places lie, ascending. */
export function recordsAt(places: Uint32Array, starts: Uint32Array): number[] {
  const records: number[] = [];
  let record = 0;
  for (const place of places) {
    if (place >= (starts[record + 1] ?? Infinity))
      record = lowerBound(starts.length, (n) => (starts[n] ?? 0) > place) - 1;
    if (records.at(-1) !== record) records.push(record);
  }
  return records;
}
