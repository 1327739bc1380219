import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { RECORDS } from '../../index/layout.ts';
import { SLOT, slotsOf } from '../../index/slots.ts';
import type { FoldedRecords } from '../../index/records.ts';
import { writeNumbers } from '../../index/varint.ts';
import {
  chunkFile,
  type Directory,
  DIRECTORY_FILE,
  isCommon,
  type ListKind,
  type Lists,
  packLists,
  recordsAt,
  startsOf,
} from './files.ts';
import { BUCKETS, END, GRAM } from './grams.ts';
import { gramOf, openSpill, type Spill, type Spilled } from './spill.ts';
import { groupBy } from '../../../text/group-by.ts';

export interface GramOptions {
  /** One for each assessment, in the order of the list of the corpus. */
  assessments: AsyncIterable<FoldedRecords>;
  /** Folder of the index. */
  folder: string;
  /** A folder that does not exist, for what is needed while it is written; deleted at the end. */
  scratch: string;
  /** Bytes of a chunk before it is compressed. */
  chunkSize?: number;
}

/** A question loads a few chunks: small ones carry little that nobody asked for, large ones are fewer files. */
const CHUNK_SIZE = 32_000;

/**
 * Writes the index of a site: for every three neighbouring characters, where they stand. They wait on the disk, by their first character,
 * so that memory grows with the most frequent character alone.
 */
export async function writeGrams({ assessments, folder, scratch, chunkSize = CHUNK_SIZE }: GramOptions): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const write = (file: string, bytes: string | Uint8Array): void =>
    writeFileSync(join(folder, file), gzipSync(bytes, { level: 9 }));
  const writeLists = (kind: ListKind, bucket: number, lists: Lists): string[] => {
    const chunks = toChunks(lists, chunkSize);
    for (const [chunk, own] of chunks.entries())
      write(chunkFile(kind, { bucket, chunk }), writeNumbers(packLists(own)));
    return chunks.map(([first]) => first?.gram ?? '');
  };
  const spill = openSpill(scratch);
  try {
    const directory: Directory = { slots: await spillAll(assessments, spill), places: [], records: [] };
    const starts = startsOf(directory);
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      const lists = groupGrams(spill.take(bucket));
      directory.places.push(writeLists('places', bucket, lists));
      directory.records.push(writeLists('records', bucket, commonLists(lists, directory, starts)));
    }
    write(DIRECTORY_FILE, JSON.stringify(directory));
  } finally {
    spill.end();
  }
}

/** Places are numbers of 32 bits. */
const MOST_PLACES = 2 ** 32 - 1;

/** Takes all texts apart; gives the slots of each record. */
async function spillAll(assessments: GramOptions['assessments'], spill: Spill): Promise<number[]> {
  const slots: number[] = [];
  let start = 0;
  for await (const folded of assessments) {
    for (const kind of RECORDS) {
      const from = start;
      for (const text of folded[kind]) {
        spillText(text, start, spill);
        start += slotsOf(text) * SLOT;
        if (start > MOST_PLACES)
          throw new Error('There are more texts than the search index can count the characters of.');
      }
      slots.push((start - from) / SLOT);
    }
  }
  return slots;
}

function spillText(text: string, start: number, spill: Spill): void {
  const end = END.charCodeAt(0);
  const unitAt = (at: number): number => (at < text.length ? text.charCodeAt(at) : end);
  for (let at = 0; at < text.length; at += 1) {
    const first = unitAt(at);
    spill.add(first % BUCKETS, [first, unitAt(at + 1), unitAt(at + 2)], start + at);
  }
}

/** The grams of a bucket in their order, each with its places. */
function groupGrams({ count, keyAt, placeAt }: Spilled): Lists {
  const counts = new Map<number, number>();
  for (let n = 0; n < count; n += 1) counts.set(keyAt(n), (counts.get(keyAt(n)) ?? 0) + 1);
  const keys = [...counts.keys()].sort((a, b) => a - b);
  const lists = keys.map((key) => ({ gram: gramOf(key), numbers: new Uint32Array(counts.get(key) ?? 0) }));
  const filling = new Map(keys.map((key, n) => [key, { numbers: lists[n]?.numbers ?? new Uint32Array(), length: 0 }]));
  for (let n = 0; n < count; n += 1) {
    const list = filling.get(keyAt(n));
    if (list === undefined) continue;
    list.numbers[list.length] = placeAt(n);
    list.length += 1;
  }
  return lists;
}

/** Cuts lists into chunks of about so many bytes; a long list goes on in the next one. */
function toChunks(lists: Lists, size: number): Lists[] {
  const chunks: Lists[] = [];
  let chunk: Lists = [];
  let bytes = 0;
  for (const { gram, numbers } of lists) {
    let from = 0;
    let last = 0;
    bytes += HEAD;
    for (const [at, number] of numbers.entries()) {
      bytes += bytesOf(number - last);
      last = number;
      if (bytes < size) continue;
      chunks.push([...chunk, { gram, numbers: numbers.subarray(from, at + 1) }]);
      chunk = [];
      // The next piece begins with a whole number.
      [from, last, bytes] = [at + 1, 0, HEAD];
    }
    if (from < numbers.length) chunk.push({ gram, numbers: numbers.subarray(from) });
  }
  if (chunk.length > 0) chunks.push(chunk);
  return chunks;
}

/** Bytes of a gram and of the length of its list, about. */
const HEAD = 10;
const bytesOf = (step: number): number => Math.max(1, Math.ceil((32 - Math.clz32(step)) / 7));

/** Single characters, and common pairs and grams, each with the records that hold it, in their order. */
function commonLists(lists: Lists, directory: Directory, starts: Uint32Array): Lists {
  const common: Lists = [];
  for (let length = 1; length <= GRAM; length += 1) {
    for (const [gram, own] of groupBy(lists, (list) => list.gram.slice(0, length))) {
      if (!isCommon(directory, gram)) continue;
      const records = new Set(own.flatMap(({ numbers }) => recordsAt(numbers, starts)));
      common.push({ gram, numbers: Uint32Array.from(records).sort() });
    }
  }
  return common.sort((a, b) => (a.gram < b.gram ? -1 : 1));
}
