import type { Replacement } from './patch-chunks.ts';
import type { RunReader } from './posting-runs.ts';
import type { Steps } from './steps.ts';

/** Two states of the runs of a bucket of one segment, whose positions are from one up to another. */
export interface RunPair {
  before: RunReader;
  after: RunReader;
  from: number;
  to: number;
}

/** The grams of which some segments now have other positions than before, and what they have now. `pairs`: in the order of their positions. */
export function changedGrams(pairs: readonly RunPair[]): Map<string, Replacement[]> {
  const changed = new Map<string, Replacement[]>();
  for (const { before, after, from, to } of pairs)
    while (before.start !== Infinity || after.start !== Infinity) {
      const order = compareNext(before, after);
      const { gram } = order > 0 ? after : before;
      const removed = order > 0 ? null : before.take();
      const numbers = order < 0 ? null : after.take();
      if (removed !== null && numbers !== null && areSame(removed, numbers)) continue;
      const known = changed.get(gram) ?? [];
      changed.set(gram, known);
      known.push({ from, to, numbers });
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
