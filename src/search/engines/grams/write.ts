import { setImmediate } from 'node:timers/promises';
import { constants, gzipSync } from 'node:zlib';
import { digestOf } from '../../../text/digest.ts';
import type { BytesByDigest } from '../../../workspace/bytes-by-digest.ts';
import { putInto, type SearchOutputs } from '../../index/search-outputs.ts';
import { writeNumbers } from '../../index/varint.ts';
import type { IndexedAssessment } from '../indexed-assessment.ts';
import { ChunkWriter } from './chunks.ts';
import {
  type ChunkNames,
  chunkPath,
  directoryPath,
  type GramDirectory,
  type ListKind,
  NAME,
  type RecordTable,
  tableOf,
} from './files.ts';
import { BUCKETS } from './grams.ts';
import { mergeRuns } from './merge-runs.ts';
import { RunReader } from './posting-runs.ts';
import { PrefixRecords } from './prefix-records.ts';
import { cutSegments, keepSegment, positionsOf, runsOf, type IndexSegment } from './segments.ts';

export interface GramOptions {
  /** In the order of the list of the corpus. */
  assessments: AsyncIterable<IndexedAssessment>;
  pieces: BytesByDigest;
  /** Digest of the code that makes the files. */
  code: string;
  outputs: SearchOutputs;
  /** Bytes of a chunk before it is compressed. */
  chunkSize?: number;
}

/** What is to be known of an index before it is asked. */
export interface GramIndex {
  /** Blocks of each record. */
  blocks: number[];
  /** Name of the directory of each bucket; '' for an empty one. */
  directories: string[];
}

/**
 * A question loads a few chunks: small ones carry little that nobody asked for, large ones are fewer files. Most end at three quarters of
 * this.
 */
const CHUNK_SIZE = 58_000;
/** How many times as large chunks of records are: they are compressed to a sixth, and would be many small files. */
const RECORDS_SIZE = 1.5;
/** Little comes again among the steps of places: looking for it took four times as long, and made the chunks of 2,000 assessments 3 % smaller. */
const OF_PLACES = { strategy: constants.Z_RLE };
/** What many hold is the same step again and again: without looking for it the chunks were half as large again. */
const OF_RECORDS = { level: 6 };
/** What every question loads. */
const BEST = { level: 9 };
/** Positions are numbers of 32 bits. */
const MOST_POSITIONS = 2 ** 32 - 1;
const KIND = 'search-directory';
/** Of a digest, those that make a name. */
const DIGITS = 12;

/** A segment, and where its first record begins. */
type PlacedSegment = IndexSegment & { position: number };

/**
 * Writes the index of a site: for every six neighbouring characters, where they stand. What stands in neighbouring assessments is kept as a
 * piece, so that memory grows with the most frequent character alone, and texts that are the same are not taken apart again. A bucket in
 * which nothing changed is not looked into, and of the others only chunks that differ are written.
 */
export async function writeGrams(options: GramOptions): Promise<GramIndex> {
  const { pieces, code, outputs, chunkSize = CHUNK_SIZE } = options;
  const { segments, blocks } = await segmentsOf(options);
  const table = tableOf(blocks);
  const settings = digestOf(code, String(chunkSize), writeNumbers(blocks));
  const directories: string[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    // Other work has its turn.
    await setImmediate();
    const inputs = digestOf(settings, ...segments.map(({ runs }) => runs[bucket] ?? ''));
    const files = bucketFiles(bucket, code, outputs);
    const known = pieces.get(KIND, inputs);
    let directory = known === null ? null : (JSON.parse(Buffer.from(known).toString()) as GramDirectory);
    if (directory === null || !files.keep(directory)) {
      const runs = segments.map((segment) => new RunReader(runsOf(segment, bucket, pieces), segment.position));
      directory = writeBucket(runs, blocks.length, table, { chunkSize, files });
      pieces.put(KIND, inputs, Buffer.from(JSON.stringify(directory)));
    }
    directories.push(directory.places.length === 0 ? '' : nameOf(directory));
  }
  return { blocks, directories };
}

