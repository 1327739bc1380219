import { fold } from '../../text/fold.ts';
import { cellData, isAbsence, wordsOf } from './cells.ts';
import type { ListAbsence, ListCell, ListColumn, ListRow } from './types.ts';
import { ABSENCES } from '../../text/words/absences.ts';

/** What an address calls an absence begins with this; a text that does begins with two. */
const ABSENT = '~';

/** What an address calls the values of a cell, each once: its texts, or why there is none. */
export function facetKeys(cell: ListCell): string[] {
  if (isAbsence(cell)) return [ABSENT + cell.absence];
  const words = wordsOf(cell);
  const texts = words.length === 0 ? [cellData(cell)] : words.map(({ text }) => text);
  return [...new Set(texts)].map((text) => (text.startsWith(ABSENT) ? ABSENT + text : text));
}

/** Why there is no value, where a key says so; null for the key of a text. */
function absenceOf(key: string): ListAbsence['absence'] | null {
  const why = key.slice(ABSENT.length);
  return key.startsWith(ABSENT) && Object.hasOwn(ABSENCES, why) ? (why as ListAbsence['absence']) : null;
}

/** A value as a reader sees it. */
export function facetLabel(key: string): string {
  const why = absenceOf(key);
  if (why !== null) return ABSENCES[why];
  return key.startsWith(ABSENT + ABSENT) ? key.slice(ABSENT.length) : key;
}

/** Rows by each value of a column; a row with several counts for each of them. */
export function facetCounts(rows: readonly ListRow[], at: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { cells } of rows)
    for (const key of facetKeys(cells[at] as ListCell)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const REASONS = Object.keys(ABSENCES);

/** Texts in the order of their column; by the code of their folded letters where it names none, and then as they are. */
export function textOrder({ order = [] }: Pick<ListColumn, 'order'>): (a: string, b: string) => number {
  const places = new Map(order.map((text, place) => [text, place]));
  const folded = new Map<string, string>();
  const foldOnce = (text: string): string => {
    const known = folded.get(text) ?? fold(text);
    folded.set(text, known);
    return known;
  };
  const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return (a, b) => {
    const [left, right] = [places.get(a) ?? Infinity, places.get(b) ?? Infinity];
    return left === right ? byCode(foldOnce(a), foldOnce(b)) || byCode(a, b) : left - right;
  };
}

/** Keys of a column in its order; those of absences behind all texts. */
export function orderKeys(column: Pick<ListColumn, 'order'>, keys: Iterable<string>): string[] {
  const compare = textOrder(column);
  const rank = (key: string): number => REASONS.indexOf(absenceOf(key) ?? '');
  return [...keys].toSorted((a, b) =>
    rank(a) === -1 && rank(b) === -1 ? compare(facetLabel(a), facetLabel(b)) : rank(a) - rank(b),
  );
}
