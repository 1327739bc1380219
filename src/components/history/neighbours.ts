import { groupBy } from '../../text/group-by.ts';
import { dateRows } from '../../changes/history/rows.ts';
import type { StoredChange } from '../../changes/stored-change.ts';

/** Where a row stands among the rows about the same item. */
export interface Neighbours {
  /** How many rows there are, and which one this is, from the oldest, from 1. */
  count: number;
  position: number;
  older: StoredChange | null;
  newer: StoredChange | null;
}

/** Rows by the item they are about, oldest first. */
export function rowsByItem(changes: readonly StoredChange[]): Map<string, StoredChange[]> {
  const keyed = dateRows(changes).flatMap(({ change }) => change.keys.map((key) => ({ key, change })));
  return new Map(
    Array.from(
      groupBy(keyed, ({ key }) => key),
      ([key, rows]) => [key, rows.map(({ change }) => change)],
    ),
  );
}

/** The other rows about the first item of a row; null where there is none. */
export function neighboursOf(
  change: StoredChange,
  byItem: ReadonlyMap<string, readonly StoredChange[]>,
): Neighbours | null {
  const rows = byItem.get(change.keys[0] ?? '') ?? [];
  const at = rows.indexOf(change);
  if (at < 0 || rows.length < 2) return null;
  return { count: rows.length, position: at + 1, older: rows[at - 1] ?? null, newer: rows[at + 1] ?? null };
}
