import type { StoredChange } from '../../changes/stored-change.ts';
import { rowsByItem } from './neighbours.ts';

/** How often an item changed, and its newest row. */
export interface ItemRows {
  count: number;
  newest: StoredChange;
}

/** By key, for the items that rows are about. */
export function itemRows(changes: readonly StoredChange[]): Map<string, ItemRows> {
  return new Map(
    [...rowsByItem(changes)].flatMap(([key, rows]) => {
      // A row without a date stands last, and would hide when the item last changed.
      const newest = rows.findLast((row) => row.iso !== null) ?? rows.at(-1);
      return newest === undefined ? [] : [[key, { count: rows.length, newest }] as const];
    }),
  );
}
