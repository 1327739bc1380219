import type { BytesByDigest } from '../../../workspace/bytes-by-digest.ts';
import type { ChangedSegment } from './patch-bucket.ts';
import { digestOfRuns, type IndexSegment, positionsOf, runsOf } from './segments.ts';

/** What an index is made of. */
export interface IndexMade {
  /** Digest of all that its files depend on besides the runs: code, sizes, where each record begins. */
  settings: string;
  segments: readonly IndexSegment[];
}

/** What was kept of an index: of each segment its digest and how many records it has. */
interface IndexKept {
  settings: string;
  segments: [digest: string, records: number][];
}

/** How a bucket differs from that of the index before. */
export interface BucketChange {
  /** Digests of the runs it was made from. */
  runs: string[];
  changed: ChangedSegment[];
}

const KIND = 'search-index';
/** There is one. */
const NAME = 'last';
/** Where more than this part of all segments changed, merging all is no more work. */
const MOST_CHANGED = 1 / 8;

/** Keeps what an index is made of, for the next one. */
export function keepIndex({ settings, segments }: IndexMade, pieces: BytesByDigest): void {
  const kept: IndexKept = { settings, segments: segments.map(({ digest, blocks }) => [digest, blocks.length]) };
  pieces.put(KIND, NAME, Buffer.from(JSON.stringify(kept)));
}

/** Tells how each bucket differs from the index that was kept; null where there is none, or it differs in more than a few segments. */
export function changesSince(
  { settings, segments }: IndexMade,
  pieces: BytesByDigest,
): ((bucket: number) => BucketChange | null) | null {
  const bytes = pieces.get(KIND, NAME);
  if (bytes === null) return null;
  const kept = JSON.parse(Buffer.from(bytes).toString()) as IndexKept;
  // Records that begin elsewhere change every list.
  const isSameFrame =
    kept.settings === settings &&
    kept.segments.length === segments.length &&
    kept.segments.every(([, records], n) => records === segments[n]?.blocks.length);
  if (!isSameFrame) return null;
  const isChanged = kept.segments.map(([digest], n) => digest !== segments[n]?.digest);
  if (isChanged.filter(Boolean).length > segments.length * MOST_CHANGED) return null;
  return (bucket) => {
    const runs: string[] = [];
    const changed: ChangedSegment[] = [];
    let [position, from] = [0, 0];
    for (const [n, segment] of segments.entries()) {
      const former = { digest: kept.segments[n]?.[0] ?? '' };
      const own = segment.runs[bucket] ?? '';
      const before = isChanged[n] === true ? digestOfRuns(former, bucket, pieces) : own;
      if (before === null) return null;
      runs.push(before);
      const to = from + segment.blocks.length;
      if (before !== own) {
        const read = (one: Pick<IndexSegment, 'digest'>): Uint8Array => runsOf(one, bucket, pieces);
        changed.push({ before: read(former), after: read(segment), position, from, to });
      }
      position += positionsOf(segment);
      from = to;
    }
    return { runs, changed };
  };
}
