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
  const names = new Map(rows.map((row) => [row, namesHold(row, words) ? 1 : 0]));
  return [...rows].sort((a, b) => (names.get(b) ?? 0) - (names.get(a) ?? 0) || itemsOf(b) - itemsOf(a) || byDate(a, b));
}

function namesHold({ title, municipality, procedure }: Listed, words: readonly string[]): boolean {
  const names = [title, municipality.name, procedure?.name ?? ''].map(foldForSearch);
  return words.some((word) => names.some((name) => name.includes(word)));
}
