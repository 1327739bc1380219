import { setImmediate } from 'node:timers/promises';
import { constants, gzipSync } from 'node:zlib';
import { digestOf } from '../../../text/digest.ts';
import type { BytesByDigest } from '../../../workspace/bytes-by-digest.ts';
import { putInto, type SearchOutputs } from '../../index/search-outputs.ts';
import { writeNumbers } from '../../index/varint.ts';
import type { IndexedAssessment } from '../indexed-assessment.ts';
import { ChunkWriter } from './chunks.ts';
import {
  bucketPath,
  chunkFile,
  DIRECTORY_FILE,
  type GramDirectory,
  type ListKind,
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
  /** What the folder of each bucket is named by; '' for an empty one. */
  buckets: string[];
}

/** A question loads a few chunks: small ones carry little that nobody asked for, large ones are fewer files. */
const CHUNK_SIZE = 44_000;
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
/** Letters of the name of a folder, which has the number of its bucket beside it. */
const LETTERS = 8;
const KIND = 'search-directory';

/** A segment, and where its first record begins. */
type PlacedSegment = IndexSegment & { position: number };

/**
 * Writes the index of a site: for every six neighbouring characters, where they stand. What stands in neighbouring assessments is kept as a
 * piece, so that memory grows with the most frequent character alone, and texts that are the same are not taken apart again. The files of a
 * bucket in which nothing changed stay as they are.
 */
export async function writeGrams(options: GramOptions): Promise<GramIndex> {
  const { pieces, code, outputs, chunkSize = CHUNK_SIZE } = options;
  const put = putInto(outputs);
  const { segments, blocks } = await segmentsOf(options);
  const table = tableOf(blocks);
  const settings = digestOf(code, String(chunkSize), writeNumbers(blocks));
  const buckets: string[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    // Other work has its turn.
    await setImmediate();
    const inputs = digestOf(settings, ...segments.map(({ runs }) => runs[bucket] ?? ''));
    const digest = inputs.slice(0, LETTERS);
    const known = pieces.get(KIND, inputs);
    let directory = known === null ? null : (JSON.parse(Buffer.from(known).toString()) as GramDirectory);
    const pathOf = (file: string): string => bucketPath(bucket, digest, file);
    if (directory === null || !filesOf(directory).every((file) => outputs.keep(pathOf(file), inputs))) {
      const runs = segments.map((segment) => new RunReader(runsOf(segment, bucket, pieces), segment.position));
      const write = (file: string, make: () => Uint8Array): void => put(pathOf(file), inputs, make);
      directory = writeBucket(runs, blocks.length, table, { chunkSize, write });
      pieces.put(KIND, inputs, Buffer.from(JSON.stringify(directory)));
    }
    buckets.push(directory.places.length === 0 ? '' : digest);
  }
  return { blocks, buckets };
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

/** The files of a bucket. */
function filesOf({ places, records }: GramDirectory): string[] {
  if (places.length === 0) return [];
  return [
    DIRECTORY_FILE,
    ...places.map((_, n) => chunkFile('places', n)),
    ...records.map((_, n) => chunkFile('records', n)),
  ];
}

interface BucketOptions {
  chunkSize: number;
  /** `make` is only asked where the file is not as it is to be. */
  write: (file: string, make: () => Uint8Array) => void;
}

/** Writes the files of a bucket; an empty one has none. `records`: how many there are. */
function writeBucket(
  runs: readonly RunReader[],
  records: number,
  table: RecordTable,
  { chunkSize, write }: BucketOptions,
): GramDirectory {
  const open = (kind: ListKind): ChunkWriter => {
    let count = 0;
    return new ChunkWriter(kind === 'places' ? chunkSize : chunkSize * RECORDS_SIZE, (bytes) => {
      write(chunkFile(kind, count), () => gzipSync(bytes, kind === 'places' ? OF_PLACES : OF_RECORDS));
      count += 1;
    });
  };
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
  const directory: GramDirectory = { places: places.firsts, records: holding.firsts };
  if (directory.places.length > 0) write(DIRECTORY_FILE, () => gzipSync(JSON.stringify(directory), BEST));
  return directory;
}
