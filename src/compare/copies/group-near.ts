import { shareBands } from './bands.ts';
import { jaccard } from '../../match/similarity.ts';
import { COPIED } from '../../match/thresholds.ts';
import { groupBy } from '../../text/group-by.ts';
import { openNearness, type Nearness } from './nearness.ts';

/** What is compared of a text. */
export interface Signature {
  shingles: Uint32Array;
  bands: Uint32Array;
  /** How many municipalities use the wording. */
  weight: number;
}

/** A text within its group. */
export interface Near {
  /** Place among the traces. */
  index: number;
  /** Jaccard index with the group's common wording, which stands first and has 1. */
  likeness: number;
}

/** Members of one group that a text is compared with in one bucket. */
const COMPARED = 3;
/** Members that the common wording of a large group is chosen by. */
const JUDGES = 60;

/**
 * Groups texts: each is nearly the same (`COPIED.near`) as another one of its group, and has much in common (`COPIED.held`) with the group's common
 * wording, the one that is most like all the others. Traces must come in an order that does not depend on that of the documents.
 */
export function groupNear(traces: readonly Signature[], nearness: Nearness = openNearness(traces)): Near[][] {
  const groups: Near[][] = [];
  let open = traces.map((_, index) => index);
  while (open.length > 0) {
    const left: number[] = [];
    for (const members of connect(traces, open, nearness)) {
      const { kept, apart } = medoidOf(traces, members);
      groups.push(kept);
      left.push(...apart);
    }
    open = left;
  }
  return groups;
}

/** Sets of texts that are linked by pairs which are nearly the same. */
function connect(traces: readonly Signature[], members: readonly number[], nearness: Nearness): number[][] {
  const parent = new Map(members.map((member) => [member, member]));
  const rootOf = (member: number): number => {
    let at = member;
    for (let above = parent.get(at) ?? at; above !== at; above = parent.get(at) ?? at) {
      parent.set(at, parent.get(above) ?? above);
      at = above;
    }
    return at;
  };
  const link = (one: number, other: number): boolean => {
    const [a, b] = [traces[one], traces[other]];
    if (a === undefined || b === undefined || !shareBands(a.bands, b.bands, COPIED.bands.value)) return false;
    if (nearness(one, other) === 0) return false;
    parent.set(rootOf(one), rootOf(other));
    return true;
  };
  const width = traces[members[0] ?? 0]?.bands.length ?? 0;
  for (let band = 0; band < width; band += 1) {
    const buckets = groupBy(members, (member) => traces[member]?.bands[band] ?? 0);
    for (const bucket of buckets.values()) if (bucket.length > 1) connectBucket(bucket, rootOf, link);
  }
  return [...groupBy(members, rootOf).values()];
}

/** Links the members of a bucket; one that is in a set already is not compared with that set again. */
function connectBucket(
  bucket: readonly number[],
  rootOf: (member: number) => number,
  link: (one: number, other: number) => boolean,
): void {
  /** By root: a set has only one, and sets that are linked become one. */
  const sets = new Map<number, number[]>();
  for (const member of bucket) {
    const group = sets.get(rootOf(member));
    if (group !== undefined) {
      if (group.length < COMPARED) group.push(member);
      continue;
    }
    const linked: number[] = [];
    for (const [root, set] of sets) {
      if (!set.some((other) => link(member, other))) continue;
      linked.push(...set);
      sets.delete(root);
    }
    sets.set(rootOf(member), [...linked.slice(0, COMPARED - 1), member]);
  }
}

/** Finds the common wording of a set, and parts from it what has too little in common with it. */
function medoidOf(traces: readonly Signature[], members: readonly number[]): { kept: Near[]; apart: number[] } {
  const [only] = members;
  if (only !== undefined && members.length === 1) return { kept: [{ index: only, likeness: 1 }], apart: [] };
  const shinglesAt = (index: number): Uint32Array => traces[index]?.shingles ?? new Uint32Array();
  const step = Math.max(1, members.length / JUDGES);
  const judges = Array.from({ length: Math.min(members.length, JUDGES) }, (_, n) => members[Math.floor(n * step)] ?? 0);
  let centre = only ?? 0;
  let most = -1;
  for (const member of judges) {
    const sum = judges.reduce(
      (total, judge) => total + (traces[judge]?.weight ?? 1) * jaccard(shinglesAt(member), shinglesAt(judge)),
      0,
    );
    if (sum > most) [centre, most] = [member, sum];
  }
  const kept: Near[] = [{ index: centre, likeness: 1 }];
  const outliers: number[] = [];
  for (const index of members) {
    if (index === centre) continue;
    const likeness = jaccard(shinglesAt(index), shinglesAt(centre));
    if (likeness >= COPIED.held.value) kept.push({ index, likeness });
    else outliers.push(index);
  }
  return { kept, apart: outliers };
}
