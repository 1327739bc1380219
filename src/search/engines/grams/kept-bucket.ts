import type { BytesByDigest } from '../../../workspace/bytes-by-digest.ts';
import { bucketChanges, type BucketChanges, type ChangedRun, type SegmentRun } from './bucket-changes.ts';
import type { RecordTable } from './files.ts';
import { type FormerBucket, packBucket, unpackBucket } from './former-bucket.ts';
import { digestOfRuns, runsOf, type IndexSegment } from './segments.ts';
import type { BucketContent } from './write-bucket.ts';

/** A segment, where its first record begins, and how many records stand before it. */
export type PlacedSegment = IndexSegment & { position: number; record: number };

export const runOf = (segment: PlacedSegment, bucket: number, pieces: BytesByDigest): SegmentRun => ({
  bytes: runsOf(segment, bucket, pieces),
  position: segment.position,
  first: segment.record,
  count: segment.blocks.length,
});

const KIND = 'search-bucket';
/** Where more segments changed than this part of all, most chunks did. */
const MOST_CHANGED = 0.5;

interface KeptBucketOptions {
  name: string;
  bucket: number;
  layout: string;
  pieces: BytesByDigest;
}

export interface KeptBucket {
  /** Leaves it as it is. */
  keep: () => void;
  /**
   * The bucket as it was, and what changed since; null where that cannot be told, or would be too much. `before`: digests of the segments of the last
   * build.
   */
  former: (
    segments: readonly PlacedSegment[],
    before: readonly string[],
    table: RecordTable,
  ) => (BucketContent & { changes: BucketChanges }) | null;
  put: (segments: readonly PlacedSegment[], content: BucketContent) => void;
}

/** What is kept of a bucket from one build to the next. */
export function keptBucket({ name, bucket, layout, pieces }: KeptBucketOptions): KeptBucket {
  const segmentOf = ({ runs, blocks }: PlacedSegment): FormerBucket['segments'][number] => [
    runs[bucket] ?? '',
    blocks.length,
  ];
  return {
    keep: () => void pieces.digest(KIND, name),
    former: (segments, before, table) => {
      const bytes = pieces.get(KIND, name);
      const former = bytes === null ? null : unpackBucket(bytes);
      if (former === null || former.layout !== layout || former.segments.length !== segments.length) return null;
      const changed: ChangedRun[] = [];
      for (const [n, segment] of segments.entries()) {
        const [runs, records] = former.segments[n] ?? [];
        if (records !== segment.blocks.length) return null;
        if (runs === segment.runs[bucket]) continue;
        const own = { digest: before[n] ?? '' };
        if (digestOfRuns(own, bucket, pieces) !== runs || changed.length >= segments.length * MOST_CHANGED) return null;
        changed.push({ ...runOf(segment, bucket, pieces), former: () => runsOf(own, bucket, pieces) });
      }
      return { ...former, changes: bucketChanges(former, changed, table) };
    },
    put: (segments, { places, lists }) => {
      pieces.put(
        KIND,
        name,
        packBucket({ layout, segments: segments.map(segmentOf), places: [...places], lists: [...lists] }),
      );
    },
  };
}
