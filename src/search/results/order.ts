import { compareText } from '../../text/compare.ts';
import type { Listed } from '../index/corpus-file.ts';
import { foldForSearch } from '../index/fold.ts';

export const ORDERS = [
  { id: 'relevance', label: '関連度順' },
  { id: 'date', label: '公表日の新しい順' },
  { id: 'code', label: '団体コード順' },
] as const;

export type SortOrder = (typeof ORDERS)[number]['id'];

/**
 * Sorts found assessments. Relevance: those whose own name (title, municipality, procedure) holds a sought word first, then by the number of items and
 * changes where they are counted, then the newest. `rows` are in the order of their codes.
 */
export function sortRows(
  rows: readonly Listed[],
  order: SortOrder,
  words: readonly string[],
  itemsOf: (row: Listed) => number,
): Listed[] {
  if (order === 'code') return [...rows];
  const byDate = (a: Listed, b: Listed): number =>
    compareText(b.published ?? '', a.published ?? '') || a.number - b.number;
  if (order === 'date') return [...rows].sort(byDate);
  const holdsWord = wordsHolder(words);
  const named = ({ title, municipality, procedure }: Listed): boolean =>
    holdsWord(title) || holdsWord(municipality.name) || holdsWord(procedure?.name ?? '');
  return rows
    .map((row) => ({ row, named: named(row) ? 1 : 0, items: itemsOf(row) }))
    .sort((a, b) => b.named - a.named || b.items - a.items || byDate(a.row, b.row))
    .map(({ row }) => row);
}

/** Whether a name holds one of some folded words. Each name is folded once: many assessments have the same. */
function wordsHolder(words: readonly string[]): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    const kept = known.get(name);
    if (kept !== undefined) return kept;
    const folded = foldForSearch(name);
    const holds = words.some((word) => folded.includes(word));
    known.set(name, holds);
    return holds;
  };
}
