import { COPIED } from '../../match/thresholds.ts';
import type { Signature } from './group-near.ts';
import { openNearness, type Nearness } from './nearness.ts';

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
  nearness: Nearness = openNearness(signatures),
): (index: number, isOther: (other: number) => boolean) => NearWording | null {
  const buckets = signatures[0]?.bands.length ? Array.from(signatures[0].bands, () => new Map<number, number[]>()) : [];
  for (const [index, { bands }] of signatures.entries())
    for (const [band, bucket] of buckets.entries()) {
      const hash = bands[band] ?? 0;
      const members = bucket.get(hash);
      if (members === undefined) bucket.set(hash, [index]);
      else members.push(index);
    }
  const least = COPIED.bands.value;
  /** How many bands each wording shares with the one that is looked at. */
  const shared = new Uint16Array(signatures.length);
  return (index, isOther) => {
    const own = signatures[index];
    if (own === undefined) return null;
    shared.fill(0);
    const compared: number[] = [];
    for (const [band, bucket] of buckets.entries()) {
      const members = bucket.get(own.bands[band] ?? 0) ?? [];
      // for…of takes longer here.
      for (let at = 0; at < members.length; at += 1) {
        const other = members[at] ?? 0;
        const count = (shared[other] ?? 0) + 1;
        shared[other] = count;
        if (count === least && other !== index) compared.push(other);
      }
    }
    let best: NearWording | null = null;
    for (const other of compared.sort((a, b) => a - b)) {
      if (!isOther(other)) continue;
      const likeness = nearness(index, other);
      if (likeness > (best?.likeness ?? 0)) best = { index: other, likeness };
    }
    return best;
  };
}
