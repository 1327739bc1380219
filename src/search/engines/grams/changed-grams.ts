import type { RunReader } from './posting-runs.ts';
import type { Steps } from './steps.ts';

/** What came and what went of the positions of a gram. */
export interface ChangedGram {
  added: Steps[];
  removed: Steps[];
}

/** Two states of the runs of a bucket of one segment. */
export interface RunPair {
  before: RunReader;
  after: RunReader;
}

/** The grams of which a segment now has other positions than before. */
export function changedGrams(pairs: readonly RunPair[]): Map<string, ChangedGram> {
  const changed = new Map<string, ChangedGram>();
  const noted = (gram: string): ChangedGram => {
    const known = changed.get(gram) ?? { added: [], removed: [] };
    changed.set(gram, known);
    return known;
  };
  for (const { before, after } of pairs)
    while (before.start !== Infinity || after.start !== Infinity) {
      const order = compareNext(before, after);
      const { gram } = order > 0 ? after : before;
      const removed = order > 0 ? null : before.take();
      const added = order < 0 ? null : after.take();
      if (removed !== null && added !== null && areSame(removed, added)) continue;
      if (removed !== null) noted(gram).removed.push(removed);
      if (added !== null) noted(gram).added.push(added);
    }
  return changed;
}

/** Below 0 where the gram that is next in the first comes before that in the second, 0 where they are the same. */
const compareNext = (one: RunReader, other: RunReader): number =>
  compareNumbers(one.start, other.start) || compareNumbers(one.end, other.end);

/** Infinity is equal to itself. */
const compareNumbers = (one: number, other: number): number => (one === other ? 0 : one < other ? -1 : 1);

function areSame(one: Steps, other: Steps): boolean {
  const length = one.to - one.from;
  if (one.count !== other.count || one.first !== other.first || length !== other.to - other.from) return false;
  for (let at = 0; at < length; at += 1) if (one.bytes[one.from + at] !== other.bytes[other.from + at]) return false;
  return true;
}
