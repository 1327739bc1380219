import { compareText } from '../../text/compare.ts';
import type { TextCounts } from '../index/layout.ts';
import { AFTER, BEFORE, placeOf, textInPlace, type TextNumber } from '../index/texts.ts';

/** What a change did to a word: it stands only in 変更後, only in 変更前, or in both. */
export const TERM_CHANGES = [
  { id: 'appeared', label: '追加' },
  { id: 'vanished', label: '削除' },
  { id: 'stayed', label: '前後とも' },
] as const;

export type TermChange = (typeof TERM_CHANGES)[number]['id'];

/** A change that holds a sought word in 変更前 or 変更後. */
export interface TermChangeHit {
  /** Number of the assessment. */
  row: number;
  /** Place of the change in the list of its assessment, from 0. */
  change: number;
  /** ISO date, as exact as it is printed; null where there is none. */
  date: string | null;
  termChange: TermChange;
}

/** What the changes of an assessment did, by their place in its list; `found` are the texts that hold a sought word. */
export function termChangesOf(
  { items }: Pick<TextCounts, 'items'>,
  found: readonly TextNumber[],
): Map<number, TermChange> {
  const sides = new Map<number, { before: boolean; after: boolean }>();
  for (const text of found) {
    const change = placeOf(text) - items;
    const side = textInPlace(text);
    if (change < 0 || (side !== BEFORE && side !== AFTER)) continue;
    const existing = sides.get(change) ?? { before: false, after: false };
    sides.set(change, { before: existing.before || side === BEFORE, after: existing.after || side === AFTER });
  }
  return new Map(
    Array.from(sides, ([change, { before, after }]) => [
      change,
      before && after ? 'stayed' : before ? 'vanished' : 'appeared',
    ]),
  );
}

/** The oldest first; those without a date behind the others, in the order of their documents. */
export function sortTermChanges(changes: readonly TermChangeHit[]): TermChangeHit[] {
  return [...changes].sort(
    (a, b) => compareText(a.date ?? '9999', b.date ?? '9999') || a.row - b.row || a.change - b.change,
  );
}

/** How many changes of each year did what; the oldest year first, null (no date) last. `changes` as sorted by `sortTermChanges`. */
export function countByYear(
  changes: readonly TermChangeHit[],
): { year: string | null; counts: Record<TermChange, number> }[] {
  const years = new Map<string | null, Record<TermChange, number>>();
  for (const { date, termChange: move } of changes) {
    const year = date?.slice(0, 4) ?? null;
    const counts = years.get(year) ?? { appeared: 0, vanished: 0, stayed: 0 };
    counts[move] += 1;
    years.set(year, counts);
  }
  return Array.from(years, ([year, counts]) => ({ year, counts }));
}
