import { gramOf, type RunReader } from './posting-runs.ts';
import type { Steps } from './steps.ts';

/** The grams, ascending, that only one of two runs holds, or that do not stand in the same places in both. */
export function* changedGrams(one: RunReader, other: RunReader): Generator<string> {
  while (one.start !== Infinity || other.start !== Infinity) {
    const { start, end } = isBefore(other, one) ? other : one;
    const places = [one, other].map((run) => (run.start === start && run.end === end ? run.take() : null));
    if (!isSame(places[0] ?? null, places[1] ?? null)) yield gramOf(start, end);
  }
}

const isBefore = (one: RunReader, other: RunReader): boolean =>
  one.start < other.start || (one.start === other.start && one.end < other.end);

/** Whether both are there and hold the same numbers. */
function isSame(one: Steps | null, other: Steps | null): boolean {
  if (one === null || other === null || one.first !== other.first || one.last !== other.last) return false;
  if (one.count !== other.count || one.to - one.from !== other.to - other.from) return false;
  for (let at = 0; at < one.to - one.from; at += 1)
    if (one.bytes[one.from + at] !== other.bytes[other.from + at]) return false;
  return true;
}
