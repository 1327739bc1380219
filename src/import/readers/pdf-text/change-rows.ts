import { joinSentences, type Bilingual } from '../../../text/bilingual.ts';
import { fold } from '../../../text/fold.ts';
import { parseDate } from '../../../text/wareki.ts';
import { assignCertain } from '../../../match/assignment.ts';
import { sharedPairs } from '../../../match/similarity.ts';
import { HISTORY_LAYER, SAME_TEXT } from '../../../match/thresholds.ts';
import { descends } from '../../place/observe-row.ts';
import type { ChangeCell } from './change-cells.ts';
import type { FormNode } from '../../../forms/types.ts';
import type { LabelKeys } from './labels.ts';

/** The cells of one change; a column that is not certain is empty. */
type PrintedChangeRow = Record<'date' | 'item' | 'before' | 'after' | 'timing' | 'note', ChangeCell[]>;

/** The words that an item has in the document itself. */
export interface CurrentText {
  node: FormNode;
  block: number | null;
  text: string;
}

interface LeftoverCells {
  cells: ChangeCell[];
  why: Bilingual;
}

const MOVE: Bilingual = {
  ja: '原文を見て正しい変更へ移してください。',
  en: 'Move it to the right change with the original beside you.',
};
const withAdvice = (words: Bilingual): Bilingual => joinSentences(words, MOVE);
const NO_ROW = withAdvice({
  ja: '変更箇所のどの行の記載か、文字の並びからは分かりません。',
  en: 'The order of the letters does not show which row of 変更箇所 it belongs to.',
});
const NO_SIDES = withAdvice({
  ja: '変更前と変更後の記載の境目が、文字の並びからは分かりません。',
  en: 'The order of the letters does not show where 変更前 ends and 変更後 begins.',
});
const NO_WORDS = withAdvice({
  ja: '変更前と変更後の記載が分からない変更です。',
  en: 'A change whose 変更前 and 変更後 are not known.',
});
const ofNoChange = (column: string): Bilingual =>
  withAdvice({
    ja: `どの変更の${column}か、文字の並びからは分かりません。`,
    en: `The order of the letters does not show which change this ${column} belongs to.`,
  });
const NAMES = { date: '変更日', timing: '提出時期', note: '提出時期に係る説明' } as const;

const wordsOf = (cells: readonly ChangeCell[]): string =>
  fold(cells.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''));

/** Puts the cells of a page of the history together as rows, as far as that is certain. */
export function buildRows(
  cells: readonly ChangeCell[],
  keys: LabelKeys,
  current: readonly CurrentText[],
): { rows: PrintedChangeRow[]; left: LeftoverCells[] } {
  const rows: PrintedChangeRow[] = [];
  const left: LeftoverCells[] = [];
  const texts: ChangeCell[][] = [];
  let run: ChangeCell[] | null = null;
  for (const cell of cells) {
    if (cell.kind === 'item') {
      run = [];
      texts.push(run);
      rows.push({ date: [], item: [cell], before: [], after: [], timing: [], note: [] });
    } else if (cell.kind === 'text') {
      if (run) run.push(cell);
      else left.push({ cells: [cell], why: NO_ROW });
    } else if (cell.kind !== 'head' && cell.kind !== 'heading') run = null;
  }
  const all = cells.filter(({ kind }) => kind === 'text');
  // Where an item has no words behind it, others may have those of their neighbours.
  const everyHas = texts.every(({ length }) => length > 0);
  for (const [at, row] of rows.entries()) {
    const own = texts[at] ?? [];
    const halves = divide(own, currentOf(row, keys, current), everyHas ? all : null);
    if (halves) [row.before, row.after] = halves;
    else if (own.length > 0) left.push({ cells: own, why: NO_SIDES });
  }
  for (const kind of ['date', 'timing'] as const) spread(kind, cells, rows, left);
  spreadNotes(cells, rows, left);
  // A row that says neither what was before nor what is after the change says nothing: its cells are left for a person.
  const isHollow = ({ before, after }: PrintedChangeRow): boolean => before.length === 0 && after.length === 0;
  for (const { date, item, timing, note } of rows.filter(isHollow))
    left.push({ cells: [...date, ...item, ...timing, ...note], why: NO_WORDS });
  return { rows: rows.filter((row) => !isHollow(row)), left };
}

/** The words that the changed item has in the document itself; null where the item column does not name one. */
function currentOf({ item }: PrintedChangeRow, keys: LabelKeys, current: readonly CurrentText[]): string | null {
  const lines = item.flatMap((cell) => cell.lines);
  const found = keys.find(lines).filter(({ kind }) => kind === 'label');
  const last = found.at(-1);
  if (!last) return null;
  const above = found.slice(0, -1).flatMap(({ nodes }) => nodes);
  const block = found.findLast(({ number }) => number !== null)?.number ?? null;
  const isOnly = above.length === 0 && last.nodes.length === 1;
  const nodes = last.nodes.filter((node) => isOnly || above.some((other) => descends(node, other)));
  const values = current.filter(({ node, ...at }) => nodes.includes(node) && [null, block].includes(at.block));
  return values.length === 1 ? fold(values[0]?.text ?? '') : null;
}

