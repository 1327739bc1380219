import { setImmediate } from 'node:timers/promises';
import { digestOf } from '../../../text/digest.ts';
import type { BytesByDigest } from '../../../workspace/bytes-by-digest.ts';
import type { SearchOutputs } from '../../index/search-outputs.ts';
import { writeNumbers } from '../../index/varint.ts';
import type { IndexedAssessment } from '../indexed-assessment.ts';
import { bucketFiles, directoryName } from './bucket-files.ts';
import { type GramDirectory, tableOf } from './files.ts';
import { BUCKETS } from './grams.ts';
import { keptBucket, type PlacedSegment, runOf } from './kept-bucket.ts';
import { cutSegments, keepSegment, positionsOf } from './segments.ts';
import { writeBucket } from './write-bucket.ts';

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
/** Positions are numbers of 32 bits. */
const MOST_POSITIONS = 2 ** 32 - 1;
const KIND = 'search-directory';
/** JSON: digests of the segments of the last build. */
const SEGMENTS_KIND = 'search-segments';

/**
 * Writes the index of a site: for every six neighbouring characters, where they stand. What stands in neighbouring assessments is kept as a
 * piece, so that memory grows with the most frequent character alone, and texts that are the same are not taken apart again. A bucket in
 * which nothing changed is not looked into, and of the others only chunks in which something did.
 */
export async function writeGrams(options: GramOptions): Promise<GramIndex> {
  const { pieces, code, outputs, chunkSize = CHUNK_SIZE } = options;
  const { segments, blocks } = await segmentsOf(options);
  const table = tableOf(blocks);
  const name = digestOf(code, String(chunkSize));
  const layout = digestOf(name, writeNumbers(blocks));
  const last = pieces.get(SEGMENTS_KIND, name);
  const before = last === null ? [] : (JSON.parse(Buffer.from(last).toString()) as string[]);
  const directories: string[] = [];
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    // Other work has its turn.
    await setImmediate();
    const inputs = digestOf(layout, ...segments.map(({ runs }) => runs[bucket] ?? ''));
    const files = bucketFiles(bucket, code, outputs);
    const kept = keptBucket({ name: `${name}-${bucket}`, bucket, layout, pieces });
    const known = pieces.get(KIND, inputs);
    let directory = known === null ? null : (JSON.parse(Buffer.from(known).toString()) as GramDirectory);
    if (directory !== null && files.keep(directory)) kept.keep();
    else {
      const runs = segments.map((segment) => runOf(segment, bucket, pieces));
      const written = writeBucket(runs, { table, chunkSize, files, former: kept.former(segments, before, table) });
      ({ directory } = written);
      kept.put(segments, written);
      pieces.put(KIND, inputs, Buffer.from(JSON.stringify(directory)));
    }
    directories.push(directory.places.length === 0 ? '' : directoryName(directory));
  }
  pieces.put(SEGMENTS_KIND, name, Buffer.from(JSON.stringify(segments.map(({ digest }) => digest))));
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
    segments.push({ ...segment, position, record: blocks.length });
    position += positionsOf(segment);
    if (position > MOST_POSITIONS)
      throw new Error('There are more texts than the search index can count the characters of.');
    for (const count of segment.blocks) blocks.push(count);
  }
  return { segments, blocks };
}
