import type { StoredChange } from '../../changes/stored-change.ts';
import { foldLabel } from '../../text/fold.ts';
import { foldWording } from '../../text/fold-wording.ts';

/** The rows of a newer edition beside those of an older one. */
export interface MatchedRows {
  /** Rows that only the newer edition has. */
  added: StoredChange[];
  /** Number of a row in the newer edition → its number in the older one. */
  held: ReadonlyMap<number, number>;
  /** Numbers of rows of the newer edition that the older one has in other words: same day, same item, each left without its like. */
  reworded: ReadonlySet<number>;
}

/** Finds the rows of 変更箇所 that a newer edition has and an older one has not, whatever their order; wording does not count. */
export function matchRows(older: readonly StoredChange[], newer: readonly StoredChange[]): MatchedRows {
  const held = new Map<number, number>();
  const reworded = new Set<number>();
  const left = [...older];
  const take = (row: StoredChange, nameOf: (row: StoredChange) => string): boolean => {
    const at = left.findIndex((other) => nameOf(other) === nameOf(row));
    const [found] = at < 0 ? [] : left.splice(at, 1);
    if (found !== undefined) held.set(row.n, found.n);
    return found !== undefined;
  };
  const unmatched = newer.filter((row) => !take(row, wordsOf));
  const added = unmatched.filter((row) => {
    if (row.iso === null || !take(row, subjectOf)) return true;
    reworded.add(row.n);
    return false;
  });
  return { added, held, reworded };
}

const subjectOf = ({ iso, date, item }: StoredChange): string => `${iso ?? foldWording(date)}\n${foldLabel(item)}`;

const wordsOf = (row: StoredChange): string =>
  [subjectOf(row), foldWording(row.before), foldWording(row.after)].join('\n');