/**
 * Divides the words behind an item into those before and after the change: where the second half is what the item says, where the
 * halves are near copies, or where there are two texts of which neither has a near copy among all texts of the page.
 */
function divide(
  cells: ChangeCell[],
  current: string | null,
  all: readonly ChangeCell[] | null,
): [ChangeCell[], ChangeCell[]] | null {
  const ways = cells
    .slice(1)
    .map((_, at): [ChangeCell[], ChangeCell[]] => [cells.slice(0, at + 1), cells.slice(at + 1)]);
  const exact = ways.find(([, after]) => current !== null && current !== '' && wordsOf(after) === current);
  if (exact) return exact;
  if (cells.length === 1 && current !== null && wordsOf(cells) === current) return [[], cells];
  if (all === null) return null;
  const ranked = ways.map((way) => ({ way, alike: sharedPairs(wordsOf(way[0]), wordsOf(way[1])) }));
  const [best, next] = ranked.sort((a, b) => b.alike - a.alike);
  const isClear = best && best.alike - (next?.alike ?? 0) >= SAME_TEXT.clearly.value;
  if (isClear && best.alike >= SAME_TEXT.beforeAndAfter.value) return best.way;
  // One change is often made in several items: the same words again are no near copy.
  const copied = (cell: ChangeCell): boolean =>
    all.some((other) => {
      const [words, own] = [wordsOf([other]), wordsOf([cell])];
      return (
        words !== own &&
        !cells.includes(other) &&
        sharedPairs(words, own) >= (best?.alike ?? 0) + SAME_TEXT.clearly.value
      );
    });
  return cells.length === 2 && !cells.some(copied) ? (ways[0] ?? null) : null;
}

/** Dates and 提出時期: certain where all rows have the same, or where each stands in the row of the layer. */
function spread(
  kind: 'date' | 'timing',
  cells: readonly ChangeCell[],
  rows: PrintedChangeRow[],
  left: LeftoverCells[],
): void {
  const found = cells.filter((cell) => cell.kind === kind);
  if (found.length === 0) return;
  const words = found.map((cell) => wordsOf([cell]));
  const same = new Set(words).size === 1;
  if (found.length === rows.length && (same || isTopDown(cells) || rowByRow(kind, cells)))
    for (const [at, row] of rows.entries()) row[kind] = found.slice(at, at + 1);
  else left.push({ cells: found, why: ofNoChange(NAMES[kind]) });
}

/** Whether the columns of the page are read from top to bottom: a history is written in the order of its dates. */
function isTopDown(cells: readonly ChangeCell[]): boolean {
  const dates = cells.filter(({ kind }) => kind === 'date').map((cell) => parseDate(wordsOf([cell]))?.iso ?? '');
  return new Set(dates).size > 1 && dates.every((date, at) => at === 0 || (dates[at - 1] ?? '') <= date);
}

/** Whether the layer prints row by row: between two items stands exactly one cell of the kind, always on the same side. */
function rowByRow(kind: ChangeCell['kind'], cells: readonly ChangeCell[]): boolean {
  const order = cells.filter((cell) => cell.kind === kind || cell.kind === 'item').map((cell) => cell.kind === 'item');
  return order.every((item, at) => at === 0 || item !== order[at - 1]);
}

/** Notes: certain where all rows have the same one, or where a note speaks of what only its row has. */
function spreadNotes(cells: readonly ChangeCell[], rows: PrintedChangeRow[], left: LeftoverCells[]): void {
  const notes = cells.filter(({ kind }) => kind === 'note');
  if (notes.length === 0) return;
  const words = notes.map((note) => wordsOf([note]));
  const terms = words.map((word) => new Set(Array.from(word.slice(2), (_, at) => word.slice(at, at + 3))));
  const all = terms.reduce((common, own) => common.intersection(own), terms[0] ?? new Set<string>());
  const scores = notes.map((_, at) =>
    rows.map((row, column) => {
      const text = wordsOf([...row.before, ...row.after]);
      const own = Array.from(terms[at] ?? []).filter((term) => !all.has(term));
      const speaks = own.some((term) => text.includes(term)) ? HISTORY_LAYER.speaksOf.value : 0;
      return speaks + (notes.length === rows.length && at === column ? HISTORY_LAYER.inOrder.value : 0);
    }),
  );
  const columns = notes.length > rows.length ? notes.map(() => null) : assignCertain(scores, words);
  for (const [at, note] of notes.entries()) {
    const row = rows[columns[at] ?? -1];
    if (row) row.note = [note];
    else left.push({ cells: [note], why: ofNoChange(NAMES.note) });
  }
}
