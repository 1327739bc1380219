import { setImmediate } from 'node:timers/promises';
import { constants, gzipSync } from 'node:zlib';
import type { BytesByDigest } from '../../../workspace/bytes-by-digest.ts';
import type { IndexedAssessment } from '../indexed-assessment.ts';
import { ChunkWriter } from './chunks.ts';
import { BLOCKS_FILE, chunkFile, directoryFile, type GramDirectory, type ListKind, tableOf } from './files.ts';
import { BUCKETS } from './grams.ts';
import { writeNumbers } from '../../index/varint.ts';
import { mergeRuns } from './merge-runs.ts';
import { RunReader } from './posting-runs.ts';
import { PrefixRecords } from './prefix-records.ts';
import { cutSegments, keepSegment, positionsOf, runsOf, type IndexSegment } from './segments.ts';

export interface GramOptions {
  /** In the order of the list of the corpus. */
  assessments: AsyncIterable<IndexedAssessment>;
  pieces: BytesByDigest;
  /** Writes a file of the index; `make` is only asked where the file is not as it is to be. */
  write: (file: string, make: () => Uint8Array) => void;
  /** Bytes of a chunk before it is compressed. */
  chunkSize?: number;
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

/**
 * Writes the index of a site: for every six neighbouring characters, where they stand. What stands in neighbouring assessments is kept as a
 * piece, so that memory grows with the most frequent character alone, and texts that are the same are not taken apart again.
 */
export async function writeGrams({ assessments, pieces, write, chunkSize = CHUNK_SIZE }: GramOptions): Promise<void> {
  const open = (kind: ListKind, bucket: number): ChunkWriter => {
    let count = 0;
    return new ChunkWriter(kind === 'places' ? chunkSize : chunkSize * RECORDS_SIZE, (bytes) => {
      const file = chunkFile(kind, { bucket, chunk: count });
      write(file, () => gzipSync(bytes, kind === 'places' ? OF_PLACES : OF_RECORDS));
      count += 1;
    });
  };
  const segments: (IndexSegment & { position: number })[] = [];
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
  const table = tableOf(blocks);
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    // Other work has its turn.
    await setImmediate();
    const runs = segments.map((segment) => new RunReader(runsOf(segment, bucket, pieces), segment.position));
    const places = open('places', bucket);
    const holders = new PrefixRecords(blocks.length, table.at, places.firsts);
    mergeRuns(runs, (gram, positions) => {
      holders.add(gram, positions);
      places.add(gram, positions);
    });
    places.end();
    const records = open('records', bucket);
    for (const list of holders.end()) records.add(list.piece, [list.records]);
    records.end();
    const directory: GramDirectory = { places: places.firsts, records: records.firsts };
    write(directoryFile(bucket), () => gzipSync(JSON.stringify(directory), BEST));
  }
  write(BLOCKS_FILE, () => gzipSync(writeNumbers(blocks), BEST));
}
