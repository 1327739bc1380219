import { cellData, cellShown, isAbsence, wordsOf } from '../../insights/lists/cells.ts';
import { textOrder } from '../../insights/lists/facets.ts';
import type { List, ListCell, ListColumn, ListRow } from '../../insights/lists/types.ts';
import { foldName } from '../../text/find-names.ts';

/** What rows are compared and searched by, computed when it is first asked for. */
export interface RowKeys {
  /** A number that orders the rows by a column; undefined for an absence. */
  rank: (row: ListRow, at: number) => number | undefined;
  /** The words of a cell as they are searched, and those of all cells of a row. */
  cellWords: (row: ListRow, at: number) => string;
  rowWords: (row: ListRow) => string;
}

/** Stands between the words of cells, so that nothing is found across them. */
const BETWEEN = '\n';

export function rowKeysOf({ columns, rows }: Pick<List, 'columns' | 'rows'>): RowKeys {
  const ranks = new Map<number, Map<ListCell, number | undefined>>();
  // Equal cells of a column are mostly one value; see listFromJson.
  const folded = columns.map(() => new Map<ListCell, string>());
  // Different cells may hold the same words, and folding is what takes time.
  const known = new Map<string, string>();
  const foldOnce = (text: string): string => {
    const words = known.get(text) ?? foldName(text);
    known.set(text, words);
    return words;
  };
  const whole = new WeakMap<ListRow, string>();
  const cellWords = (row: ListRow, at: number): string => {
    const cell = row.cells[at] as ListCell;
    const done = folded[at]?.get(cell);
    if (done !== undefined) return done;
    const column = columns[at] as ListColumn;
    // A day is found as it is shown, and as data have it.
    const [shown, data] = [cellShown(column, cell), cellData(cell)];
    const words = foldOnce(shown === data ? data : `${shown}${BETWEEN}${data}`);
    folded[at]?.set(cell, words);
    return words;
  };
  return {
    rank: (row, at) => {
      const own = ranks.get(at) ?? ranksOf(columns[at] as ListColumn, rows, at);
      ranks.set(at, own);
      return own.get(row.cells[at] as ListCell);
    },
    cellWords,
    rowWords: (row) => {
      const known = whole.get(row) ?? columns.map((_, at) => cellWords(row, at)).join(BETWEEN);
      whole.set(row, known);
      return known;
    },
  };
}

/** The different cells of a column by their order, from 0; those that are equal have one rank. */
function ranksOf(column: ListColumn, rows: readonly ListRow[], at: number): Map<ListCell, number | undefined> {
  // Many cells are few values, of which each is placed once.
  const samples = new Map<string, ListCell>();
  const names = new Map<ListCell, string>();
  for (const { cells } of rows) {
    const cell = cells[at] as ListCell;
    // Words in the place of a day (記録なし) are no day, and stand with the absences.
    if (isAbsence(cell) || names.has(cell) || (column.type === 'day' && typeof cell !== 'string')) continue;
    const name = nameOf(cell);
    names.set(cell, name);
    if (!samples.has(name)) samples.set(name, cell);
  }
  const compare = cellOrder(column);
  const places = new Map([...samples].toSorted(([, a], [, b]) => compare(a, b)).map(([name], place) => [name, place]));
  return new Map(Array.from(names, ([cell, name]) => [cell, places.get(name)]));
}

const nameOf = (cell: ListCell): string =>
  wordsOf(cell)
    .map(({ text }) => text)
    .join(BETWEEN) || cellData(cell);

/** Numbers by size; days as they follow, a month before its days; words one by one in the order of the column. */
function cellOrder(column: ListColumn): (a: ListCell, b: ListCell) => number {
  const byText = textOrder(column);
  return (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0;
    const [left, right] = [wordsOf(a), wordsOf(b)];
    for (const [at, { text }] of left.entries()) {
      const other = right[at];
      if (other === undefined) return 1;
      const order = byText(text, other.text);
      if (order !== 0) return order;
    }
    return left.length - right.length;
  };
}
