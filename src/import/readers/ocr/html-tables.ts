import { markupToText } from './tags.ts';

/** A piece of an OCR text: a printed line, or a row of an HTML table with the markup of its cells. */
export interface TablePiece {
  cells: HtmlTableCell[];
  /** First and last line of the row, from 0. */
  from: number;
  to: number;
}

export interface HtmlTableCell {
  markup: string;
  /** The cell stands in a row above and reaches into this one (`rowspan`). */
  spanned: boolean;
}

/** What was read of a table, and where the text goes on behind it. */
export interface ReadTable {
  rows: TablePiece[];
  /** Markup between the rows: captions, words outside of cells. */
  between: { markup: string; line: number }[];
  /** Line (from 0) in which the table ends, and the markup behind its end on that line. */
  last: number;
  behind: string;
}

const TABLE_START = /^\s*<(?:table|thead|tbody|tr)(?:\s[^<>]*)?>/iu;
const TABLE_TAG = /<(\/?)(table|tr|td|th)((?:\s[^<>]*)?)\/?>/giu;
/** A line that no table reaches over: its end was lost. */
const BARRIER = /^#{1,6}\s|\t/u;
const MOST_SPANNED = 60;

/** Whether an HTML table begins at the head of a text that holds no tab. */
export const startsTable = (text: string): boolean => TABLE_START.test(text);

/** Whether an HTML table begins at the head of a line; one inside a cell of another kind of table is that cell's own. */
export const beginsTable = (line: string): boolean => startsTable(line) && !line.includes('\t');

const spanOf = (attributes: string): number => {
  const rows = Number(/\browspan\s*=\s*["']?(\d{1,3})/iu.exec(attributes)?.[1] ?? '1');
  return rows > 0 && rows <= MOST_SPANNED ? rows : 1;
};

interface OpenCell {
  markup: string;
  rowspan: number;
}

/** Cells that reach down from the rows above, by their column, with the rows that they have left. */
type Spans = Map<number, OpenCell>;

/** Puts the cells of rows above that reach into this row between its own. */
function withSpans(cells: readonly OpenCell[], spans: Spans): HtmlTableCell[] {
  const row: HtmlTableCell[] = [];
  let next = 0;
  for (let column = 0; next < cells.length || spans.has(column); column += 1) {
    const above = spans.get(column);
    if (above) {
      row.push({ markup: above.markup, spanned: true });
      if (above.rowspan > 1) spans.set(column, { ...above, rowspan: above.rowspan - 1 });
      else spans.delete(column);
      continue;
    }
    const cell = cells[next];
    if (!cell) break;
    next += 1;
    row.push({ markup: cell.markup, spanned: false });
    if (cell.rowspan > 1) spans.set(column, { ...cell, rowspan: cell.rowspan - 1 });
  }
  return row;
}

/**
 * Reads the HTML table that begins at a line, over as many lines as it has. Tables inside its cells stay markup of the cell. Tags that
 * are never closed end with the next cell, row, or line of another kind; nothing is left out.
 */
export function readTable(lines: readonly string[], first: number): ReadTable {
  const table: ReadTable = { rows: [], between: [], last: first, behind: '' };
  const spans: Spans = new Map();
  let row: { cells: OpenCell[]; from: number } | null = null;
  let cell: OpenCell | null = null;
  let depth = 0;
  let started = false;
  const emit = (markup: string, line: number): void => {
    if (cell) cell.markup += markup;
    else if (markupToText(markup).trim() !== '') table.between.push({ markup, line });
  };
  const closeRow = (line: number): void => {
    cell = null;
    if (row) table.rows.push({ cells: withSpans(row.cells, spans), from: row.from, to: line });
    row = null;
  };
  for (let at = first; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (at > first && BARRIER.test(line)) break;
    table.last = at;
    let from = 0;
    for (const match of line.matchAll(TABLE_TAG)) {
      const [tag, slash, name = '', attributes = ''] = match;
      const kind = name.toLowerCase();
      const inner = depth > 1 || (kind === 'table' && slash === '' && cell !== null);
      emit(line.slice(from, match.index), at);
      from = match.index + tag.length;
      if (kind === 'table') depth += slash === '' ? 1 : -1;
      if (inner) {
        emit(tag, at);
        continue;
      }
      if (kind === 'table' && slash === '') started = true;
      else if (kind === 'tr') {
        closeRow(at);
        if (slash === '') row = { cells: [], from: at };
      } else if (kind !== 'table') {
        cell = null;
        if (slash !== '') continue;
        row ??= { cells: [], from: at };
        cell = { markup: '', rowspan: spanOf(attributes) };
        row.cells.push(cell);
      } else {
        closeRow(at);
        if (depth <= 0) return { ...table, behind: line.slice(from) };
      }
    }
    emit(`${line.slice(from)}\n`, at);
    // Rows without a table around them end where the line after a row is none.
    if (!started && row === null && !beginsTable(lines[at + 1] ?? '')) break;
  }
  closeRow(table.last);
  return table;
}
