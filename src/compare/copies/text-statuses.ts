import type { TextStatus } from './definition.ts';
import type { CopyGroup } from './find-copies.ts';

/**
 * What each text of one meaning is beside those of other municipalities, in their order; null of one that is not compared. `groups`: those
 * of the texts by their places. A text that nobody else has is `alone` where no other municipality has one that is long enough.
 */
export function textStatuses(
  texts: readonly { municipality: string; isComparable: boolean }[],
  groups: readonly CopyGroup<number>[],
): (TextStatus | null)[] {
  const known = new Map(
    groups.flatMap(({ variants }) => variants.flatMap(({ refs, status }) => refs.map((ref) => [ref, status] as const))),
  );
  const compared = new Set(texts.filter((text) => text.isComparable).map(({ municipality }) => municipality));
  const unmatched = compared.size > 1 ? 'only' : 'alone';
  return texts.map(({ isComparable }, place) => (isComparable ? (known.get(place) ?? unmatched) : null));
}

/** How many texts are of each status. */
export type StatusCounts = Record<TextStatus, number>;

/** Counts statuses; what is not compared counts nowhere. */
export function countStatuses(statuses: Iterable<TextStatus | null>): StatusCounts {
  const counts: StatusCounts = { same: 0, near: 0, only: 0, alone: 0 };
  for (const status of statuses) if (status !== null) counts[status] += 1;
  return counts;
}

/** The sum of counts. */
export function addCounts(all: Iterable<StatusCounts>): StatusCounts {
  const sum = countStatuses([]);
  for (const { same, near, only, alone } of all) {
    sum.same += same;
    sum.near += near;
    sum.only += only;
    sum.alone += alone;
  }
  return sum;
}

/** Texts that were compared with one of another municipality. */
export const comparedOf = ({ same, near, only }: StatusCounts): number => same + near + only;
