import { COPIED } from '../../match/thresholds.ts';
import { jaccard } from '../../match/similarity.ts';
import type { Signature } from './group-near.ts';

/** A wording that is nearly the same as another one. */
export interface NearWording {
  /** Place among the wordings. */
  index: number;
  /** Jaccard index of both, `COPIED.near` to 1. */
  likeness: number;
}

/**
 * Opens a search among wordings for those that are nearly the same. What it finds of a wording is the most like one that `isOther`
 * admits, of several as like the first; null where none is near. Two that share fewer than `COPIED.bands` bands are not compared.
 */
export function openNearest(
  signatures: readonly Signature[],
): (index: number, isOther: (other: number) => boolean) => NearWording | null {
  const buckets = signatures[0]?.bands.length ? Array.from(signatures[0].bands, () => new Map<number, number[]>()) : [];
  for (const [index, { bands }] of signatures.entries())
    for (const [band, bucket] of buckets.entries()) {
      const hash = bands[band] ?? 0;
      const members = bucket.get(hash);
      if (members === undefined) bucket.set(hash, [index]);
      else members.push(index);
    }
  return (index, isOther) => {
    const own = signatures[index];
    if (own === undefined) return null;
    const shared = new Map<number, number>();
    for (const [band, bucket] of buckets.entries())
      for (const other of bucket.get(own.bands[band] ?? 0) ?? [])
        if (other !== index) shared.set(other, (shared.get(other) ?? 0) + 1);
    let best: NearWording | null = null;
    for (const [other, count] of [...shared].sort(([a], [b]) => a - b)) {
      if (count < COPIED.bands.value || !isOther(other)) continue;
      const likeness = jaccard(own.shingles, signatures[other]?.shingles ?? new Uint32Array());
      if (likeness >= COPIED.near.value && likeness > (best?.likeness ?? 0)) best = { index: other, likeness };
    }
    return best;
  };
}
