import { changedGrams } from './changed-grams.ts';
import type { RecordTable } from './files.ts';
import type { FormerBucket } from './former-bucket.ts';
import { RunReader } from './posting-runs.ts';
import { rangesOf, recordsInRun, type SegmentRecords } from './run-records.ts';
import type { SegmentChange } from './update-lists.ts';

/** The runs of a bucket of one segment, and its records. */
export interface SegmentRun extends SegmentRecords {
  bytes: Uint8Array;
  /** Where its first record begins. */
  position: number;
}

/** The same, and the bytes of those that they take the place of. */
export interface ChangedRun extends SegmentRun {
  former: () => Uint8Array;
}

export interface BucketChanges {
  grams: Set<string>;
  /** Of the pieces that have a list, those that other records hold, with each segment in which they do. */
  records: Map<string, SegmentChange[]>;
}

/** How a bucket changed. `runs`: in the order of the segments; those they take the place of have the same records, which lie where they did. */
export function bucketChanges(
  { lists }: Pick<FormerBucket, 'lists'>,
  runs: readonly ChangedRun[],
  table: RecordTable,
): BucketChanges {
  const pieces = lists.map(({ piece }) => piece);
  const ranges = rangesOf(pieces);
  const changes: BucketChanges = { grams: new Set(), records: new Map() };
  for (const { bytes, former, position, first, count } of runs) {
    const before = former();
    for (const gram of changedGrams(new RunReader(before, 0), new RunReader(bytes, 0))) changes.grams.add(gram);
    const [old, now] = [before, bytes].map((own) => {
      const held: (readonly number[] | undefined)[] = [];
      recordsInRun(new RunReader(own, position), ranges, table, { first, count }, (piece, records) => {
        held[piece] = records;
      });
      return held;
    });
    for (const [n, piece] of pieces.entries()) {
      const records = now?.[n] ?? [];
      if (String(old?.[n] ?? []) === String(records)) continue;
      const known = changes.records.get(piece);
      const change = { first, count, records };
      if (known === undefined) changes.records.set(piece, [change]);
      else known.push(change);
    }
  }
  return changes;
}
