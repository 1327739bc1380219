import type { BucketFiles } from './bucket-files.ts';
import { ChunkWriter, firstOf } from './chunks.ts';
import { commonPieces } from './common-pieces.ts';
import type { ChunkNames, GramDirectory, ListKind, RecordTable } from './files.ts';
import { RunMerger } from './merge-runs.ts';
import { RunReader } from './posting-runs.ts';
import { recordLists } from './record-lists.ts';
import type { SegmentRecords } from './run-records.ts';

/** How many times as large chunks of records are: they are compressed to a sixth, and would be many small files. */
const RECORDS_SIZE = 1.5;

/** The runs of a bucket of one segment, and its records. */
export interface SegmentRun extends SegmentRecords {
  bytes: Uint8Array;
  /** Where its first record begins. */
  position: number;
}

interface BucketOptions {
  table: RecordTable;
  chunkSize: number;
  files: BucketFiles;
}

/** Writes the files of a bucket; an empty one has none. */
export function writeBucket(runs: readonly SegmentRun[], { table, chunkSize, files }: BucketOptions): GramDirectory {
  const names: ChunkNames = { places: '', records: '' };
  const firsts: Record<ListKind, string[]> = { places: [], records: [] };
  const open = (kind: ListKind): ChunkWriter =>
    new ChunkWriter(kind === 'places' ? chunkSize : chunkSize * RECORDS_SIZE, (bytes, start) => {
      names[kind] += files.putChunk(kind, bytes);
      firsts[kind].push(firstOf(start));
    });
  const readerOf = ({ bytes, position }: SegmentRun): RunReader => new RunReader(bytes, position);
  const characters = new Set<string>();
  const places = open('places');
  const merger = new RunMerger(runs.map(readerOf));
  for (let own = merger.next(); own !== null; own = merger.next()) {
    characters.add(own.gram.charAt(0));
    places.add(own.gram, own.positions);
  }
  places.end();
  const records = open('records');
  const recorded = runs.map((own) => ({ run: readerOf(own), first: own.first, count: own.count }));
  for (const list of recordLists(commonPieces(characters, firsts.places), recorded, table))
    records.add(list.piece, [list.records]);
  records.end();
  const directory: GramDirectory = { ...firsts, names };
  if (directory.places.length > 0) files.putDirectory(directory);
  return directory;
}