/** Cuts what is indexed into segments whose runs are kept. */
async function segmentsOf({
  assessments,
  pieces,
}: GramOptions): Promise<{ segments: PlacedSegment[]; blocks: number[] }> {
  const segments: PlacedSegment[] = [];
  const blocks: number[] = [];
  let position = 0;
  for await (const members of cutSegments(assessments)) {
    const segment = keepSegment(members, pieces);
    segments.push({ ...segment, position });
    position += positionsOf(segment);
    if (position > MOST_POSITIONS)
      throw new Error('There are more texts than the search index can count the characters of.');
    for (const count of segment.blocks) blocks.push(count);
  }
  return { segments, blocks };
}

/**
 * A part of the digest of what a file holds: 48 bits, of which those of the thousand chunks of the largest bucket are not by chance the same. In small
 * letters and digits, as some disks do not tell small letters from capitals.
 */
const nameOf = (content: GramDirectory | [kind: ListKind, bytes: Uint8Array]): string => {
  const digest = Array.isArray(content) ? digestOf(...content) : digestOf(JSON.stringify(content));
  return BigInt(`0x${digest.slice(0, DIGITS)}`)
    .toString(36)
    .padStart(NAME, '0');
};

/** The files of a bucket, which are named by what they hold. */
interface BucketFiles {
  /** Whether all stand; they are part of the site then. */
  keep: (directory: GramDirectory) => boolean;
  /** Gives the name of the chunk. */
  putChunk: (kind: ListKind, bytes: Uint8Array) => string;
  putDirectory: (directory: GramDirectory) => void;
}

function bucketFiles(bucket: number, code: string, outputs: SearchOutputs): BucketFiles {
  const put = putInto(outputs);
  const inputsOf = (path: string): string => digestOf(code, path);
  const isThere = (path: string): boolean => outputs.keep(path, inputsOf(path));
  return {
    keep: (directory) => {
      const { names, places } = directory;
      if (places.length === 0) return true;
      const chunks = `${names.places}${names.records}`.match(EACH_NAME) ?? [];
      return (
        chunks.every((name) => isThere(chunkPath(bucket, name))) && isThere(directoryPath(bucket, nameOf(directory)))
      );
    },
    putChunk: (kind, bytes) => {
      const name = nameOf([kind, bytes]);
      const path = chunkPath(bucket, name);
      put(path, inputsOf(path), () => gzipSync(bytes, kind === 'places' ? OF_PLACES : OF_RECORDS));
      return name;
    },
    putDirectory: (directory) => {
      const path = directoryPath(bucket, nameOf(directory));
      put(path, inputsOf(path), () => gzipSync(JSON.stringify(directory), BEST));
    },
  };
}

const EACH_NAME = new RegExp(`.{${NAME}}`, 'gu');

interface BucketOptions {
  chunkSize: number;
  files: BucketFiles;
}

/** Writes the files of a bucket; an empty one has none. `records`: how many there are. */
function writeBucket(
  runs: readonly RunReader[],
  records: number,
  table: RecordTable,
  { chunkSize, files }: BucketOptions,
): GramDirectory {
  const names: ChunkNames = { places: '', records: '' };
  const open = (kind: ListKind): ChunkWriter =>
    new ChunkWriter(kind === 'places' ? chunkSize : chunkSize * RECORDS_SIZE, (bytes) => {
      names[kind] += files.putChunk(kind, bytes);
    });
  const places = open('places');
  const holders = new PrefixRecords(records, table.at, places.firsts);
  mergeRuns(runs, (gram, positions) => {
    holders.add(gram, positions);
    places.add(gram, positions);
  });
  places.end();
  const holding = open('records');
  for (const list of holders.end()) holding.add(list.piece, [list.records]);
  holding.end();
  const directory: GramDirectory = { places: places.firsts, records: holding.firsts, names };
  if (directory.places.length > 0) files.putDirectory(directory);
  return directory;
}
