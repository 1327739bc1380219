import type { BucketFiles } from './bucket-files.ts';
import type { BucketChanges, SegmentRun } from './bucket-changes.ts';
import { ChunkWriter, firstOf } from './chunks.ts';
import { commonPieces } from './common-pieces.ts';
import type { GramDirectory, ListKind, RecordTable } from './files.ts';
import type { FormerBucket } from './former-bucket.ts';
import { RunMerger } from './merge-runs.ts';
import { RunReader } from './posting-runs.ts';
import { type RecordList, recordLists } from './record-lists.ts';
import { type NamedChunk, spliceChunks } from './splice-chunks.ts';
import { updateLists } from './update-lists.ts';

/** How many times as large chunks of records are: they are compressed to a sixth, and would be many small files. */
const RECORDS_SIZE = 1.5;

/** What stays of a bucket when it is made again. */
export type BucketContent = Pick<FormerBucket, 'places' | 'lists'>;

interface BucketOptions {
  table: RecordTable;
  chunkSize: number;
  files: BucketFiles;
  /** The bucket as it was, and what changed since; null where that is not known. */
  former: (BucketContent & { changes: BucketChanges }) | null;
}

/** Writes the files of a bucket; an empty one has none. */
export function writeBucket(
  runs: readonly SegmentRun[],
  { table, chunkSize, files, former }: BucketOptions,
): BucketContent & { directory: GramDirectory } {
  const readerOf = ({ bytes, position }: SegmentRun): RunReader => new RunReader(bytes, position);
  const kept = former === null ? [] : updateLists(former.lists, former.changes.records);
  const characters = new Set(kept.map(({ piece }) => piece.charAt(0)));
  const merger = new RunMerger(runs.map(readerOf));
  const grams: Pick<RunMerger, 'next' | 'seek'> = {
    next: () => {
      const own = merger.next();
      if (own !== null) characters.add(own.gram.charAt(0));
      return own;
    },
    seek: (gram) => merger.seek(gram),
  };
  const places = spliceChunks(grams, {
    former: former?.places ?? [],
    changed: former?.changes.grams ?? [],
    size: chunkSize,
    keep: files.keepChunk,
    put: (bytes) => files.putChunk('places', bytes),
  });

  const pieces = commonPieces(characters, places.map(firstOf));
  const known = new Map(kept.map((list) => [list.piece, list]));
  const unknown = pieces.filter((piece) => !known.has(piece));
  const recorded = runs.map((own) => ({ run: readerOf(own), first: own.first, count: own.count }));
  for (const list of unknown.length === 0 ? [] : recordLists(unknown, recorded, table)) known.set(list.piece, list);
  const lists = pieces.flatMap((piece) => known.get(piece) ?? []);
  const directory = directoryOf(places, writeLists(lists, chunkSize * RECORDS_SIZE, files));
  if (places.length > 0) files.putDirectory(directory);
  return { places, lists, directory };
}

function writeLists(lists: readonly RecordList[], size: number, files: BucketFiles): NamedChunk[] {
  const chunks: NamedChunk[] = [];
  const writer = new ChunkWriter(size, (bytes, start) => {
    chunks.push({ ...start, name: files.putChunk('records', bytes) });
  });
  for (const list of lists) writer.add(list.piece, [list.records]);
  writer.end();
  return chunks;
}

function directoryOf(places: readonly NamedChunk[], records: readonly NamedChunk[]): GramDirectory {
  const chunks = { places, records };
  const namesOf = (kind: ListKind): string => chunks[kind].map(({ name }) => name).join('');
  return {
    places: places.map(firstOf),
    records: records.map(firstOf),
    names: { places: namesOf('places'), records: namesOf('records') },
  };
}
